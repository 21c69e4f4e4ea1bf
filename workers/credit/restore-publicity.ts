import Type from "typebox";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** A repair rested on a false commitment and is revoked; the penalty is shown again unless its longest publicity is over. */
export default defineWorker({
  type: "credit.restore-publicity",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId, { partyId });
    const publicity = publicityOf(file, partyId);
    const restorable = publicity !== null && file.now.on <= publicity.maxUntil;
    tx.ledger.append({
      caseId,
      actor: system,
      type: "publicity-restored",
      payload: { partyId, restorable },
    });
    tx.changes.tell({ kind: "case", caseId });
    return { restorable };
  },
});
