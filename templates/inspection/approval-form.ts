import Type from "typebox";
import { beyondCapOf } from "../../domain/routine-inspection.ts";
import { urgentVisitOf } from "../../domain/urgent-visit.ts";
import { opinionRow } from "../parts/approval.ts";
import { Decision, decisionOf, Enterprise, enterpriseOf, Optional, Organ, organOf } from "../parts/facts.ts";
import { assistantsLine, byUnit, partyRows } from "../parts/party.ts";
import {
  arrangement,
  filingLine,
  methodNames,
  plannedTime,
  powersLines,
  Scheme,
  type SchemeFacts,
  schemeOf,
} from "../parts/scheme.ts";
import { submitted } from "../parts/submitted.ts";
import { type FieldRow, fields } from "../parts/table.ts";
import { dateOf, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 行政检查审批表: what the head of the bureau approved before the visit. */
export default defineTemplate({
  zh: "行政检查审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    caseNumber: Type.String(),
    scheme: Scheme,
    /** when the officers of an urgent visit had entered */
    enteredAt: Optional,
    /** the routine inspections of the year that came before */
    routineBefore: Type.Array(Type.String()),
    drafted: Decision,
    review: Decision,
    approval: Decision,
  }),
  from(file) {
    const draft = submitted(file, "inspection/scheme");
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      caseNumber: file.case.number,
      scheme: schemeOf(file),
      enteredAt: urgentVisitOf(file) ? (submitted(file, "inspection/entry")?.data.enteredAt ?? null) : null,
      routineBefore: beyondCapOf(file.case.dispatch),
      drafted: draft
        ? {
            decision: null,
            opinion: urgentVisitOf(file)
              ? "情况紧急，已先行入企检查，现补报现场检查方案，请审批。"
              : "拟按现场检查方案实施检查，请审批。",
            by: draft.by.name,
            on: dateOf(draft.at),
          }
        : null,
      review: decisionOf(submitted(file, "shared/review", { elementId: "review-scheme" })),
      approval: decisionOf(submitted(file, "shared/approval", { elementId: "approve-scheme" })),
    };
  },
  content: ({ scheme, ...d }) => [
    fields([
      ["检查编号", d.caseNumber],
      ["任务来源", arrangement(scheme)],
      ["检查主体", scheme.organs.join("、")],
      ["检查依据", powersLines(scheme)],
      ...partyRows(d.enterprise),
      ["检查事项", scheme.items.map((i) => i.item).join("、")],
      ["检查时间", plannedTime(scheme), "检查方式", methodNames(scheme.methods)],
      ["检查地点", scheme.place ?? ""],
      ...urgentRow(scheme, d.enteredAt),
      ["检查频次", [scheme.frequencyNote ?? "", ...d.routineBefore].join("\n")],
      [
        "是否预先\n通知",
        scheme.surprise ? `不预先通知（突击检查），理由：${scheme.surpriseReason ?? ""}` : "预先通知",
      ],
      ["检查备案", filingLine(scheme)],
      ["检查人员", byUnit(scheme.officers)],
      ["协助人员", assistantsLine(scheme.assistants)],
      opinionRow("承办人\n意　见", d.drafted),
      opinionRow("办案机构\n审核意见", d.review),
      opinionRow("机关负责人\n审批意见", d.approval),
    ]),
  ],
});

/** Why the officers had entered before this was approved; nothing in the usual case. */
const urgentRow = ({ urgent }: SchemeFacts, enteredAt: string | null): FieldRow[] =>
  urgent
    ? [["紧急检查", `${enteredAt ? `已于${zhTime(enteredAt)}先行入企检查，` : ""}理由：${urgent.reason}`]]
    : [];
