import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { assertMayAct, assertOpenFor, factsOf, visibleTask } from "../acts/task.ts";
import { type Actor, authorOf } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import type { TaskRow } from "../db/tasks.ts";
import { defineRoute } from "../define-route.ts";
import { taskParams as params, shown, staff, taskReply } from "../replies/task.ts";

export default [
  defineRoute({
    method: "post",
    path: "/tasks/:taskKey/claim",
    summary: "领取任务",
    tag: "任务",
    access: staff,
    params,
    reply: taskReply,
    async handle({ params: { taskKey }, actor }, deps) {
      const task = await deps.transaction(async (tx) => {
        await tx.tasks.lock(taskKey);
        const open = await visibleTask(tx, actor, taskKey);
        await assertOpenFor(tx, open, actor);
        assertMayAct(open, actor, await factsOf(tx, actor, open), deps.models);
        await tx.tasks.claim(taskKey, actor.personId);
        await noteHolder(tx, actor, open, "task-claimed");
        await tx.changes.tell({ kind: "task", caseId: open.caseId, key: taskKey });
        return { ...open, claimedBy: actor.personId };
      });
      return shown(task, deps);
    },
  }),

  defineRoute({
    method: "post",
    path: "/tasks/:taskKey/release",
    summary: "释放任务",
    tag: "任务",
    access: staff,
    params,
    reply: taskReply,
    async handle({ params: { taskKey }, actor }, deps) {
      const task = await deps.transaction(async (tx) => {
        await tx.tasks.lock(taskKey);
        const open = await visibleTask(tx, actor, taskKey);
        await assertOpenFor(tx, open, actor);
        await tx.tasks.release(taskKey);
        await noteHolder(tx, actor, open, "task-released");
        await tx.changes.tell({ kind: "task", caseId: open.caseId, key: taskKey });
        return { ...open, claimedBy: null };
      });
      return shown(task, deps);
    },
  }),

  defineRoute({
    method: "post",
    path: "/tasks/:taskKey/assignment",
    summary: "指派任务（由本单位负责人转办）",
    tag: "任务",
    access: ["unit-head", "bureau-head"],
    params,
    body: Type.Object({ personId: Type.String({ title: "承办人", format: "uuid" }) }),
    reply: taskReply,
    async handle({ params: { taskKey }, body, actor }, deps) {
      const task = await deps.transaction(async (tx) => {
        await tx.tasks.lock(taskKey);
        const open = await visibleTask(tx, actor, taskKey);
        if (open.state !== "open") await assertOpenFor(tx, open, actor);
        const units = open.candidateGroups.map((group) => group.split("@")[1]);
        if (
          !actor.roles.some((r) => ["unit-head", "bureau-head"].includes(r.role) && units.includes(r.unitId))
        )
          throw new DomainError("ROLE_REQUIRED", { remedy: "请由任务所在单位的负责人指派" });
        const assignee = await tx.people.actor(body.personId);
        if (!assignee) throw new DomainError("NOT_FOUND", { reason: "没有这位工作人员" });
        assertMayAct(open, assignee, await factsOf(tx, assignee, open), deps.models);
        await tx.tasks.claim(taskKey, assignee.personId);
        await tx.ledger.append({
          caseId: open.caseId,
          actor: authorOf(actor),
          type: "task-assigned",
          payload: { taskKey, elementId: open.elementId, personId: assignee.personId },
        });
        await tx.changes.tell({ kind: "task", caseId: open.caseId, key: taskKey });
        return { ...open, claimedBy: assignee.personId };
      });
      return shown(task, deps);
    },
  }),
];

const noteHolder = (
  tx: Tx,
  actor: Actor,
  task: TaskRow & { caseId: string },
  type: "task-claimed" | "task-released",
) =>
  tx.ledger.append({
    caseId: task.caseId,
    actor: authorOf(actor),
    type,
    payload: { taskKey: task.key, elementId: task.elementId },
  });
