import Type from "typebox";
import { majorPenaltyOf } from "../../domain/penalty/major-penalty.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { CaseFacts, caseFactsOf, resultOf } from "../parts/penalty-case.ts";
import { closing } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { list } from "../parts/table.ts";
import { afterTable, blank, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 重大行政处罚决定备案报告: a big decision is laid before the next higher organ. */
export default defineTemplate({
  zh: "重大行政处罚决定备案报告",
  word: "罚备",
  layout: "form",
  copies: ["由本机关存档", "报上一级机关"],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    superior: Optional,
    reasons: Type.Array(Type.String()),
    summary: Optional,
    decisions: Type.Array(
      Type.Object({
        party: Type.String(),
        title: Type.String(),
        number: Optional,
        issuedOn: Type.String(),
        result: Optional,
      }),
    ),
  }),
  from(file) {
    const data = submitted(file, "reporting/major-penalty")?.data ?? {};
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      superior: data.superior ?? null,
      reasons: majorPenaltyOf(file, file.organ.areaName).reasons,
      summary: data.summary ?? null,
      decisions: file.documents
        .filter((d) => d.template === "penalty/decision")
        .map((d) => ({
          party: file.parties.find(({ id }) => id === d.partyId)?.name ?? "",
          title: d.title,
          number: d.number,
          issuedOn: d.issuedOn,
          result: d.partyId ? resultOf(file, d.partyId) : null,
        })),
    };
  },
  content: (d) => [
    addressee(d.superior ?? blank(12)),
    formParagraph(
      `本机关查处的${d.case.title}（案号：${d.case.number}）已经作出行政处罚决定，属于重大行政处罚${d.reasons.length > 0 ? `（${d.reasons.join("；")}）` : ""}，现报请备案。`,
    ),
    ...lines(`案件和处罚情况：${d.summary ? sentence(d.summary) : blank(20)}`, (line) => formParagraph(line)),
    list(
      [
        { zh: "当事人", width: 92 },
        { zh: "决定书及文号", width: 128 },
        { zh: "决定日期", width: 76, centred: true },
        { zh: "处罚内容", width: "*" },
      ],
      d.decisions.map((one) => [
        one.party,
        `${one.title}${one.number ? `\n${one.number}` : ""}`,
        zhDate(one.issuedOn),
        one.result ?? "",
      ]),
      "行政处罚决定",
    ),
    afterTable("附：行政处罚决定书副本。"),
    closing(d.organ.name, d.issuedOn, size.xiaoSi),
    formParagraph(`联系地址：${d.organ.address}；联系电话：${d.organ.phone}`),
  ],
});
