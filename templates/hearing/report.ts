import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { Decision, decisionOf, Optional, Organ, organOf } from "../parts/facts.ts";
import { Hearing, hearingOf, hearingParties, openness, panelLine } from "../parts/panel.ts";
import { submitted } from "../parts/submitted.ts";
import { fields } from "../parts/table.ts";
import { dateOf, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 听证会报告书 (行政处罚法 第六十五条): what the hearing came to, from its host to the head who decides. */
export default defineTemplate({
  zh: "听证会报告书",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    cause: Optional,
    parties: Type.Array(Type.String()),
    hearing: Hearing,
    startedAt: Optional,
    endedAt: Optional,
    attendees: Type.Array(Type.String()),
    summary: Optional,
    disputes: Optional,
    proposal: Type.String(),
    host: Decision,
    review: Decision,
  }),
  from(file) {
    const record = submitted(file, "hearing/record")?.data ?? {};
    const report = submitted(file, "hearing/report");
    return {
      organ: organOf(file),
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      parties: hearingParties(file),
      hearing: hearingOf(file),
      startedAt: record.startedAt ?? null,
      endedAt: record.endedAt ?? null,
      attendees: (record.attendees ?? []).map(
        ({ name, capacity }) => `${name}（${titleOf("hearing/record", "/attendees/*/capacity", capacity)}）`,
      ),
      summary: report?.data.summary ?? null,
      disputes: report?.data.disputes ?? null,
      proposal: titleOf("hearing/report", "/proposal", report?.data.proposal),
      host: report
        ? {
            decision: null,
            opinion: report.data.opinion ?? null,
            by: report.by.name,
            on: report.data.reportedOn ?? dateOf(report.at),
          }
        : null,
      review: decisionOf(submitted(file, "shared/review", { elementId: "review-hearing-report" })),
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.cause ?? ""],
      ["当 事 人", d.parties.join("、")],
      ["听证时间", `${zhTime(d.startedAt)}至${zhTime(d.endedAt)}`],
      ["听证地点", d.hearing.place ?? "", "听证方式", openness(d.hearing)],
      ["听证组成\n人　　员", panelLine(d.hearing)],
      ["参 加 人", d.attendees.join("、")],
      ["听证会基本\n情况摘要", d.summary ?? ""],
      ["争议焦点和\n双方意见", d.disputes ?? ""],
      ["处理建议", d.proposal],
      opinionRow("听证主持人\n意　　见", d.host),
      opinionRow("负责人\n审核意见", d.review),
    ]),
  ],
});
