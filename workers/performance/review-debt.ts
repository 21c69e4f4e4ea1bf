import Type from "typebox";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { defineWorker } from "../define-worker.ts";
import { settle } from "./record-payment.ts";

/** The decision was changed or revoked: is anything still owed, and is anything to be given back? */
export default defineWorker({
  type: "performance.review-debt",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx, { elementInstanceKey }) {
    const { totalFen, excessFen } = balanceOf(await tx.caseFile(caseId), partyId, tx.clock.today());
    if (totalFen === 0) await settle(tx, caseId, partyId, elementInstanceKey);
    return { refundDue: excessFen > 0 };
  },
});
