import Type from "typebox";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { defineWorker } from "../define-worker.ts";

/** Whether a penalty on the party still stands after its decision was changed. */
export default defineWorker({
  type: "credit.review-standing",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    return { standing: publicityOf(await tx.caseFile(caseId, { partyId }), partyId) !== null };
  },
});
