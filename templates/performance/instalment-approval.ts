import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { deferralEffect } from "../../domain/penalty/payment-text.ts";
import { citedLaw } from "../parts/cited.ts";
import { Deferral, deferralOf, stageList } from "../parts/deferral.ts";
import { history, payTo } from "../parts/owed.ts";
import { size } from "../parts/page.ts";
import { addressee, you } from "../parts/party.ts";
import { contact, money } from "../parts/proposed-penalty.ts";
import { closing, ending } from "../parts/signature.ts";
import { afterTable, formParagraph } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 延期（分期）缴纳罚款批准书 (行政处罚法 第六十六条第二款): the days and amounts that take the place of the day of the decision. */
export default defineTemplate({
  zh: "延期（分期）缴纳罚款批准书",
  word: "缴批",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Deferral,
  from: deferralOf,
  content: (d) => {
    const who = you(d.party);
    return [
      addressee(d.party.name),
      formParagraph(
        `${history(d, who)}，对${who}处以罚款${money(d.fineFen)}。${who}于${zhDate(d.requestedOn)}以经济困难为由申请${d.way ?? "延期（分期）缴纳"}。`,
      ),
      formParagraph(
        `经审查，依据${citedLaw(paymentGrounds.instalments)}的规定，批准${who}按下列期限缴纳罚款：`,
      ),
      stageList(d),
      afterTable(deferralEffect.zh),
      formParagraph(...payTo(d), "。"),
      formParagraph(contact(d)),
      ending(closing(d.organ.name, d.issuedOn, size.xiaoSi)),
    ];
  },
});
