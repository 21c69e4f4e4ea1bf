import Type from "typebox";
import { partyInScope } from "../../domain/case-file.ts";
import { publicName } from "../../domain/penalty/masking.ts";
import { publicExtract } from "../../domain/penalty/public-extract.ts";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { citedLaw } from "../parts/cited.ts";
import { PublicityFacts, publicityFacts } from "../parts/credit.ts";
import { Decision, Optional, Organ, organOf } from "../parts/facts.ts";
import { submitted } from "../parts/submitted.ts";
import { fields } from "../parts/table.ts";
import { dateOf, zhDate, zhMoney } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** What the public will see. */
const Extract = Type.Object({
  decisionNumber: Optional,
  name: Type.String(),
  kind: Type.Enum(["unit", "person"]),
  creditCode: Optional,
  representative: Optional,
  facts: Type.String(),
  basis: Type.String(),
  kinds: Type.String(),
  penalty: Type.String(),
  fineFen: Type.Integer(),
  confiscationFen: Type.Integer(),
  decidedOn: Type.String(),
  publicUntil: Type.String(),
  organ: Type.String(),
  change: Optional,
});

/** 行政处罚信息公示审批表: exactly what the public will see, and where. */
export default defineTemplate({
  zh: "行政处罚信息公示审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    extract: Type.Union([Extract, Type.Null()]),
    publicity: Type.Union([PublicityFacts, Type.Null()]),
    party: Type.String(),
    channels: Type.Array(Type.String()),
    creditChinaReason: Optional,
    impact: Optional,
    proposal: Decision,
    approval: Decision,
  }),
  from(file) {
    const party = partyInScope(file);
    const partyId = party.id;
    const proposal = submitted(file, "credit/publicity-proposal", { partyId });
    const approval = submitted(file, "credit/publicity-approval", { partyId });
    return {
      organ: organOf(file),
      extract: publicExtract(file, partyId),
      publicity: publicityFacts(file),
      party: publicName(party),
      channels: proposal?.data.channels ?? [],
      creditChinaReason: proposal?.data.creditChinaReason ?? null,
      impact: submitted(file, "credit/individual-publicity", { partyId })?.data.impact ?? null,
      proposal: proposal
        ? {
            decision: null,
            opinion: proposal.data.remark ?? "拟按上列内容公示。",
            by: proposal.by.name,
            on: dateOf(proposal.at),
          }
        : null,
      approval: approval
        ? {
            decision: titleOf("credit/publicity-approval", "/decision", approval.data.decision) || null,
            opinion: approval.data.opinion ?? null,
            by: approval.by.name,
            on: dateOf(approval.at),
          }
        : null,
    };
  },
  content: ({ extract, publicity, ...d }) => [
    fields([
      [
        "行政处罚\n决定书文号",
        extract?.decisionNumber ?? "",
        "处罚决定\n日　　期",
        zhDate(extract?.decidedOn ?? null),
      ],
      ["当 事 人", d.party],
      ...(extract?.kind === "unit"
        ? ([
            [
              "统一社会\n信用代码",
              extract?.creditCode ?? "",
              "法定代表人\n（负责人）",
              extract?.representative ?? "",
            ],
          ] as [string, string, string, string][])
        : []),
      ["违法事实", extract?.facts ?? ""],
      ["处罚依据", extract?.basis ? citedLaw(extract.basis) : ""],
      ["处罚类别", extract?.kinds ?? ""],
      ["处罚内容", extract?.penalty ?? ""],
      [
        "罚款金额",
        extract ? zhMoney(extract.fineFen) : "",
        "没收违法\n所　　得",
        extract ? zhMoney(extract.confiscationFen) : "",
      ],
      ["处罚机关", d.organ.name],
      ...(extract?.change ? ([["变更情况", extract?.change]] as [string, string][]) : []),
      ["失信信息\n类　　别", publicity?.name ?? "", "分类情形", publicity?.reason ?? ""],
      ["公 示 期", periods(publicity)],
      [
        "公示渠道",
        d.channels.map((c) => titleOf("credit/publicity-proposal", "/channels/*", c)).join("、") || "",
      ],
      ...(d.creditChinaReason ? ([["推送理由", d.creditChinaReason]] as [string, string][]) : []),
      ...(d.impact ? ([["公开理由", d.impact]] as [string, string][]) : []),
      opinionRow("承办意见", d.proposal),
      opinionRow("审批意见", d.approval),
    ]),
  ],
});

const periods = (publicity: PublicityFacts | null): string =>
  `自${zhDate(publicity?.startsOn ?? null)}起；最短公示期${
    publicity && !publicity.minUntil ? "不设" : `至${zhDate(publicity?.minUntil ?? null)}`
  }，最长公示期至${zhDate(publicity?.maxUntil ?? null)}`;
