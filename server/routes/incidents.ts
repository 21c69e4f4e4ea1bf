import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { authorOf } from "../auth/actor.ts";
import { commandRefused, type IncidentRow } from "../db/incidents.ts";
import { defineRoute } from "../define-route.ts";
import { page, pageOf, pageQuery, placeOf } from "../page.ts";

const nullable = Type.Union([Type.String(), Type.Null()]);
const incidentReply = Type.Object({
  key: Type.String(),
  processInstanceKey: Type.String(),
  processId: Type.String(),
  elementId: Type.String(),
  elementName: Type.String(),
  caseId: nullable,
  errorType: Type.String(),
  message: Type.String(),
  state: Type.Enum(["open", "resolved"]),
  raisedAt: Type.String(),
  resolvedAt: nullable,
});

const shown = (incident: IncidentRow, elementName: string) => ({
  key: incident.key,
  processInstanceKey: incident.processInstanceKey,
  processId: incident.bpmnProcessId,
  elementId: incident.elementId,
  elementName,
  caseId: incident.caseId,
  errorType: incident.errorType,
  message: incident.message,
  state: incident.state,
  raisedAt: incident.raisedAt,
  resolvedAt: incident.resolvedAt,
});

export default [
  defineRoute({
    method: "get",
    path: "/incidents",
    summary: "流程异常",
    tag: "运行",
    access: ["administrator"],
    query: Type.Object({
      state: Type.Enum(["open", "resolved"], { title: "状态", default: "open" }),
      ...pageQuery,
    }),
    reply: pageOf(incidentReply),
    async handle({ query }, { read, models }) {
      const place = placeOf(
        query.cursor,
        (p): p is readonly [string] => p.length === 1 && /^\d{1,19}$/.test(String(p[0])),
      );
      const rows = await read.incidents.list({
        state: query.state,
        limit: query.limit + 1,
        before: place?.[0],
      });
      const { items, next } = page(rows, query.limit, (i) => [i.key]);
      return { items: items.map((i) => shown(i, models.nameOf(i.bpmnProcessId, i.elementId))), next };
    },
  }),

  defineRoute({
    method: "post",
    path: "/incidents/:incidentKey/retry",
    summary: "重试流程异常",
    tag: "运行",
    access: ["administrator"],
    status: 202,
    params: Type.Object({ incidentKey: Type.String({ pattern: "^\\d{1,19}$" }) }),
    reply: Type.Object({ key: Type.String() }),
    handle: ({ params: { incidentKey }, actor }, deps) =>
      deps.transaction(async (tx) => {
        const incident = await tx.incidents.get(incidentKey);
        if (!incident) throw new DomainError("NOT_FOUND", { reason: "没有这一异常" });
        if (incident.state === "resolved")
          throw new DomainError("STATE_CONFLICT", { reason: "这一异常已经解决" });
        if (incident.errorType === commandRefused) await tx.outbox.sendAgain(incidentKey);
        else tx.outbox.send({ kind: "resolve", incidentKey, jobKey: incident.jobKey }, incident.caseId);
        if (incident.caseId)
          tx.ledger.append({
            caseId: incident.caseId,
            actor: authorOf(actor),
            type: "incident-retried",
            payload: { incidentKey, elementId: incident.elementId, errorType: incident.errorType },
          });
        return { key: incidentKey };
      }),
  }),
];
