import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { surchargeRemedies, surchargeRule } from "../../domain/penalty/payment-text.ts";
import { citedLaw } from "../parts/cited.ts";
import { decisionCited, history, Owed, owedOf, payTo } from "../parts/owed.ts";
import { size } from "../parts/page.ts";
import { addressee, identified, you } from "../parts/party.ts";
import { contact, money } from "../parts/proposed-penalty.ts";
import { capped, reckoning, term } from "../parts/reckoning.ts";
import { closing, ending } from "../parts/signature.ts";
import { formParagraph } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 加处罚款决定书 (行政处罚法 第七十二条第一款第一项): what is added for late payment, how it is counted, and the remedies. */
export default defineTemplate({
  zh: "加处罚款决定书",
  word: "加罚",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Owed,
  from: owedOf,
  content: (d) => {
    const who = you(d.party);
    return [
      addressee(d.party.name),
      formParagraph(`${who}的基本情况：${identified(d.party)}。`),
      formParagraph(
        `${history(d, who)}，对${who}处以罚款${money(d.fineFen)}，并载明了逾期不缴纳的加处罚款。${term(d)}，` +
          (d.unpaidFineFen > 0
            ? `经催告，${who}尚有罚款${money(d.unpaidFineFen)}未缴纳。`
            : `${who}在期限届满后才缴清罚款。`),
      ),
      formParagraph(
        `依据${citedLaw(paymentGrounds.surcharge)}的规定，本机关决定对${who}加处罚款。计算方法：${surchargeRule.zh}`,
      ),
      ...reckoning(d),
      formParagraph(
        `截至${zhDate(d.issuedOn)}，逾期计算${d.days}日，加处罚款`,
        { text: money(d.surchargeFen), font: "hei" },
        counting(d),
      ),
      formParagraph(
        `请${who}自收到本决定书之日起立即将${d.unpaidFineFen > 0 ? `${decisionCited(d)}所处罚款和加处罚款一并缴纳` : "上述加处罚款缴清"}。`,
        ...payTo(d),
        "。",
      ),
      formParagraph(surchargeRemedies(d.organ).zh),
      formParagraph(contact(d)),
      ending(closing(d.organ.name, d.issuedOn, size.xiaoSi)),
    ];
  },
});

function counting(d: Owed): string {
  if (d.cappedOn) return `${capped(d)}。`;
  return d.unpaidFineFen > 0 ? "；此后继续计算至缴清之日。" : "。";
}
