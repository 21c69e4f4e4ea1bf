import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { Decision, OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { withCertificates } from "../parts/party.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields, numberedList } from "../parts/table.ts";
import { choices } from "../parts/text.ts";
import { dateOf, zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "review/legal-opinion";

/** 法制审核意见书 (行政处罚法 第五十八条): matter by matter, by somebody who took no part in the case. */
export default defineTemplate({
  zh: "法制审核意见书",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    cause: Optional,
    caseNumber: Type.String(),
    parties: Type.Array(Type.String()),
    officers: Type.Array(OfficerFacts),
    sentOn: Optional,
    proposal: Type.String(),
    items: Type.Array(Type.Object({ matter: Type.String(), result: Type.String(), opinion: Type.String() })),
    conclusion: Optional,
    opinion: Decision,
    qualification: Optional,
  }),
  from(file) {
    const review = submitted(file, form);
    const report = submitted(file, "penalty/investigation-report")?.data ?? {};
    const data = review?.data ?? {};
    return {
      organ: organOf(file),
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      caseNumber: file.case.number,
      parties: file.parties.map(({ name }) => name),
      officers: officersOf(file),
      sentOn: file.deadlines.findLast(({ rule }) => rule === "legal-review")?.startsOn ?? null,
      proposal: [titleOf("penalty/investigation-report", "/proposal", report.proposal), report.opinion]
        .filter(Boolean)
        .join("。"),
      items: (data.items ?? []).map(({ matter, result, opinion }) => ({
        matter: titleOf(form, "/items/*/matter", matter),
        result: titleOf(form, "/items/*/result", result),
        opinion: opinion ?? "",
      })),
      conclusion: data.conclusion ?? null,
      opinion: review
        ? {
            decision: null,
            opinion: data.opinion ?? null,
            by: review.by.name,
            on: data.reviewedOn ?? dateOf(review.at),
          }
        : null,
      qualification: review
        ? data.firstTime
          ? `初次从事法制审核，已取得法律职业资格（证书编号${data.qualificationNumber ?? "＿＿＿＿＿＿"}）`
          : "非初次从事行政处罚决定法制审核"
        : null,
    };
  },
  content: (d) => [
    fields([
      ["案件编号", d.caseNumber],
      ["案　　由", d.cause ?? ""],
      ["当 事 人", d.parties.join("、")],
      ["承 办 人", withCertificates(d.officers)],
      ["送审日期", zhDate(d.sentOn), "承办机构", d.organ.name],
      ["拟处理意见", d.proposal],
    ]),
    numberedList(
      [
        { zh: "审核事项", width: 150 },
        { zh: "审核结果", width: 76, centred: true },
        { zh: "存在的问题和修改意见", width: "*" },
      ],
      d.items.map(({ matter, result, opinion }) => [matter, result, opinion]),
      "逐项审核",
    ),
    furtherFields([
      [
        "审核结论",
        choices({ passed: "审核通过", failed: "审核未通过，退回承办机构；不得作出决定" }, d.conclusion),
      ],
      opinionRow("法制审核\n意　　见", d.opinion),
      ["审核人员\n资　　格", d.qualification ?? ""],
    ]),
  ],
});
