import Type from "typebox";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { transferGrounds } from "../../domain/penalty/transfer.ts";
import { periodInWords } from "../../domain/period-words.ts";
import { titleOf } from "../../forms/titles.ts";
import { citedLaw } from "../parts/cited.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { Materials, materialsList } from "../parts/packet.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { CaseFacts, CaseParty, caseFactsOf, casePartiesOf, partyLine } from "../parts/penalty-case.ts";
import { policeUnitOf } from "../parts/police.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, fact, formHeading, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 涉嫌犯罪案件移送书, with the receipt (回执) that the police sign below it. */
export default defineTemplate({
  zh: "涉嫌犯罪案件移送书",
  word: "移",
  layout: "form",
  copies: ["由本机关存档", "交受移送的公安机关", "抄送人民检察院"],
  data: Type.Object({
    organ: Organ,
    /** 同级公安机关 */
    policeUnit: Optional,
    case: CaseFacts,
    parties: Type.Array(CaseParty),
    crime: Optional,
    crimeBasis: Optional,
    facts: Optional,
    approvedAt: Optional,
    capacity: Optional,
    approvedBy: Optional,
    materials: Materials,
    goods: Type.Integer(),
  }),
  from(file) {
    const data = submitted(file, "transfer/crime-report")?.data ?? {};
    const approval = submitted(file, "transfer/crime-approval");
    return {
      organ: organOf(file),
      policeUnit: policeUnitOf(file),
      case: caseFactsOf(file),
      parties: casePartiesOf(file, data.partySeqs),
      crime: data.crime ?? null,
      crimeBasis: data.crimeBasis ?? null,
      facts: data.facts ?? null,
      approvedAt: approval?.data.decidedAt ?? null,
      capacity: titleOf("transfer/crime-approval", "/capacity", approval?.data.capacity) || null,
      approvedBy: approval?.by.name ?? null,
      materials: data.materials ?? [],
      goods: data.goods?.length ?? 0,
    };
  },
  content: (d) => [
    addressee(d.policeUnit ?? `${blank(12)}公安局（分局）`),
    formParagraph(
      "本机关在查处",
      fact(d.case.title, 16),
      `（案号：${d.case.number}）中，发现当事人的行为涉嫌`,
      fact(d.crime),
      `（${d.crimeBasis ? citedLaw(d.crimeBasis) : blank(8)}）。`,
    ),
    ...d.parties.map((party) => formParagraph(`当事人：${partyLine(party)}`)),
    ...lines(`主要事实：${d.facts ? sentence(d.facts) : blank(20)}`, (line) => formParagraph(line)),
    formParagraph(
      `经本机关${d.capacity ?? "正职负责人"}${d.approvedBy ?? blank(6)}于${zhTime(d.approvedAt)}批准，根据${citedLaw(penaltyGrounds.crimeTransfer)}和${citedLaw(transferGrounds.approval)}的规定，现将本案移送你局。请在回执上签字，并依照该规定${transferGrounds.policeDecision.split(" ")[1]}在接受移送之日起${periodInWords("police-filing-decision")}内作出是否立案的决定，书面通知本机关。`,
    ),
    formParagraph(`附：涉嫌犯罪案件情况的调查报告；涉案物品清单（${d.goods}项）；其他材料见下表。`),
    materialsList(d.materials),
    closing(d.organ.name, d.issuedOn, size.xiaoSi),
    formParagraph(`联系地址：${d.organ.address}；联系电话：${d.organ.phone}`),
    ending(
      formHeading("涉嫌犯罪案件移送书（回执）"),
      formParagraph(
        `${d.organ.name}：你机关移送的${d.case.title}及所附材料收悉。（${citedLaw(transferGrounds.receipt)}）`,
      ),
      signatures([
        { role: "接收人（签名、盖章）：", note: "＿＿＿年＿＿月＿＿日＿＿时＿＿分" },
        { role: "移送人（签名）：" },
        { role: "移送人（签名）：" },
      ]),
    ),
  ],
});
