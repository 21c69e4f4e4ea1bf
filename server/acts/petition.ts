import { DomainError } from "../../domain/errors.ts";
import type { EventType } from "../../domain/events.ts";
import { form, idsIn } from "../../forms/form.ts";
import { ruleFor } from "../../forms/rules.ts";
import type { Actor } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import { hashOfData } from "../db/submissions.ts";

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
    /** true: an order of the head, who is no officer of the case */
    byHead?: boolean;
    message: { name: string; correlationKey: string; variables: Record<string, string> };
  },
): Promise<{ submissionId: string }> {
  const { status } = await tx.cases.lock(input.caseId);
  if (status !== "open") throw new DomainError("STATE_CONFLICT", { reason: "案件已经办结，不再受理" });
  const described = form(input.formId);
  const facts = await tx.actFacts({
    actor,
    caseId: input.caseId,
    scope: input.findingId ? { findingId: input.findingId } : {},
    people: idsIn(described, input.data, "person"),
  });
  if (!input.byHead && !facts.officers.some((o) => o.personId === actor.personId))
    throw new DomainError("ROLE_REQUIRED", {
      reason: "您不是本案的执法人员，不能登记",
      remedy: "请由本案的执法人员登记",
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
      dataHash: hashOfData(input.data),
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
