import Type from "typebox";
import { partyInScope } from "../../domain/case-file.ts";
import { remedies } from "../../domain/documents.ts";
import { amount, capitals } from "../../domain/money.ts";
import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { periodInLawWords } from "../../domain/period-words.ts";
import { titleOf } from "../../forms/titles.ts";
import { citedLaw } from "../parts/cited.ts";
import { Cited, CreditParty, cited, creditPartyOf, decisionCited } from "../parts/credit.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 变更（撤销）行政处罚决定书 (行政处罚法 第七十五条第二款): a mistake is put right. */
export default defineTemplate({
  zh: "变更（撤销）行政处罚决定书",
  word: "罚变",
  layout: "letter",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    party: CreditParty,
    decision: Cited,
    kind: Optional,
    source: Optional,
    documentNumber: Optional,
    changedOn: Optional,
    reasons: Optional,
    content: Optional,
    fineFen: Type.Union([Type.Integer(), Type.Null()]),
  }),
  from(file) {
    const change = submitted(file, "credit/decision-change", { partyId: partyInScope(file).id })?.data ?? {};
    return {
      organ: organOf(file),
      party: creditPartyOf(file),
      decision: decisionCited(file),
      kind: change.kind ?? null,
      source: change.source ?? null,
      documentNumber: change.documentNumber ?? null,
      changedOn: change.changedOn ?? null,
      reasons: change.reasons ?? null,
      content: change.content ?? null,
      fineFen: change.fineFen ?? null,
    };
  },
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `本机关于${zhDate(d.decision.issuedOn)}对${you(d.party)}作出${cited("行政处罚决定书", d.decision)}。` +
        (d.source === "supervision"
          ? `${titleOf("credit/decision-change", "/source", d.source)}（${d.documentNumber ?? blank(14)}）要求改正。`
          : "经审查，本机关发现该决定应当改正。"),
    ),
    ...lines(`事实和理由：${d.reasons ? sentence(d.reasons) : blank(24)}`),
    paragraph(
      `依据${citedLaw(grounds.correction)}的规定，自${zhDate(d.changedOn)}起，${titleOf("credit/decision-change", "/kind", d.kind) || blank(6)}上述行政处罚决定。` +
        (d.kind === "changed" ? "变更后的处罚内容如下：" : ""),
    ),
    ...(d.kind === "changed" ? lines(d.content ? sentence(d.content) : blank(24)) : []),
    ...(d.fineFen === null
      ? []
      : [paragraph(`变更后的罚款为人民币${amount(d.fineFen)}（${capitals(d.fineFen)}）。`)]),
    paragraph(
      `已经公开的该行政处罚决定信息，本机关自决定改变之日起${periodInLawWords("publicity-withdrawal")}内撤回并公开说明理由；多缴的罚款依法退还。`,
    ),
    ending(paragraph(remedies(d.organ, "决定").zh), closing(d.organ.name, d.issuedOn)),
  ],
});
