import Type from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { endings } from "../../domain/case-status.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { measuresLeft } from "../../domain/penalty/guard/measures.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** The row of the register whose clock goes on when the case has ended, as the model names it. */
export const goesOn = Type.Optional(Type.String());

/**
 * The case ends, unless it has ended so already: the model of before ended a visit in a step of its own.
 * @param file the case as it is under its lock
 * @param exceptRef the row of the register whose clock goes on
 * @throws GUARD_REFUSED when something is still sealed, seized or preserved: nobody would give it back
 */
export async function endCase(
  tx: Tx,
  file: CaseFile,
  status: (typeof endings)[number],
  exceptRef?: string,
): Promise<void> {
  if (file.case.status === status) return;
  assertGuard((now) => measuresLeft(now, "终结案件"), file);
  const caseId = file.case.id;
  await tx.cases.setStatus(caseId, status, true);
  await tx.deadlines.end({ caseId, exceptRef }, "superseded");
  tx.ledger.append({ caseId, actor: system, type: `case-${status}`, payload: { status } });
  tx.changes.tell({ kind: "case", caseId });
}

/** The case reaches a state that the model names. All of them end it. */
export default defineWorker({
  type: "case.transition",
  headers: Type.Object({ status: Type.Enum(endings), goesOn }),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, headers, tx) {
    await endCase(tx, await tx.caseFile(caseId), headers.status, headers.goesOn);
    return {};
  },
});
