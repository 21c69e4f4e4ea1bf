import type { ActFacts } from "../../domain/authority.ts";
import { at, submission } from "../support/example-inspection/submission.ts";
import { moneyFile } from "../support/example-penalty/money.ts";
import { unitParty } from "../support/penalty-file.ts";
import { actor, certificate, facts, judged } from "./facts.ts";

export const own = { partyId: unitParty.id };
export const fine = 5_500_000;

/** The example case on a day, as a rule sees it: 55 000 yuan, served on 9 July 2026, due on the 24th. */
export function owing(on: string, more: Partial<ActFacts> = {}): ActFacts {
  const {
    documents,
    deliveries,
    parties,
    officers,
    organ,
    submissions,
    deadlines,
    case: own_,
  } = moneyFile("");
  return facts({
    now: { on, at: at(`${on}T17:00`) },
    actor: actor("p-he"),
    case: { ...own_, departmentIds: ["emergency"] },
    ...{ documents, deliveries, parties, officers, organ, submissions, deadlines },
    certificates: [certificate("p-zhang", "emergency"), certificate("p-li", "emergency")],
    scope: { ...own },
    ...more,
  });
}
/** The same with more on record. */
export const and = (on: string, ...more: ActFacts["submissions"]) =>
  owing(on, { submissions: [...owing(on).submissions, ...more] });
/** What the party's record holds of a form. */
export const put = (formId: string, data: object, on = "2026-07-10") =>
  submission(formId, formId.split("/")[1] ?? "", `${on}T10:00`, data as Record<string, unknown>, own);
/** The fields that are found wrong. */
export const wrongIn = (formId: string, data: object, given: ActFacts) =>
  Object.keys(judged(formId, data, given)?.at ?? {});
