import type { Knex } from "knex";
import type { CaseFile } from "../../domain/case-file.ts";
import type { Clock } from "../clock.ts";
import { cases } from "./cases.ts";
import { deadlines } from "./deadlines.ts";
import { documents } from "./documents.ts";
import { findings } from "./findings.ts";
import { submissions } from "./submissions.ts";

/** Reads all that is recorded of a case at this moment. */
export async function readCaseFile(
  trx: Knex,
  clock: Clock,
  caseId: string,
  scope: CaseFile["scope"] = {},
): Promise<CaseFile> {
  const of = cases(trx, clock);
  const { id, kind, number, title, leadUnitId, dispatch, enterpriseId } = await of.get(caseId);
  const units = Object.fromEntries((await of.units()).map((unit) => [unit.id, unit]));
  const organ = units[scope.departmentId ?? leadUnitId];
  if (!organ) throw new Error(`no unit ${scope.departmentId ?? leadUnitId}`);
  return {
    now: { on: clock.today(), at: clock.now() },
    case: { id, kind, number, title, leadUnitId, dispatch },
    organ,
    units,
    enterprise: await of.enterprise(enterpriseId),
    officers: await of.officers(caseId),
    submissions: await submissions(trx, clock).ofCase(caseId),
    findings: await findings(trx).ofCase(caseId),
    deadlines: await deadlines(trx, clock).ofCase(caseId),
    documents: await documents(trx, clock).ofCase(caseId),
    deliveries: await documents(trx, clock).deliveriesOf(caseId),
    scope,
  };
}
