import Type from "typebox";
import { decidedPenalties } from "../../domain/penalty/decision.ts";
import { isGone } from "../../domain/penalty/decision-change.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { defineWorker } from "../define-worker.ts";
import { settle } from "./record-payment.ts";

/**
 * A decision was changed or revoked: what no longer stands is no longer performed, what is paid in full by the new
 * amount is settled, and what was paid beyond it is to be given back.
 */
export default defineWorker({
  type: "performance.review-debt",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx, { elementInstanceKey }) {
    const file = await tx.caseFile(caseId);
    const { totalFen, excessFen } = balanceOf(file, partyId, file.now.on);
    const decided = decidedPenalties(file).find((one) => one.partyId === partyId);
    const toPay = (decided?.fineFen ?? 0) + (decided?.confiscationFen ?? 0);
    if (isGone(file, partyId))
      tx.outbox.send(
        {
          kind: "publish",
          name: "decision-void",
          correlationKey: partyId,
          messageId: `decision-void:${elementInstanceKey}`,
          variables: {},
        },
        caseId,
      );
    else if (toPay > 0 && totalFen === 0) await settle(tx, caseId, partyId, elementInstanceKey);
    return { refundDue: excessFen > 0 };
  },
});
