import Type from "typebox";
import { daysBetween } from "../../domain/calendar-dates.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { opinionRow } from "../parts/approval.ts";
import {
  Decision,
  decisionOf,
  Enterprise,
  enterpriseOf,
  findingOf,
  issued,
  Optional,
  Organ,
  organOf,
} from "../parts/facts.ts";
import { partyRows } from "../parts/party.ts";
import { allSubmitted, submitted } from "../parts/submitted.ts";
import { fields } from "../parts/table.ts";
import { choices } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 整改延期审批表: the party's request for more time and what was decided on it. */
export default defineTemplate({
  zh: "整改延期审批表",
  word: null,
  layout: "form",
  copies: ["由本机关存档", "交申请单位"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    order: Type.Object({ title: Type.String(), number: Optional, issuedOn: Optional }),
    problem: Type.Object({ seq: Type.Integer(), description: Type.String(), place: Type.String() }),
    previousDueOn: Optional,
    request: Type.Object({
      requestedOn: Optional,
      applicant: Optional,
      reason: Optional,
      extendTo: Optional,
      interimMeasures: Optional,
    }),
    decision: Decision,
    extendedTo: Optional,
  }),
  from(file) {
    const finding = findingOf(file);
    const of = { findingId: finding.id };
    const request = submitted(file, "rectification/extension-request", of)?.data ?? {};
    const decision = submitted(file, "rectification/extension-decision", of);
    const order = issued(file, "rectification/order", { departmentId: finding.departmentId });
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      order: {
        title: order?.title ?? "责令限期整改指令书",
        number: order?.number ?? null,
        issuedOn: order?.issuedOn ?? null,
      },
      problem: { seq: finding.seq, description: finding.description, place: finding.place },
      previousDueOn: previousDueOn(file, finding.id),
      request: {
        requestedOn: request.requestedOn ?? null,
        applicant: request.applicant ?? null,
        reason: request.reason ?? null,
        extendTo: request.extendTo ?? null,
        interimMeasures: request.interimMeasures ?? null,
      },
      decision: decisionOf(decision),
      extendedTo: decision?.data.decision === "approved" ? (decision.data.extendTo ?? null) : null,
    };
  },
  content: (d) => [
    fields([
      ...partyRows(d.enterprise, "申请单位"),
      [
        "原文书",
        `《${d.order.title}》${d.order.number ?? ""}${d.order.issuedOn ? `（${zhDate(d.order.issuedOn)}）` : ""}`,
      ],
      ["申请延期\n的整改事项", `第${d.problem.seq}项：${d.problem.description}（${d.problem.place}）`],
      ["原整改期限", zhDate(d.previousDueOn), "申请延期至", zhDate(d.request.extendTo)],
      [
        "申请延期\n时　　长",
        days(d.previousDueOn, d.request.extendTo),
        "申请日期",
        zhDate(d.request.requestedOn),
      ],
      ["延期理由", d.request.reason ?? ""],
      ["延期期间\n安全措施", d.request.interimMeasures ?? ""],
      ["申 请 人", d.request.applicant ?? ""],
      opinionRow("审批意见", d.decision),
      [
        "审批结果",
        choices(
          {
            approved: `同意延期至${zhDate(d.extendedTo)}${d.extendedTo ? `（${days(d.previousDueOn, d.extendedTo)}）` : ""}`,
            rejected: "不同意延期",
          },
          d.decision?.decision ?? null,
        ),
      ],
    ]),
  ],
});

/** 15日, or nothing while one of the dates is open. */
const days = (from: string | null, to: string | null): string =>
  from && to ? `${daysBetween(from, to)}日` : "";

/** The date that held before the latest decision: of the extension before it, else as the item was disposed of. */
function previousDueOn(file: CaseFile, findingId: string): string | null {
  const earlier = allSubmitted(file, "rectification/extension-decision", { findingId })
    .slice(0, -1)
    .findLast((s) => s.data.decision === "approved" && s.data.extendTo);
  const disposed = submitted(file, "inspection/disposition")?.data.findings?.find(
    (f) => f.findingId === findingId,
  );
  const unfixed = submitted(file, "inspection/immediate-fix")?.data.items?.find(
    (i) => i.findingId === findingId && !i.fixed,
  );
  return earlier?.data.extendTo ?? unfixed?.dueOn ?? disposed?.dueOn ?? null;
}
