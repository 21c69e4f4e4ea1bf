import Type from "typebox";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * 结案. Answers whether the case came from a joint inspection that another unit led, which then learns the result.
 * @throws GUARD_REFUSED when the conditions of closing are not on record, whoever sent the process here
 */
export default defineWorker({
  type: "case.close",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    assertGuard(guardOf("closure/closure-approval"), file);
    await tx.cases.setStatus(caseId, "closed", true);
    await tx.ledger.append({
      caseId,
      actor: system,
      type: "penalty-closed",
      payload: { on: tx.clock.today() },
    });
    await tx.changes.tell({ kind: "case", caseId });
    return { jointInspection: await ledByAnother(tx, file.source?.id, file.case.leadUnitId) };
  },
});

async function ledByAnother(tx: Tx, sourceId: string | undefined, unitId: string): Promise<boolean> {
  if (sourceId === undefined) return false;
  const [source, departments] = [await tx.cases.get(sourceId), await tx.cases.departments(sourceId)];
  return departments.length > 1 && source.leadUnitId !== unitId;
}
