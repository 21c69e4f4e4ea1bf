import type { EventType } from "../../domain/events.ts";
import type { Tx } from "../db/deps.ts";
import { hashOfData, type NewSubmission } from "../db/submissions.ts";

/** How the ledger marks a form that is kept: by these hashes it is seen later that neither was changed. */
export const marksOf = (submissionId: string, { form, data }: Pick<NewSubmission, "form" | "data">) => ({
  submissionId,
  formHash: form.hash,
  dataHash: hashOfData(data),
});

/** Keeps a form as it was filled in and appends the event of the act to the ledger. @returns the id of the submission */
export async function keepForm(
  tx: Tx,
  filled: NewSubmission,
  event: { type: EventType; payload: Record<string, unknown> },
): Promise<string> {
  const submissionId = await tx.submissions.add(filled);
  tx.ledger.append({
    caseId: filled.caseId,
    actor: filled.by,
    type: event.type,
    payload: { ...event.payload, ...marksOf(submissionId, filled) },
  });
  return submissionId;
}
