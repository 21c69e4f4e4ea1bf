import Type from "typebox";
import { demandRights, enforcementOnly, surchargeWarning } from "../../domain/penalty/payment-text.ts";
import { Optional } from "../parts/facts.ts";
import { history, imposed, Owed, owedOf, payTo, unpaidParts } from "../parts/owed.ts";
import { size } from "../parts/page.ts";
import { addressee, you } from "../parts/party.ts";
import { contact, money } from "../parts/proposed-penalty.ts";
import { capped, reckoning, term } from "../parts/reckoning.ts";
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
        `${history(d, who)}，对${who}${imposed(d)}。${confiscationTerm(d)}${term(d)}，${who}${standing(d)}。`,
      ),
      formParagraph(`截至${zhDate(d.issuedOn)}，${added(d)}`, { text: money(d.totalFen), font: "hei" }, "。"),
      ...reckoning(d),
      formParagraph(
        `请${who}于`,
        { text: zhDate(d.demandedBy), font: "hei" },
        "前（含当日）缴纳。",
        ...payTo(d),
        "；也可以通过电子支付系统缴纳。",
      ),
      ...lines(d.note ?? "", formParagraph),
      formParagraph(d.unpaidFineFen > 0 ? surchargeWarning.zh : enforcementOnly.zh),
      formParagraph(demandRights.zh.replace("你（单位）", who)),
      formParagraph(contact(d)),
      ending(closing(d.organ.name, d.issuedOn, size.xiaoSi)),
    ];
  },
});

/** The confiscated income is due by the day of the decision, however the fine is spread. */
const confiscationTerm = (d: Owed): string =>
  d.confiscationFen > 0 && (d.plan?.stages.length ?? 0) > 0
    ? `没收的违法所得的缴纳期限已于${zhDate(d.dueOn)}届满；`
    : "";

/** What is added up to the day of the paper, and what it makes together with the rest; nothing about an empty sum. */
function added(d: Owed): string {
  if (d.unpaidSurchargeFen > 0) {
    const left = d.unpaidSurchargeFen < d.surchargeFen ? `，尚有${money(d.unpaidSurchargeFen)}未缴纳` : "";
    return `已逾期计算${d.days}日，加处罚款${money(d.surchargeFen)}${left}${capped(d)}，${together(d)}合计`;
  }
  const why = d.unpaidFineFen > 0 && d.stretches?.some(({ kind }) => kind === "paused");
  return `${why && d.days === 0 ? "逾期的日期依法不予计算，尚未产生加处罚款，" : ""}应当缴纳${others(d).join("、")}`;
}

/** How much of what the decision imposed was paid. */
function standing(d: Owed): string {
  const left = unpaidParts({ ...d, unpaidSurchargeFen: 0 });
  const paidFen = d.paidFineFen + d.confiscationFen - d.unpaidConfiscationFen;
  if (left.length === 0) return "在期限届满后才缴清，逾期期间的加处罚款未缴纳";
  if (paidFen === 0) return "至今未缴纳";
  return `已缴纳${money(paidFen)}，尚有${left.map(({ kind, fen }) => `${kind}${money(fen)}`).join("、")}未缴纳`;
}

const others = (d: Owed): string[] => unpaidParts({ ...d, unpaidSurchargeFen: 0 }).map(({ kind }) => kind);

const together = (d: Owed): string => (others(d).length > 0 ? `连同${others(d).join("、")}` : "");
