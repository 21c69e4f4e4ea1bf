import Type from "typebox";
import { transferGrounds } from "../../domain/penalty/transfer.ts";
import { citedLaw } from "../parts/cited.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { CaseFacts, caseFactsOf } from "../parts/penalty-case.ts";
import { closing } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, fact, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 立案监督建议书: the procuratorate is asked to look at why the police do not file the case. */
export default defineTemplate({
  zh: "立案监督建议书",
  word: "移",
  layout: "form",
  copies: ["由本机关存档", "交人民检察院"],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    procuratorate: Optional,
    policeUnit: Optional,
    crime: Optional,
    refusal: Type.Object({ number: Optional, on: Optional, upheld: Type.Boolean() }),
    opinion: Optional,
  }),
  from(file) {
    const result = submitted(file, "transfer/reconsideration-result")?.data;
    const refusal = submitted(file, "transfer/police-decision")?.data ?? {};
    const answer = submitted(file, "transfer/refusal-response")?.data ?? {};
    const later = submitted(file, "transfer/supervision-proposal")?.data;
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      procuratorate: later?.procuratorate ?? answer.procuratorate ?? null,
      policeUnit: submitted(file, "transfer/police-handover")?.data.policeUnit ?? null,
      crime: submitted(file, "transfer/crime-report")?.data.crime ?? null,
      refusal: {
        number: result?.documentNumber ?? refusal.noticeNumber ?? null,
        on: result?.receivedOn ?? refusal.noticeReceivedOn ?? null,
        upheld: result !== undefined,
      },
      opinion: later?.opinion ?? answer.opinion ?? null,
    };
  },
  content: (d) => [
    addressee(d.procuratorate ?? `${blank(12)}人民检察院`),
    formParagraph(
      `本机关将${d.case.title}（案号：${d.case.number}）移送`,
      fact(d.policeUnit, 10),
      "后，于",
      fact(d.refusal.on && zhDate(d.refusal.on)),
      d.refusal.upheld ? "收到维持不予立案的复议决定书（" : "收到不予立案通知书（",
      fact(d.refusal.number, 10),
      "）。",
    ),
    ...lines(
      `本机关认为当事人的行为涉嫌${d.crime ?? blank(8)}，依法应当由公安机关立案侦查，理由是：${d.opinion ? sentence(d.opinion) : blank(20)}`,
      (line) => formParagraph(line),
    ),
    formParagraph(
      `根据${citedLaw(d.refusal.upheld ? transferGrounds.reconsideration : transferGrounds.answer)}的规定，建议你院依法进行立案监督，并将监督结果告知本机关。`,
    ),
    closing(d.organ.name, d.issuedOn, size.xiaoSi),
    formParagraph(`联系地址：${d.organ.address}；联系电话：${d.organ.phone}`),
  ],
});
