import Type from "typebox";
import { transferGrounds } from "../../domain/penalty/transfer.ts";
import { periodInWords } from "../../domain/period-words.ts";
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

/** 提请复议意见书: the bureau holds that the police should have filed the case. */
export default defineTemplate({
  zh: "提请复议意见书",
  word: "移",
  layout: "form",
  copies: ["由本机关存档", "交公安机关"],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    policeUnit: Optional,
    crime: Optional,
    notice: Type.Object({ number: Optional, receivedOn: Optional, reason: Optional }),
    opinion: Optional,
  }),
  from(file) {
    const refusal = submitted(file, "transfer/police-decision")?.data ?? {};
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      policeUnit: submitted(file, "transfer/police-handover")?.data.policeUnit ?? null,
      crime: submitted(file, "transfer/crime-report")?.data.crime ?? null,
      notice: {
        number: refusal.noticeNumber ?? null,
        receivedOn: refusal.noticeReceivedOn ?? null,
        reason: refusal.reason ?? null,
      },
      opinion: submitted(file, "transfer/refusal-response")?.data.opinion ?? null,
    };
  },
  content: (d) => [
    addressee(d.policeUnit ?? `${blank(12)}公安局（分局）`),
    formParagraph(
      "本机关于",
      fact(d.notice.receivedOn && zhDate(d.notice.receivedOn)),
      `收到你局关于${d.case.title}（案号：${d.case.number}）的不予立案通知书（`,
      fact(d.notice.number, 10),
      "）。",
    ),
    ...lines(`你局不予立案的理由：${d.notice.reason ? sentence(d.notice.reason) : blank(16)}`, (line) =>
      formParagraph(line),
    ),
    ...lines(
      `本机关认为当事人的行为涉嫌${d.crime ?? blank(8)}，依法应当立案，理由是：${d.opinion ? sentence(d.opinion) : blank(20)}`,
      (line) => formParagraph(line),
    ),
    formParagraph(
      `根据${citedLaw(transferGrounds.answer)}的规定，现提请你局复议，请自收到本意见书之日起${periodInWords("police-reconsideration-decision")}内作出立案或者不予立案的决定，并书面通知本机关。`,
    ),
    closing(d.organ.name, d.issuedOn, size.xiaoSi),
    formParagraph(`联系地址：${d.organ.address}；联系电话：${d.organ.phone}`),
  ],
});
