import type { ActFacts } from "../../domain/authority.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { judged as example } from "../support/example-penalty/core.ts";
import { aPenaltyFile } from "../support/penalty-file.ts";
import { facts } from "./facts.ts";

type Item = (typeof example.assessments)[number];

/** The example case up to the submission of a form, as the rules see it then. */
export function before(formId: string, more: Partial<CaseFile> = {}): ActFacts {
  const file = aPenaltyFile(more);
  const at = file.submissions.findIndex((s) => s.formId === formId);
  const submissions = at < 0 ? file.submissions : file.submissions.slice(0, at);
  const { organ, enterprise, parties, payments, source, deadlines, documents, deliveries } = file;
  return facts({
    ...{ organ, enterprise, parties, payments, source, deadlines, documents, deliveries },
    submissions: submissions as ActFacts["submissions"],
    now: { on: "2026-07-08", at: "2026-07-08T14:00:00+08:00" },
    officers: file.officers,
    case: { ...file.case, departmentIds: ["emergency"] },
  });
}

/** The items of the example, each changed as told. */
export const items = (change: (item: Item, index: number) => object = () => ({})) =>
  example.assessments.map((item, i) => ({ ...item, ...change(item, i) }));
/** Before the filing, the report and the decision. */
export const unfiled = before("penalty/filing", { parties: [] });
export const investigating = before("penalty/investigation-report");
export const deciding = before("penalty/decision-proposal");
