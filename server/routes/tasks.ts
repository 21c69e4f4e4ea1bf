import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { eventCatalogue } from "../../domain/events.ts";
import { proposeDisposition } from "../../domain/findings.ts";
import { form } from "../../forms/form.ts";
import type { SharedReturn } from "../../forms/generated/shared.return.ts";
import {
  assertMayAct,
  assertOpenFor,
  completeTask,
  factsOf,
  isCandidate,
  returnTask,
  visibleTask,
} from "../acts/task.ts";
import { type Actor, groupsOf, roles } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import type { TaskRow } from "../db/tasks.ts";
import { defineRoute } from "../define-route.ts";
import type { HttpDeps } from "../http-deps.ts";
import { page, pageOf, pageQuery, placeOf } from "../page.ts";

const nullable = Type.Union([Type.String(), Type.Null()]);
const record = Type.Record(Type.String(), Type.Unknown());
const params = Type.Object({ taskKey: Type.String({ pattern: "^\\d{1,19}$" }) });
// Administrators keep the system; the cases are not theirs.
const staff = roles.filter((role) => role !== "administrator");

const taskReply = Type.Object({
  taskKey: Type.String(),
  name: Type.String(),
  processId: Type.String(),
  elementId: Type.String(),
  formId: Type.String(),
  state: Type.Enum(["open", "sent", "completed", "cancelled"]),
  basis: Type.String(),
  returnable: Type.Boolean(),
  candidateGroups: Type.Array(Type.String()),
  caseId: nullable,
  departmentId: nullable,
  findingId: nullable,
  deliveryId: nullable,
  partyId: nullable,
  dueAt: nullable,
  createdAt: Type.String(),
  claimedBy: nullable,
});

const shown = (task: TaskRow, { models }: HttpDeps) => ({
  taskKey: task.key,
  name: models.nameOf(task.bpmnProcessId, task.elementId),
  processId: task.bpmnProcessId,
  elementId: task.elementId,
  formId: task.formId,
  state: task.state,
  basis: task.headers["basis"] ?? "",
  returnable: task.headers["returnable"] === "true",
  candidateGroups: task.candidateGroups,
  caseId: task.caseId,
  departmentId: task.departmentId,
  findingId: task.findingId,
  deliveryId: task.deliveryId,
  partyId: task.partyId,
  dueAt: task.dueAt,
  createdAt: task.createdAt,
  claimedBy: task.claimedBy,
});

const outcomeReply = Type.Object({
  taskKey: Type.String(),
  /** done: the engine went on; pending: it will, as soon as it can be reached */
  outcome: Type.Enum(["done", "pending"]),
});

type Refusal = {
  code: "TASK_ALREADY_COMPLETED" | "TASK_CANCELLED" | "TASK_ALREADY_CLAIMED";
  details: object;
};
const keepsDraft = ["TASK_ALREADY_COMPLETED", "TASK_CANCELLED", "TASK_ALREADY_CLAIMED"];

/** Acts; when somebody or something was faster, keeps what was typed as a draft and says so after the commit. */
async function actOrKeep(
  tx: Tx,
  input: { taskKey: string; actor: Actor; formId: string; data: unknown },
  act: () => Promise<void>,
): Promise<Refusal | null> {
  try {
    await act();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError) || !keepsDraft.includes(error.code)) throw error;
    if (typeof input.data === "object" && input.data !== null)
      await tx.submissions.saveDraft({
        taskKey: input.taskKey,
        personId: input.actor.personId,
        formHash: form(input.formId).hash,
        data: input.data,
      });
    return { code: error.code as Refusal["code"], details: error.details ?? {} };
  }
}

/** Tells what became of a completion: done, on its way, or overtaken by a cancellation. */
async function answered(deps: HttpDeps, taskKey: string, refusal: Refusal | null) {
  if (refusal) throw new DomainError(refusal.code, refusal.details);
  const look = async () => {
    const state = (await deps.read.tasks.completion(taskKey))?.state;
    return state === "accepted" || state === "cancelled" ? state : "pending";
  };
  const answer = await deps.answers.wait(taskKey, look);
  if (answer === "cancelled")
    throw new DomainError("TASK_CANCELLED", {
      reason: "提交时流程已经越过这一环节，您填写的内容已留存",
      remedy: "请在案件时间线查看原因",
    });
  return { taskKey, outcome: answer === "accepted" ? ("done" as const) : ("pending" as const) };
}

export default [
  defineRoute({
    method: "get",
    path: "/tasks",
    summary: "任务清单：我的、可领取、本组、已办",
    tag: "任务",
    access: staff,
    query: Type.Object({
      state: Type.Enum(["mine", "claimable", "team", "done"], { title: "范围", default: "team" }),
      caseId: Type.Optional(Type.String({ title: "案件", format: "uuid" })),
      ...pageQuery,
    }),
    reply: pageOf(taskReply),
    async handle({ query, actor }, deps) {
      const place = placeOf(
        query.cursor,
        (p): p is readonly [string | null, string] =>
          p.length === 2 &&
          /^\d{1,19}$/.test(String(p[1])) &&
          (p[0] === null || !Number.isNaN(Date.parse(String(p[0])))),
      );
      const rows = await deps.read.tasks.list({
        groups: groupsOf(actor),
        personId: actor.personId,
        view: query.state,
        caseId: query.caseId,
        limit: query.limit + 1,
        cursor: place && { dueAt: place[0], key: place[1] },
      });
      const { items, next } = page(rows, query.limit, (t) => [t.dueAt, t.key]);
      return { items: items.map((task) => shown(task, deps)), next };
    },
  }),

  defineRoute({
    method: "get",
    path: "/tasks/:taskKey",
    summary: "任务：表单、草稿与办案所需的事实",
    tag: "任务",
    access: staff,
    params,
    reply: Type.Object({
      task: taskReply,
      form: Type.Object({ id: Type.String(), hash: Type.String(), schema: Type.Unknown() }),
      /** what was typed so far, or submitted */
      data: Type.Union([record, Type.Null()]),
      revision: Type.Integer(),
      /** why this person cannot complete it now; null when they can */
      refusal: Type.Union([
        Type.Object({ code: Type.String(), title: Type.String(), details: record }),
        Type.Null(),
      ]),
      context: record,
    }),
    async handle({ params: { taskKey }, actor }, deps) {
      return deps.transaction(async (tx) => {
        const task = await visibleTask(tx, actor, taskKey);
        const facts = await factsOf(tx, actor, task);
        const { id, hash, schema } = form(task.formId);
        const draft = await tx.submissions.draft(taskKey, actor.personId);
        const done = await tx.tasks.completion(taskKey);
        const inScope = facts.findings.filter(
          (f) =>
            (task.findingId === null || f.id === task.findingId) &&
            (task.departmentId === null || task.findingId !== null || f.departmentId === task.departmentId),
        );
        return {
          task: shown(task, deps),
          form: { id, hash, schema },
          data: ((task.state === "completed" ? done?.data : draft?.data) ?? draft?.data ?? null) as Record<
            string,
            unknown
          > | null,
          revision: draft?.revision ?? 0,
          refusal: await refusalOf(async () => {
            assertMayAct(task, actor, facts, deps.models);
            await assertOpenFor(tx, task, actor);
          }),
          context: {
            case: facts.file.case,
            enterprise: facts.file.enterprise,
            officers: facts.officers,
            findings: inScope.map((f) => ({ ...f, proposal: f.disposition ? null : proposeDisposition(f) })),
            rounds: facts.rounds,
            parties: facts.parties,
            payments: facts.payments,
            source: facts.source,
            deadlines: facts.deadlines,
            documents: facts.documents,
            delivery: facts.deliveries.find((d) => d.id === task.deliveryId) ?? null,
            submissions: facts.submissions.filter(
              (s) =>
                task.departmentId === null || s.departmentId === null || s.departmentId === task.departmentId,
            ),
          },
        };
      });
    },
  }),

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
          actor: { id: actor.personId, name: actor.name },
          type: "task-assigned",
          payload: { taskKey, elementId: open.elementId, personId: assignee.personId },
        });
        await tx.changes.tell({ kind: "task", caseId: open.caseId, key: taskKey });
        return { ...open, claimedBy: assignee.personId };
      });
      return shown(task, deps);
    },
  }),

  defineRoute({
    method: "put",
    path: "/tasks/:taskKey/draft",
    summary: "保存草稿",
    tag: "任务",
    access: staff,
    params,
    body: Type.Object({
      data: Type.Record(Type.String(), Type.Unknown(), { title: "已填内容" }),
      formHash: Type.Optional(Type.String({ title: "表单版本", maxLength: 64 })),
      revision: Type.Optional(Type.Integer({ title: "草稿版本", minimum: 0 })),
    }),
    reply: Type.Object({ taskKey: Type.String(), revision: Type.Integer(), savedAt: Type.String() }),
    async handle({ params: { taskKey }, body, actor }, deps) {
      const revision = await deps.transaction(async (tx) => {
        const task = await visibleTask(tx, actor, taskKey);
        if (!isCandidate(task, actor)) throw new DomainError("ROLE_REQUIRED");
        return tx.submissions.saveDraft({
          taskKey,
          personId: actor.personId,
          formHash: body.formHash ?? form(task.formId).hash,
          data: body.data,
          revision: body.revision,
        });
      });
      return { taskKey, revision, savedAt: deps.clock.now() };
    },
  }),

  defineRoute({
    method: "post",
    path: "/tasks/:taskKey/completion",
    summary: "办结任务",
    tag: "任务",
    access: staff,
    params,
    body: Type.Object({
      data: Type.Record(Type.String(), Type.Unknown(), { title: "表单内容" }),
      formHash: Type.Optional(Type.String({ title: "所见表单版本", maxLength: 64 })),
    }),
    reply: outcomeReply,
    async handle({ params: { taskKey }, body, actor }, deps) {
      const refusal = await deps.transaction(async (tx) => {
        await tx.tasks.lock(taskKey);
        const task = await visibleTask(tx, actor, taskKey);
        return actOrKeep(tx, { taskKey, actor, formId: task.formId, data: body.data }, () =>
          completeTask(tx, deps.models, actor, task, body.data, body.formHash),
        );
      });
      return answered(deps, taskKey, refusal);
    },
  }),

  defineRoute({
    method: "post",
    path: "/tasks/:taskKey/return",
    summary: "退回上一环节",
    tag: "任务",
    access: staff,
    params,
    body: form<SharedReturn>("shared/return"),
    reply: outcomeReply,
    async handle({ params: { taskKey }, body, actor }, deps) {
      const refusal = await deps.transaction(async (tx) => {
        await tx.tasks.lock(taskKey);
        const task = await visibleTask(tx, actor, taskKey);
        return actOrKeep(tx, { taskKey, actor, formId: "shared/return", data: body }, () =>
          returnTask(tx, deps.models, actor, task, body),
        );
      });
      return answered(deps, taskKey, refusal);
    },
  }),

  defineRoute({
    method: "get",
    path: "/event-types",
    summary: "案件留痕的事件名称与依据",
    tag: "案件",
    access: "signed-in",
    reply: Type.Array(Type.Object({ type: Type.String(), zh: Type.String(), basis: Type.String() })),
    handle: async () => Object.entries(eventCatalogue).map(([type, event]) => ({ type, ...event })),
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
    actor: { id: actor.personId, name: actor.name },
    type,
    payload: { taskKey: task.key, elementId: task.elementId },
  });

async function refusalOf(check: () => Promise<void>) {
  try {
    await check();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return {
      code: error.code,
      title: error.message,
      details: (error.details ?? {}) as Record<string, unknown>,
    };
  }
}
