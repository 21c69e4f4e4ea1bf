import Type from "typebox";
import { statementPointsOf } from "../../domain/penalty/notified.ts";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { Decision, decisionOf, Optional, Organ, organOf } from "../parts/facts.ts";
import { NotifiedParty, notifiedParty } from "../parts/party.ts";
import { noticeBefore } from "../parts/proposed-penalty.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields, numberedList } from "../parts/table.ts";
import { choices } from "../parts/text.ts";
import { dateOf } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 陈述申辩复核意见书 (行政处罚法 第四十五条): every fact, reason and piece of evidence looked into, and what follows. */
export default defineTemplate({
  zh: "陈述申辩复核意见书",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    party: NotifiedParty,
    cause: Optional,
    noticeNumber: Optional,
    points: Type.Array(
      Type.Object({
        kind: Type.String(),
        content: Type.String(),
        finding: Type.String(),
        adoption: Type.String(),
        reasons: Type.String(),
      }),
    ),
    revise: Type.Union([Type.Boolean(), Type.Null()]),
    opinion: Decision,
    checked: Decision,
  }),
  from(file) {
    const { partyId = "" } = file.scope;
    const review = submitted(file, "notice/statement-review", { partyId });
    const answers = review?.data.points ?? [];
    return {
      organ: organOf(file),
      party: notifiedParty(file),
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      noticeNumber: noticeBefore(file, "notice/penalty-notice")?.number ?? null,
      points: statementPointsOf(file, partyId).map(({ seq, kind, content }) => {
        const answer = answers.find((one) => one.seq === seq);
        return {
          kind: titleOf("notice/statement", "/points/*/kind", kind),
          content,
          finding: answer?.finding ?? "",
          adoption: titleOf("notice/statement-review", "/points/*/adoption", answer?.adoption),
          reasons: answer?.reasons ?? "",
        };
      }),
      revise: review?.data.revise ?? null,
      opinion: review
        ? {
            decision: null,
            opinion: review.data.opinion ?? null,
            by: review.by.name,
            on: review.data.reviewedOn ?? dateOf(review.at),
          }
        : null,
      checked: decisionOf(submitted(file, "shared/review", { partyId, elementId: "check-statement-review" })),
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.cause ?? ""],
      ["当 事 人", d.party.name],
      ["告知书文号", d.noticeNumber ?? ""],
    ]),
    numberedList(
      [
        { zh: "当事人提出的事项", width: "*" },
        { zh: "复核情况", width: "*" },
        { zh: "是否采纳及理由", width: "*" },
      ],
      d.points.map(({ kind, content, finding, adoption, reasons }) => [
        `（${kind}）${content}`,
        finding,
        [adoption, reasons].filter(Boolean).join("："),
      ]),
      "逐项复核",
    ),
    furtherFields([
      [
        "复核结论",
        choices(
          { keep: "维持拟处罚意见", revise: "采纳当事人意见，变更拟处罚意见" },
          d.revise === null ? null : d.revise ? "revise" : "keep",
        ),
      ],
      opinionRow("承办人\n复核意见", d.opinion),
      opinionRow("承办机构\n审核意见", d.checked),
    ]),
  ],
});
