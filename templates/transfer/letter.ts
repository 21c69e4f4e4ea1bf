import Type from "typebox";
import { powersOf } from "../../domain/documents.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { citedLaw } from "../parts/cited.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { Materials, materialsList } from "../parts/packet.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { CaseFacts, CaseParty, caseFactsOf, casePartiesOf, partyLine } from "../parts/penalty-case.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, fact, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 案件移送书: a case on file goes to the organ that is competent for it, with its papers. */
export default defineTemplate({
  zh: "案件移送书",
  word: "移",
  layout: "form",
  copies: ["由本机关存档", "交受移送机关"],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    parties: Type.Array(CaseParty),
    receivingUnit: Optional,
    facts: Optional,
    grounds: Optional,
    materials: Materials,
  }),
  from(file) {
    const data = submitted(file, "transfer/proposal")?.data ?? {};
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      parties: casePartiesOf(file),
      receivingUnit: data.receivingUnit ?? null,
      facts: data.facts ?? null,
      grounds: data.grounds ?? null,
      materials: data.materials ?? [],
    };
  },
  content: (d) => [
    addressee(d.receivingUnit ?? blank(12)),
    formParagraph(
      "本机关于",
      fact(d.case.filedOn && zhDate(d.case.filedOn)),
      "对",
      fact(d.case.title, 16),
      `（案号：${d.case.number}）立案调查。`,
    ),
    ...d.parties.map((party) => formParagraph(`当事人：${partyLine(party)}`)),
    ...lines(`案件基本情况：${d.facts ? sentence(d.facts) : blank(20)}`, (line) => formParagraph(line)),
    ...lines(`移送理由和依据：${d.grounds ? sentence(d.grounds) : blank(20)}`, (line) => formParagraph(line)),
    formParagraph(
      `依据${citedLaw(penaltyGrounds.jurisdiction)}、${powersOf(d.organ).transfer}的规定，现将本案及有关材料移送你单位处理。请在回执上签收，并将是否受理及处理结果书面告知本机关。`,
    ),
    materialsList(d.materials),
    closing(d.organ.name, d.issuedOn, size.xiaoSi),
    ending(
      formParagraph(`联系地址：${d.organ.address}；联系电话：${d.organ.phone}`),
      signatures([{ role: "移送人（签名）：" }, { role: "接收人（签名）：" }]),
    ),
  ],
});
