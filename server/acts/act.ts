import { type Role, roles } from "../../domain/authority.ts";
import { DomainError } from "../../domain/errors.ts";
import type { EventType } from "../../domain/events.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { guardAct } from "../../domain/penalty/guards.ts";
import { form, formIds, idsIn, variablesOf } from "../../forms/form.ts";
import { ruleFor } from "../../forms/rules.ts";
import type { Act } from "../../forms/schema.ts";
import type { Actor } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import { hashOfData } from "../db/submissions.ts";

/** The forms of what may come at any time. */
export const actForms = (): { id: string; title: string; description: string; act: Act }[] =>
  formIds().flatMap((id) => {
    const { schema } = form(id);
    const act = schema["x-act"];
    return act ? [{ id, title: schema.title ?? id, description: schema.description ?? "", act }] : [];
  });

/** @throws NOT_FOUND when the form is none of these */
export function actOf(formId: string): Act {
  const act = form(formId).schema["x-act"];
  if (!act) throw new DomainError("NOT_FOUND", { reason: "没有这一事项" });
  return act;
}

/**
 * Puts something on record that may come at any time (a statement, a request, an order): keeps the form, appends to
 * the ledger and tells the process that waits for it, or starts the one that takes it up.
 * @throws ROLE_REQUIRED, STATE_CONFLICT, INVALID_INPUT, RULE_BROKEN, GUARD_REFUSED
 */
export async function registerAct(
  tx: Tx,
  actor: Actor,
  input: { caseId: string; partyId?: string | undefined; formId: string; data: object },
): Promise<{ submissionId: string }> {
  const { caseId, partyId, formId } = input;
  const described = form<object>(formId);
  const act = actOf(formId);
  const { leadUnitId, closedAt, status } = await tx.cases.lock(caseId);
  if (closedAt && !act.afterClosure)
    throw new DomainError("STATE_CONFLICT", {
      reason: status === "archived" ? "案卷已经归档，不得增加、抽取材料" : "案件已经办结，不再受理",
    });
  const data = described.parse(input.data);
  const facts = await tx.actFacts({
    actor,
    caseId,
    scope: partyId ? { partyId } : {},
    people: idsIn(described, data, "person"),
  });
  assertMay(
    actor,
    act,
    leadUnitId,
    facts.officers.some((o) => o.personId === actor.personId),
  );
  if (partyId ? !facts.parties.some(({ id }) => id === partyId) : act.correlate === "party")
    throw new DomainError("RULE_BROKEN", {
      reason: partyId ? "本案没有这一当事人" : "请指明所涉当事人",
      errors: [{ path: "/partyId", field: "当事人", message: "应当是本案的当事人" }],
    });
  ruleFor(formId)(data, facts);
  assertGuard(guardAct(formId), facts.file);
  const by = { id: actor.personId, name: actor.name };
  const submissionId = await tx.submissions.add({
    caseId,
    form: described,
    elementId: act.message,
    partyId: partyId ?? null,
    data,
    by,
  });
  await tx.ledger.append({
    caseId,
    actor: by,
    type: act.event as EventType,
    payload: {
      submissionId,
      dataHash: hashOfData(data),
      formId,
      formHash: described.hash,
      partyId: partyId ?? null,
    },
  });
  const correlationKey = { case: caseId, party: partyId ?? caseId, own: submissionId }[act.correlate];
  await tx.outbox.send(
    {
      kind: "publish",
      name: act.message,
      correlationKey,
      messageId: `${act.message}:${submissionId}`,
      variables: {
        ...{ caseId, leadUnitId, submissionId },
        ...(partyId ? { partyId } : {}),
        ...variablesOf(described, data),
      },
    },
    caseId,
  );
  await tx.changes.tell({ kind: "case", caseId });
  return { submissionId };
}

function assertMay(actor: Actor, { by }: Act, leadUnitId: string, isOfficer: boolean): void {
  const allowed = by.some((role) =>
    role === "case-officer"
      ? isOfficer
      : actor.roles.some((post) => post.unitId === leadUnitId && post.role === role),
  );
  if (allowed) return;
  const wanted = by
    .map((role) => (role === "case-officer" ? "本案执法人员" : roles[role as Role]))
    .join("、");
  throw new DomainError("ROLE_REQUIRED", {
    reason: `这一事项由${wanted}登记，您不担任该岗位`,
    remedy: `请由${wanted}登记`,
  });
}
