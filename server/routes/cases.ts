import Type from "typebox";
import { isLegalDate } from "../../domain/calendar.ts";
import { caseStatuses } from "../../domain/case-status.ts";
import { type EventType, eventCatalogue } from "../../domain/events.ts";
import { otherReading } from "../../domain/penalty/decision-time.ts";
import type { RecordPlace } from "../db/case-records.ts";
import { defineRoute } from "../define-route.ts";
import { isCount, isCounter, page, pageOf, pageQuery, placeOf } from "../page.ts";
import {
  caseDetail,
  caseSummary,
  deadlineReply,
  documentReply,
  eventReply,
  findingReply,
  recordReply,
} from "../replies/case.ts";

const tag = "案件";
const access = "signed-in";
const params = Type.Object({ caseId: Type.String({ format: "uuid" }) });
const query = Type.Object(pageQuery);

// A cursor comes back from outside: what the database could not read must not reach it.
const timeOfDay = /^T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d{1,6})?[+-](0\d|1[0-4]):[0-5]\d$/;
const isInstant = (value: unknown): boolean =>
  typeof value === "string" && isLegalDate(value.slice(0, 10)) && timeOfDay.test(value.slice(10));
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isCasePlace = (place: readonly unknown[]): place is readonly [string, string] =>
  place.length === 2 && isInstant(place[0]) && uuid.test(String(place[1]));
const isRecordPlace = (place: readonly unknown[]): place is RecordPlace =>
  place.length === 3 &&
  /^[a-z0-9-]{1,64}$/.test(String(place[0])) &&
  isCounter(place[1]) &&
  /^\d{1,18}$/.test(String(place[2]));

/** What an event is called; an event of an older version of the product keeps its own word. */
const nameOf = (type: string): string => eventCatalogue[type as EventType]?.zh ?? type;

const isDecisionTime = ({ ref, state }: { ref: string; state: string }) =>
  ref === "B12" && state !== "superseded";

export default [
  defineRoute({
    method: "get",
    path: "/cases",
    summary: "案件列表（新的在前）",
    ...{ tag, access },
    query: Type.Object({
      ...pageQuery,
      status: Type.Optional(Type.Enum(caseStatuses, { title: "状态" })),
      q: Type.Optional(Type.String({ title: "案号、名称、企业名称或信用代码", maxLength: 100 })),
    }),
    reply: pageOf(caseSummary),
    async handle({ query: { cursor, limit, status, q }, actor }, { read }) {
      const after = placeOf(cursor, isCasePlace);
      const rows = await read.caseReads.list(actor, { limit: limit + 1, after, status, q: q?.trim() });
      return page(rows, limit, ({ openedAt, id }) => [openedAt, id]);
    },
  }),
  defineRoute({
    method: "get",
    path: "/cases/:caseId",
    summary: "案件",
    ...{ tag, access, params },
    reply: caseDetail,
    async handle({ params: { caseId }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const [summary, { dispatch, enterpriseId }, departments, officers, units, linkedCases] =
        await Promise.all([
          read.caseReads.summary(caseId),
          read.cases.get(caseId),
          read.cases.departments(caseId),
          read.cases.officers(caseId),
          read.cases.units(),
          read.caseReads.links(actor, caseId),
        ]);
      const names = new Map(units.map((unit) => [unit.id, unit.name]));
      return {
        ...{ ...summary, dispatch, officers, linkedCases },
        enterprise: await read.cases.enterprise(enterpriseId),
        departments: departments.map((unitId) => ({ unitId, name: names.get(unitId) ?? unitId })),
      };
    },
  }),
  defineRoute({
    method: "get",
    path: "/cases/:caseId/events",
    summary: "案件留痕",
    ...{ tag, access, params, query },
    reply: pageOf(eventReply),
    async handle({ params: { caseId }, query: { cursor, limit }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const [after] = placeOf(cursor, isCount) ?? [0];
      const rows = await read.caseReads.events(caseId, after, limit + 1);
      const named = rows.map((event) => ({ ...event, name: nameOf(event.type) }));
      return page(named, limit, ({ seq }) => [seq]);
    },
  }),
  defineRoute({
    method: "get",
    path: "/cases/:caseId/findings",
    summary: "检查发现的问题隐患",
    ...{ tag, access, params, query },
    reply: pageOf(findingReply),
    async handle({ params: { caseId }, query: { cursor, limit }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const [after] = placeOf(cursor, isCount) ?? [0];
      return page(await read.caseReads.findings(caseId, after, limit + 1), limit, ({ seq }) => [seq]);
    },
  }),
  defineRoute({
    method: "get",
    path: "/cases/:caseId/documents",
    summary: "案件的文书",
    ...{ tag, access, params, query },
    reply: pageOf(documentReply),
    async handle({ params: { caseId }, query: { cursor, limit }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const [shown] = placeOf(cursor, isCount) ?? [0];
      return page(await read.caseReads.documents(caseId, shown, limit + 1), limit, () => [shown + limit]);
    },
  }),
  defineRoute({
    method: "get",
    path: "/cases/:caseId/deadlines",
    summary: "案件的期限及其推算",
    ...{ tag, access, params, query },
    reply: pageOf(deadlineReply),
    async handle({ params: { caseId }, query: { cursor, limit }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const [shown] = placeOf(cursor, isCount) ?? [0];
      const rows = await read.caseReads.deadlines(caseId, shown, limit + 1);
      const reading = rows.some(isDecisionTime) ? otherReading(await read.caseFile(caseId)) : null;
      const shownRows = rows.map((row) =>
        reading && isDecisionTime(row) ? { ...row, otherReading: reading } : row,
      );
      return page(shownRows, limit, () => [shown + limit]);
    },
  }),
  defineRoute({
    method: "get",
    path: "/cases/:caseId/records",
    summary: "流程引擎的记录",
    ...{ tag, access, params, query },
    reply: pageOf(recordReply),
    async handle({ params: { caseId }, query: { cursor, limit }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const rows = await read.caseReads.records(caseId, placeOf(cursor, isRecordPlace), limit + 1);
      return page(rows, limit, ({ generation, partition, position }) => [generation, partition, position]);
    },
  }),
];
