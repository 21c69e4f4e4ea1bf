import { type Role, roles } from "../../domain/authority.ts";
import { DomainError } from "../../domain/errors.ts";
import type { EventType } from "../../domain/events.ts";
import { archiveBasis, archivedForGood } from "../../domain/penalty/archive.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { guardAct } from "../../domain/penalty/guards.ts";
import { windowClosed } from "../../domain/penalty/window.ts";
import { form, formIds, idsIn, variablesOf } from "../../forms/form.ts";
import { ruleFor } from "../../forms/rules.ts";
import type { Act } from "../../forms/schema.ts";
import { type Actor, authorOf } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import { handedIn } from "../handed-in.ts";
import { effectOf } from "./effects.ts";
import { keepForm } from "./keep.ts";

/** The forms of what may come at any time. */
export const actForms = (): { id: string; title: string; description: string; act: Act }[] =>
  formIds().flatMap((id) => {
    const { schema } = form(id);
    const act = schema["x-act"];
    return act ? [{ id, title: schema.title ?? id, description: schema.description ?? "", act }] : [];
  });

/** @throws NOT_FOUND when the form is none of these */
function actOf(formId: string): Act {
  const act = form(formId).schema["x-act"];
  if (!act) throw new DomainError("NOT_FOUND", { reason: "没有这一事项" });
  return act;
}

/**
 * Puts something on record that may come at any time (a statement, a request, an order): keeps the form, appends to
 * the ledger, does what the form does of its own, and tells the process that waits for it, or starts the one that takes
 * it up.
 * @throws ROLE_REQUIRED, STATE_CONFLICT, INVALID_INPUT, RULE_BROKEN, GUARD_REFUSED
 */
export async function registerAct(
  tx: Tx,
  actor: Actor,
  input: {
    caseId: string;
    partyId?: string | undefined;
    findingId?: string | undefined;
    formId: string;
    data: object;
  },
): Promise<{ submissionId: string }> {
  const { caseId, partyId, findingId, formId } = input;
  const described = form<object>(formId);
  const act = actOf(formId);
  const { leadUnitId, closedAt, status } = await tx.cases.lock(caseId);
  if (closedAt && !act.afterClosure)
    throw new DomainError("STATE_CONFLICT", {
      reason: status === "archived" ? `${archivedForGood}（${archiveBasis}）` : "案件已经办结，不再受理",
    });
  const data = handedIn(described, input.data);
  const facts = await tx.actFacts({
    actor,
    caseId,
    scope: { ...(partyId ? { partyId } : {}), ...(findingId ? { findingId } : {}) },
    people: idsIn(described, data, "person"),
  });
  assertMay(
    actor,
    act,
    leadUnitId,
    facts.officers.some((o) => o.personId === actor.personId),
  );
  assertNamed("/partyId", "当事人", partyId, facts.parties, subjectOf(act) === "party");
  assertNamed("/findingId", "问题", findingId, facts.findings, subjectOf(act) === "finding");
  ruleFor(formId)(data, facts);
  assertGuard(guardAct(formId), facts.file, facts.calendar);
  const by = authorOf(actor);
  const effects = await effectOf(formId)(tx, { caseId, partyId, data, by });
  const about = { partyId: partyId ?? null, findingId: findingId ?? null };
  const submissionId = await keepForm(
    tx,
    { caseId, form: described, elementId: act.message, ...about, data, by },
    { type: act.event as EventType, payload: { formId, ...about } },
  );
  for (const event of effects) tx.ledger.append(event);
  const late = act.late !== undefined && windowClosed(facts, partyId ?? "");
  const finding = facts.findings.find(({ id }) => id === findingId);
  const keys = { case: caseId, party: partyId, finding: findingId, own: submissionId };
  tx.outbox.send(
    {
      kind: "publish",
      name: (late && act.late) || act.message,
      correlationKey: (!late && keys[act.correlate]) || caseId,
      messageId: `${act.message}:${submissionId}`,
      variables: {
        ...{ caseId, leadUnitId, submissionId },
        ...(partyId ? { partyId } : {}),
        ...(finding ? { findingId: finding.id, departmentId: finding.departmentId } : {}),
        ...variablesOf(described, data),
      },
    },
    caseId,
  );
  tx.changes.tell({ kind: "case", caseId });
  return { submissionId };
}

/** What a form of this kind must name. */
export const subjectOf = ({ about, correlate }: Act): "party" | "finding" | undefined =>
  about ?? (correlate === "party" || correlate === "finding" ? correlate : undefined);

function assertNamed(
  path: string,
  field: string,
  id: string | undefined,
  known: readonly { id: string }[],
  required: boolean,
): void {
  if (id ? known.some((one) => one.id === id) : !required) return;
  const message = `应当是本案的${field}`;
  throw new DomainError("RULE_BROKEN", {
    reason: id ? `本案没有这一${field}` : `请指明所涉${field}`,
    errors: [{ path, field, message }],
  });
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
