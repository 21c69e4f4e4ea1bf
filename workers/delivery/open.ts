import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** One delivery serves one or many documents. */
export default defineWorker({
  type: "delivery.open",
  headers: Type.Object({}),
  input: Type.Object({
    caseId: Type.String(),
    unitId: Type.String(),
    partyId: Type.Optional(Type.String()),
    documentIds: Type.Array(Type.String(), { minItems: 1 }),
  }),
  async handle(input, _headers, tx) {
    const deliveryId = await tx.documents.openDelivery({ ...input, partyId: input.partyId ?? null });
    await tx.ledger.append({
      caseId: input.caseId,
      actor: system,
      type: "delivery-opened",
      payload: { deliveryId, documentIds: input.documentIds },
    });
    return { deliveryId };
  },
});
