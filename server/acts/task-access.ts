import { type ActFacts, mayAct } from "../../domain/authority.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import { endOfInspection } from "../../domain/inspection-end.ts";
import { type Actor, groupsOf } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import type { TaskRow } from "../db/tasks.ts";
import type { Models } from "../models.ts";

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

/** Whether one of the person's posts is among the task's candidate groups. */
export const isCandidate = (task: TaskRow, actor: Actor): boolean =>
  groupsOf(actor).some((group) => task.candidateGroups.includes(group));
