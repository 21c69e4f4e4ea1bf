import Type from "typebox";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { deliveryProblems } from "../../domain/penalty/guard/delivery.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * One delivery serves one or many documents. What the law wants handed over together is not served apart, and
 * nothing is served twice or to somebody else: GUARD_REFUSED.
 */
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
    const { documentIds, partyId } = input;
    assertGuard((file) => deliveryProblems(file, { documentIds, partyId }), await tx.caseFile(input.caseId));
    const deliveryId = await tx.documents.openDelivery({ ...input, partyId: partyId ?? null });
    tx.ledger.append({
      caseId: input.caseId,
      actor: system,
      type: "delivery-opened",
      payload: { deliveryId, documentIds },
    });
    return { deliveryId };
  },
});
