import { daysBetween } from "../../domain/calendar-dates.ts";
import { opinionRow } from "../parts/approval.ts";
import { Extension, extensionOf } from "../parts/extension.ts";
import { partyRows } from "../parts/party.ts";
import { fields } from "../parts/table.ts";
import { choices } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 整改延期审批表: the party's request for more time and what was decided on it. It stays with the organ; the reply is served. */
export default defineTemplate({
  zh: "整改延期审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Extension,
  from: extensionOf,
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
