import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { form } from "../../forms/form.ts";
import type { SharedReturn } from "../../forms/generated/shared.return.ts";
import { completeTask, returnTask } from "../acts/task.ts";
import { isCandidate, lockedTask, visibleTask } from "../acts/task-access.ts";
import type { Actor } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import type { TaskRow } from "../db/tasks.ts";
import { defineRoute } from "../define-route.ts";
import type { HttpDeps } from "../http-deps.ts";
import { taskParams as params, staff } from "../replies/task.ts";

const outcomeReply = Type.Object({
  taskKey: Type.String(),
  /** done: the engine went on; pending: it will, as soon as it can be reached */
  outcome: Type.Enum(["done", "pending"]),
});

/** What came between a person and their task, so that what they typed is kept for them. */
const keepsDraft = [
  "TASK_ALREADY_COMPLETED",
  "TASK_CANCELLED",
  "TASK_ALREADY_CLAIMED",
  "FORM_VERSION_CONFLICT",
] as const;
type Refusal = { code: (typeof keepsDraft)[number]; details: object };

/** An act on a task, and the form that is filled in for it. */
interface TaskAct {
  formId: string;
  data: unknown;
  act: () => Promise<void>;
}

/** Acts on a task in one transaction and waits for the engine's answer. @param how the act, given the locked task */
async function acted(
  deps: HttpDeps,
  actor: Actor,
  taskKey: string,
  how: (tx: Tx, task: TaskRow & { caseId: string }) => TaskAct,
) {
  const refusal = await deps.transaction(async (tx) => {
    const task = await lockedTask(tx, actor, taskKey);
    return actOrKeep(tx, actor, taskKey, how(tx, task));
  });
  return answered(deps, taskKey, refusal);
}

/** Acts; when somebody or something was faster, keeps what was typed as a draft and says so after the commit. */
async function actOrKeep(
  tx: Tx,
  actor: Actor,
  taskKey: string,
  { formId, data, act }: TaskAct,
): Promise<Refusal | null> {
  try {
    await act();
    return null;
  } catch (error) {
    const code = error instanceof DomainError ? keepsDraft.find((kept) => kept === error.code) : undefined;
    if (!(error instanceof DomainError) || !code) throw error;
    if (typeof data === "object" && data !== null)
      await tx.submissions.saveDraft({
        ...{ taskKey, data },
        personId: actor.personId,
        formHash: form(formId).hash,
      });
    return { code, details: error.details ?? {} };
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

/** Hash of the form as the person had it before them. */
const formVersion = Type.String({ title: "所见表单版本", pattern: "^[0-9a-f]{64}$" });

export default [
  defineRoute({
    method: "put",
    path: "/tasks/:taskKey/draft",
    summary: "保存草稿",
    tag: "任务",
    access: staff,
    params,
    body: Type.Object({
      data: Type.Record(Type.String(), Type.Unknown(), { title: "已填内容" }),
      formHash: Type.Optional(formVersion),
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
      formHash: formVersion,
    }),
    reply: outcomeReply,
    async handle({ params: { taskKey }, body, actor }, deps) {
      return acted(deps, actor, taskKey, (tx, task) => ({
        ...{ formId: task.formId, data: body.data },
        act: () => completeTask(tx, deps.models, actor, task, body.data, body.formHash),
      }));
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
      return acted(deps, actor, taskKey, (tx, task) => ({
        ...{ formId: "shared/return", data: body },
        act: () => returnTask(tx, deps.models, actor, task, body),
      }));
    },
  }),
];
