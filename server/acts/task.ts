import { DomainError } from "../../domain/errors.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import { form, idsIn, variablesOf } from "../../forms/form.ts";
import { ruleFor } from "../../forms/rules.ts";
import { type Actor, authorOf } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import type { TaskRow } from "../db/tasks.ts";
import { handedIn } from "../handed-in.ts";
import type { Models } from "../models.ts";
import { effectOf } from "./effects.ts";
import { marksOf } from "./keep.ts";
import { assertGoesOn, assertMayAct, assertOpenFor, factsOf } from "./task-access.ts";

/**
 * Completes a task: checks who acts and what was filled in, keeps the form, puts it on the ledger, does what the form
 * does of its own and sends the completion on its way to the engine, all in the caller's transaction.
 * @param seen hash of the form version that the person saw; another than the present one is refused
 */
export async function completeTask(
  tx: Tx,
  models: Models,
  actor: Actor,
  task: TaskRow & { caseId: string },
  data: unknown,
  seen: string,
): Promise<void> {
  await assertOpenFor(tx, task, actor);
  const described = form<object>(task.formId);
  if (seen !== described.hash)
    throw new DomainError("FORM_VERSION_CONFLICT", { remedy: "请刷新任务，核对新版表单后再提交" });
  const parsed = handedIn(described, data);
  const people = idsIn(described, parsed, "person");
  const facts = await lockedFacts(tx, actor, task, people);
  assertGoesOn(task, facts);
  assertMayAct(task, actor, facts, models);
  ruleFor(task.formId)(parsed, facts);
  // What an approval leads to is asked before it is given: a document that is refused afterwards helps nobody.
  const { guard } = task.headers;
  if (guard && variablesOf(described, parsed)["decision"] === "approved")
    assertGuard(guardOf(guard), facts.file, facts.calendar);
  const by = authorOf(actor);
  const effects = await effectOf(task.formId)(tx, {
    ...{ caseId: task.caseId, partyId: task.partyId ?? undefined, data: parsed, by },
  });
  record(tx, models, actor, task, {
    form: described,
    data: parsed,
    outcome: "completed",
    variables: variablesOf(described, parsed),
  });
  for (const event of effects) tx.ledger.append(event);
}

/** Sends a task back to who prepared it, with reasons. @throws STATE_CONFLICT when the step cannot be returned */
export async function returnTask(
  tx: Tx,
  models: Models,
  actor: Actor,
  task: TaskRow & { caseId: string },
  data: object,
): Promise<void> {
  await assertOpenFor(tx, task, actor);
  if (task.headers["returnable"] !== "true")
    throw new DomainError("STATE_CONFLICT", { reason: "这一环节没有上一步可以退回" });
  const facts = await lockedFacts(tx, actor, task);
  assertGoesOn(task, facts);
  assertMayAct(task, actor, facts, models);
  record(tx, models, actor, task, {
    form: form("shared/return"),
    data,
    outcome: "returned",
    variables: { decision: "returned" },
  });
}

function record(
  tx: Tx,
  models: Models,
  actor: Actor,
  task: TaskRow & { caseId: string },
  act: {
    form: { id: string; hash: string; schema: object };
    data: object;
    outcome: "completed" | "returned";
    variables: object;
  },
): void {
  const by = authorOf(actor);
  const recorded = tx.taskActs.record({
    submission: {
      ...{ caseId: task.caseId, taskKey: task.key, form: act.form, data: act.data, by },
      ...{ elementId: task.elementId, departmentId: task.departmentId, findingId: task.findingId },
      ...{ deliveryId: task.deliveryId, partyId: task.partyId },
    },
    outcome: act.outcome,
    event: (submissionId) => ({
      caseId: task.caseId,
      actor: by,
      type: act.outcome === "completed" ? "task-completed" : "task-returned",
      basis: task.headers["basis"],
      payload: {
        taskKey: task.key,
        processId: task.bpmnProcessId,
        elementId: task.elementId,
        step: models.nameOf(task.bpmnProcessId, task.elementId),
        formId: act.form.id,
        ...marksOf(submissionId, act),
        departmentId: task.departmentId,
        findingId: task.findingId,
      },
    }),
    variables: act.variables,
  });
  tx.soon(recorded);
}

/** The same, of a case that is locked until the end of the transaction: the lock comes first, then the reading. */
async function lockedFacts(...of: Parameters<typeof factsOf>): ReturnType<typeof factsOf> {
  const [tx, , { caseId }] = of;
  const [, facts] = await Promise.all([tx.cases.lock(caseId), factsOf(...of)]);
  return facts;
}
