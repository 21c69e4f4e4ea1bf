import type { EventType } from "../../domain/events.ts";
import { form, idsIn } from "../../forms/form.ts";
import { ruleFor } from "../../forms/rules.ts";
import type { Actor } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";

/**
 * Registers something that may come at any time (a report, an application, an order): keeps the form, puts it on
 * the ledger and tells the process that waits for it.
 */
export async function registerPetition(
  tx: Tx,
  actor: Actor,
  input: {
    caseId: string;
    formId: string;
    data: object;
    event: EventType;
    findingId?: string;
    message: { name: string; correlationKey: string; variables: Record<string, string> };
  },
): Promise<{ submissionId: string }> {
  await tx.cases.lock(input.caseId);
  const described = form(input.formId);
  const facts = await tx.actFacts({
    actor,
    caseId: input.caseId,
    scope: input.findingId ? { findingId: input.findingId } : {},
    people: idsIn(described, input.data, "person"),
  });
  ruleFor(input.formId)(input.data, facts);
  const by = { id: actor.personId, name: actor.name };
  const submissionId = await tx.submissions.add({
    caseId: input.caseId,
    form: described,
    elementId: input.message.name,
    findingId: input.findingId ?? null,
    data: input.data,
    by,
  });
  await tx.ledger.append({
    caseId: input.caseId,
    actor: by,
    type: input.event,
    payload: {
      submissionId,
      formId: described.id,
      formHash: described.hash,
      findingId: input.findingId ?? null,
    },
  });
  await tx.outbox.send(
    { kind: "publish", ...input.message, messageId: `${input.message.name}:${submissionId}` },
    input.caseId,
  );
  await tx.changes.tell({ kind: "case", caseId: input.caseId });
  return { submissionId };
}
