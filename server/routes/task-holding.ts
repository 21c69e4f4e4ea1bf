import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { assertMayAct, assertOpenFor, factsOf, lockedTask } from "../acts/task-access.ts";
import { type Actor, authorOf } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import type { TaskRow } from "../db/tasks.ts";
import { defineRoute } from "../define-route.ts";
import type { HttpDeps } from "../http-deps.ts";
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
      return held(deps, actor, taskKey, async (tx, open) => {
        await assertOpenFor(tx, open, actor);
        assertMayAct(open, actor, await factsOf(tx, actor, open), deps.models);
        await tx.tasks.claim(taskKey, actor.personId);
        return { type: "task-claimed", claimedBy: actor.personId };
      });
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
      return held(deps, actor, taskKey, async (tx, open) => {
        await assertOpenFor(tx, open, actor);
        await tx.tasks.release(taskKey);
        return { type: "task-released", claimedBy: null };
      });
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
      return held(deps, actor, taskKey, async (tx, open) => {
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
        const { personId } = assignee;
        return { type: "task-assigned", claimedBy: personId, payload: { personId } };
      });
    },
  }),
];

/** What became of a task's holder, and what the ledger says of it. */
interface Held {
  type: "task-claimed" | "task-released" | "task-assigned";
  claimedBy: string | null;
  payload?: object;
}

/** Changes who holds a task, puts that on the ledger and tells the browsers. @returns the task as it is shown now */
async function held(
  deps: HttpDeps,
  actor: Actor,
  taskKey: string,
  change: (tx: Tx, open: TaskRow & { caseId: string }) => Promise<Held>,
) {
  const task = await deps.transaction(async (tx) => {
    const open = await lockedTask(tx, actor, taskKey);
    const { caseId, elementId } = open;
    const { type, claimedBy, payload } = await change(tx, open);
    tx.ledger.append({
      ...{ caseId, actor: authorOf(actor), type },
      payload: { taskKey, elementId, ...payload },
    });
    tx.changes.tell({ kind: "task", caseId, key: taskKey });
    return { ...open, claimedBy };
  });
  return shown(task, deps);
}
