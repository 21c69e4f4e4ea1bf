import Type from "typebox";
import { enforcementOnly, surchargeWarning } from "../../domain/penalty/payment-text.ts";
import { Optional } from "../parts/facts.ts";
import { history, imposed, Owed, owedOf, payTo, unpaidParts } from "../parts/owed.ts";
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
        `${history(d, who)}，对${who}${imposed(d)}。缴纳期限已于${zhDate(d.dueOn)}届满，${who}${standing(d)}。`,
      ),
      formParagraph(
        `截至${zhDate(d.issuedOn)}，` +
          (d.unpaidSurchargeFen > 0 || d.unpaidFineFen > 0
            ? `已逾期计算${d.days}日，加处罚款${money(d.unpaidSurchargeFen)}，${together(d)}合计`
            : "应当缴纳"),
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
      formParagraph(d.unpaidFineFen > 0 ? surchargeWarning.zh : enforcementOnly.zh),
      formParagraph(contact(d)),
      ending(closing(d.organ.name, d.issuedOn, size.xiaoSi)),
    ];
  },
});

/** How much of what the decision imposed was paid. */
function standing(d: Owed): string {
  const left = unpaidParts({ ...d, unpaidSurchargeFen: 0 });
  const paidFen = d.paidFineFen + d.confiscationFen - d.unpaidConfiscationFen;
  if (left.length === 0) return "在期限届满后才缴清，逾期期间的加处罚款未缴纳";
  if (paidFen === 0) return "至今未缴纳";
  return `已缴纳${money(paidFen)}，尚有${left.map(({ kind, fen }) => `${kind}${money(fen)}`).join("、")}未缴纳`;
}

const together = (d: Owed): string => {
  const others = unpaidParts({ ...d, unpaidSurchargeFen: 0 }).map(({ kind }) => kind);
  return others.length > 0 ? `连同${others.join("、")}` : "";
};
