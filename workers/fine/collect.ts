import Type from "typebox";
import { type CaseFile, latest } from "../../domain/case-file.ts";
import { fineOf } from "../../domain/penalty/on-the-spot.ts";
import type { SimplifiedDecision } from "../../forms/generated/simplified.decision.ts";
import { defineWorker } from "../define-worker.ts";

/** Puts a fine on record that the officers collected on the spot against a receipt of the treasury. */
export default defineWorker({
  type: "fine.collect",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const { decision, by } = collected(await tx.caseFile(caseId));
    const reference = decision.receiptNumber ?? "";
    const amountFen = fineOf(decision);
    await tx.payments.add({
      ...{ caseId, partyId, amountFen, reference, by },
      kind: "fine",
      paidOn: decision.decidedOn,
      channel: "on-the-spot",
    });
    tx.ledger.append({
      caseId,
      actor: by,
      type: "fine-collected",
      payload: { partyId, amountFen, reference },
    });
    return { collectedOn: decision.decidedOn };
  },
});

function collected(file: CaseFile) {
  const submission = latest(file, "simplified/decision");
  const decision = submission?.data as SimplifiedDecision | undefined;
  if (!submission || decision?.collection !== "on-the-spot")
    throw new Error(`no fine was collected on the spot in case ${file.case.id}`);
  return { decision, by: { id: submission.by.personId, name: submission.by.name } };
}
