import Type from "typebox";
import { surchargeWarning } from "../../domain/penalty/payment-text.ts";
import { Optional } from "../parts/facts.ts";
import { history, Owed, owedOf, payTo } from "../parts/owed.ts";
import { size } from "../parts/page.ts";
import { addressee, you } from "../parts/party.ts";
import { contact, money } from "../parts/proposed-penalty.ts";
import { closing, ending } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { formParagraph, lines } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 缴纳罚款催告书 (行政处罚法 第七十二条；行政强制法 第三十五条): what is overdue, until when and where to pay it. */
export default defineTemplate({
  zh: "缴纳罚款催告书",
  word: "缴催",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({ ...Owed.properties, demandedBy: Optional, note: Optional }),
  from(file) {
    const { partyId } = file.scope;
    const demand = submitted(file, "performance/demand", { partyId })?.data;
    return { ...owedOf(file), demandedBy: demand?.dueOn ?? null, note: demand?.note ?? null };
  },
  content: (d) => {
    const who = you(d.party);
    return [
      addressee(d.party.name),
      formParagraph(
        `${history(d, who)}，对${who}处以罚款${money(d.fineFen)}。缴纳期限已于${zhDate(d.dueOn)}届满，${who}` +
          (d.paidFineFen > 0
            ? `已缴纳${money(d.paidFineFen)}，尚有罚款${money(d.unpaidFineFen)}未缴纳。`
            : "至今未缴纳。"),
      ),
      formParagraph(
        `截至${zhDate(d.issuedOn)}，已逾期计算${d.days}日，加处罚款${money(d.unpaidSurchargeFen)}，连同罚款合计`,
        { text: money(d.totalFen), font: "hei" },
        "。",
      ),
      formParagraph(
        `请${who}于`,
        { text: zhDate(d.demandedBy), font: "hei" },
        "前（含当日）缴纳。",
        ...payTo(d),
        "；也可以通过电子支付系统缴纳。",
      ),
      ...lines(d.note ?? "", formParagraph),
      formParagraph(surchargeWarning.zh),
      formParagraph(contact(d)),
      ending(closing(d.organ.name, d.issuedOn, size.xiaoSi)),
    ];
  },
});
