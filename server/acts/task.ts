import { type ActFacts, mayAct } from "../../domain/authority.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import { endOfInspection } from "../../domain/inspection-end.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import { form, idsIn, variablesOf } from "../../forms/form.ts";
import { ruleFor } from "../../forms/rules.ts";
import { type Actor, authorOf, groupsOf } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import type { TaskRow } from "../db/tasks.ts";
import { handedIn } from "../handed-in.ts";
import type { Models } from "../models.ts";
import { effectOf } from "./effects.ts";
import { marksOf } from "./keep.ts";

/** The part of the case that a task is about. */
const scopeOf = (task: TaskRow): CaseFile["scope"] => ({
  ...(task.departmentId ? { departmentId: task.departmentId } : {}),
  ...(task.findingId ? { findingId: task.findingId } : {}),
  ...(task.deliveryId ? { deliveryId: task.deliveryId } : {}),
  ...(task.partyId ? { partyId: task.partyId } : {}),
});

/** A task of a case that is not visible to the person does not exist for them. @throws TASK_NOT_FOUND */
export async function visibleTask(tx: Tx, actor: Actor, key: string): Promise<TaskRow & { caseId: string }> {
  const task = await tx.tasks.get(key);
  const { caseId } = task;
  if (!caseId) throw new DomainError("TASK_NOT_FOUND");
  try {
    await tx.caseReads.visible(actor, caseId);
  } catch (error) {
    if (error instanceof DomainError && error.code === "CASE_NOT_FOUND")
      throw new DomainError("TASK_NOT_FOUND");
    throw error;
  }
  return { ...task, caseId };
}

/** The same, locked until the end of the transaction: the lock comes first, then the reading. */
export async function lockedTask(...of: Parameters<typeof visibleTask>): ReturnType<typeof visibleTask> {
  const [tx, , key] = of;
  const [, task] = await Promise.all([tx.tasks.lock(key), visibleTask(...of)]);
  return task;
}

/** What the rules look at when this person acts on this task. */
export function factsOf(
  tx: Tx,
  actor: Actor,
  task: TaskRow & { caseId: string },
  people: string[] = [],
): Promise<ActFacts & { file: CaseFile }> {
  return tx.actFacts({ actor, caseId: task.caseId, scope: scopeOf(task), people });
}

/** The same, of a case that is locked until the end of the transaction: the lock comes first, then the reading. */
async function lockedFacts(...of: Parameters<typeof factsOf>): ReturnType<typeof factsOf> {
  const [tx, , { caseId }] = of;
  const [, facts] = await Promise.all([tx.cases.lock(caseId), factsOf(...of)]);
  return facts;
}

/** @throws ROLE_REQUIRED, SEPARATION_OF_DUTIES, CERTIFICATE_INVALID with reason and remedy */
export function assertMayAct(task: TaskRow, actor: Actor, facts: ActFacts, models: Models): void {
  const elementNames = models.namesOf(task.bpmnProcessId);
  mayAct({ ...task, name: models.nameOf(task.bpmnProcessId, task.elementId), elementNames }, actor, facts);
}

const keptAsDraft = "您填写的内容已保存为草稿，请在案件时间线查看原因";

/** @throws TASK_ALREADY_COMPLETED, TASK_CANCELLED, TASK_ALREADY_CLAIMED with who and when */
export async function assertOpenFor(tx: Tx, task: TaskRow, actor: Actor): Promise<void> {
  if (task.state === "sent" || task.state === "completed") {
    const done = await tx.tasks.completion(task.key);
    throw new DomainError("TASK_ALREADY_COMPLETED", {
      reason: done ? `已由${done.name}于${done.at.slice(0, 16).replace("T", " ")}办结` : "任务已办结",
      remedy: "您填写的内容已保存为草稿，可以查看、复制",
    });
  }
  if (task.state === "cancelled")
    throw new DomainError("TASK_CANCELLED", {
      reason: "流程已经越过这一环节（期限届满、撤回或者已由其他事件代替）",
      remedy: keptAsDraft,
    });
  if (task.claimedBy && task.claimedBy !== actor.personId) {
    const [holder] = await tx.people.byIds([task.claimedBy]);
    throw new DomainError("TASK_ALREADY_CLAIMED", {
      reason: `已被${holder?.name ?? "他人"}领取`,
      remedy: "请与领取人联系，由其释放或者由负责人转办",
    });
  }
}

/** A step of an inspection that has ended is over with it, also before the engine says so. @throws TASK_CANCELLED */
export function assertGoesOn(task: TaskRow, { file }: { file: CaseFile }): void {
  const end = task.bpmnProcessId === "inspection" ? endOfInspection(file) : undefined;
  if (end)
    throw new DomainError("TASK_CANCELLED", { reason: `${end}，这一环节不再办理`, remedy: keptAsDraft });
}

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

/** Whether one of the person's posts is among the task's candidate groups. */
export const isCandidate = (task: TaskRow, actor: Actor): boolean =>
  groupsOf(actor).some((group) => task.candidateGroups.includes(group));
