import Type from "typebox";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * 结案. Answers whether the case came from a joint inspection, whose leading unit then learns the result.
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
    tx.ledger.append({
      caseId,
      actor: system,
      type: "penalty-closed",
      payload: { on: tx.clock.today() },
    });
    tx.changes.tell({ kind: "case", caseId });
    return { jointInspection: await fromJointInspection(tx, file.source?.id) };
  },
});

/** The unit that led the inspection collects the results of all who took part, its own among them. */
const fromJointInspection = async (tx: Tx, sourceId: string | undefined): Promise<boolean> =>
  sourceId !== undefined && (await tx.cases.departments(sourceId)).length > 1;
