import Type from "typebox";
import { defineWorker } from "../define-worker.ts";

/** Which unit served whom: in a joint inspection the head of that unit decides on the correction of its record. */
export default defineWorker({
  type: "delivery.take-up",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), deliveryId: Type.String() }),
  async handle({ caseId, deliveryId }, _headers, tx) {
    const delivery = (await tx.documents.deliveriesOf(caseId)).find(({ id }) => id === deliveryId);
    if (!delivery) throw new Error(`no delivery ${deliveryId} in case ${caseId}`);
    return { unitId: delivery.unitId, partyId: delivery.partyId };
  },
});
