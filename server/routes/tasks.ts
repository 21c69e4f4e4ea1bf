import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { proposeDisposition } from "../../domain/findings.ts";
import { form } from "../../forms/form.ts";
import { assertGoesOn, assertMayAct, assertOpenFor, factsOf, visibleTask } from "../acts/task-access.ts";
import { type Actor, groupsOf } from "../auth/actor.ts";
import type { TaskRow } from "../db/tasks.ts";
import { defineRoute } from "../define-route.ts";
import { page, pageOf, pageQuery, placeOf } from "../page.ts";
import { taskParams as params, shown, staff, taskReply } from "../replies/task.ts";

const record = Type.Record(Type.String(), Type.Unknown());

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
      data: Type.Union([record, Type.Null()], { description: "已填内容：本人所填，没有的为他人办结时所填" }),
      isDraft: Type.Boolean({ description: "true：是本人的草稿，没有办结" }),
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
          ...lastFilledIn(task, actor, done, draft),
          revision: draft?.revision ?? 0,
          refusal: await refusalOf(async () => {
            assertMayAct(task, actor, facts, deps.models);
            assertGoesOn(task, facts);
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
];

type Filled<At extends string> = { data: object | null } & Record<At, string>;

/**
 * What this person handed in or typed, else what somebody else handed in: who was overtaken finds their own words again.
 * Of what they handed in too late and typed since, the newer.
 */
function lastFilledIn(
  { state }: Pick<TaskRow, "state">,
  { personId }: Actor,
  done: (Filled<"at"> & { personId: string }) | undefined,
  draft: Filled<"savedAt"> | undefined,
): { data: Record<string, unknown> | null; isDraft: boolean } {
  const own = done?.personId === personId ? done : undefined;
  const typedSince = own && draft && state !== "completed" && Date.parse(draft.savedAt) > Date.parse(own.at);
  const over = state === "completed" || state === "cancelled" ? done : undefined;
  const shown = typedSince ? draft : (own ?? draft ?? over);
  return {
    data: (shown?.data ?? null) as Record<string, unknown> | null,
    isDraft: shown !== undefined && shown === draft,
  };
}

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
