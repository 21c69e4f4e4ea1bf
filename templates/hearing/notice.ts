import Type from "typebox";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { hearingRules } from "../../domain/penalty/notice-text.ts";
import { hearingRequestOf } from "../../domain/penalty/notified.ts";
import { citedLaw } from "../parts/cited.ts";
import { OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { size } from "../parts/page.ts";
import { Hearing, hearingOf, openness, panelLine } from "../parts/panel.ts";
import { addressee, NotifiedParty, notifiedParty, you } from "../parts/party.ts";
import { contact } from "../parts/proposed-penalty.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, fact, formParagraph } from "../parts/text.ts";
import { zhDate, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 听证会通知书 (行政处罚法 第六十四条第二项): served seven full workdays before the hearing. */
export default defineTemplate({
  zh: "听证会通知书",
  word: "听通",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    party: NotifiedParty,
    cause: Optional,
    requestedOn: Optional,
    hearing: Hearing,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const request = hearingRequestOf(file, file.scope.partyId ?? "");
    return {
      organ: organOf(file),
      party: notifiedParty(file),
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      requestedOn: request ? String(request.data["requestedOn"]) : null,
      hearing: hearingOf(file),
      officers: officersOf(file),
    };
  },
  content: (d) => [
    addressee(d.party.name),
    formParagraph(
      `${you(d.party)}于`,
      fact(d.requestedOn && zhDate(d.requestedOn)),
      "就",
      fact(d.cause, 16),
      `提出的听证申请，本机关已经收到。依据${citedLaw(penaltyGrounds.hearingHeld)}的规定，本机关决定于`,
      fact(d.hearing.hearingAt && zhTime(d.hearing.hearingAt), 12),
      "在",
      fact(d.hearing.place, 12),
      "举行听证。",
    ),
    formParagraph(`听证方式：${openness(d.hearing)}。`),
    formParagraph(`${panelLine(d.hearing) || `听证主持人：${blank(6)}；书记员：${blank(6)}`}。`),
    formParagraph("注意事项："),
    ...hearingRules.map(({ zh }, i) => formParagraph(`${i + 1}．${zh}`)),
    formParagraph(
      `${hearingRules.length + 1}．请携带身份证件；因正当理由不能按时参加的，应当在听证前向本机关提出延期申请。`,
    ),
    formParagraph(contact(d)),
    ending(closing(d.organ.name, d.issuedOn, size.xiaoSi), signatures([{ role: "当事人（签收）：" }])),
  ],
});
