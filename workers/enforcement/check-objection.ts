import Type from "typebox";
import { unreviewedObjections } from "../../domain/penalty/demanded.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * Whether a party's objection is still to be looked into. The message that tells of one may come when the record has led
 * to its review already: the record decides, the message only wakes the process.
 */
export default defineWorker({
  type: "enforcement.check-objection",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    return { objectionWaiting: unreviewedObjections(await tx.caseFile(caseId), partyId).length > 0 };
  },
});
