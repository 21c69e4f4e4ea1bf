import Type from "typebox";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { demandRights, enforcementWarning } from "../../domain/penalty/payment-text.ts";
import { periodInWords } from "../../domain/period-words.ts";
import { citedLaw } from "../parts/cited.ts";
import { Optional } from "../parts/facts.ts";
import { history, Owed, owedOf, payTo, unpaidParts } from "../parts/owed.ts";
import { size } from "../parts/page.ts";
import { addressee, identified, you } from "../parts/party.ts";
import { contact, money } from "../parts/proposed-penalty.ts";
import { capped } from "../parts/reckoning.ts";
import { closing, ending } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fact, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 行政强制执行事先催告书 (行政强制法 第三十五条、第五十四条): term, way and amount of performance, and the right to be heard. */
export default defineTemplate({
  zh: "行政强制执行事先催告书",
  word: "执行催告",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({ ...Owed.properties, way: Optional, note: Optional }),
  from(file) {
    const { partyId } = file.scope;
    const demand = submitted(file, "performance/final-demand", { partyId })?.data;
    return { ...owedOf(file), way: demand?.way ?? null, note: demand?.note ?? null };
  },
  content: (d) => {
    const who = you(d.party);
    return [
      addressee(d.party.name),
      formParagraph(`${who}的基本情况：${identified(d.party)}。`),
      formParagraph(`${history(d, who)}。${who}在法定期限内未履行下列义务：`),
      ...(d.totalFen > 0
        ? [
            ...unpaidParts(d).map(({ kind, fen }, i, { length }) =>
              formParagraph(
                `${i + 1}．缴纳${kind}${money(fen)}` +
                  (kind === "加处罚款"
                    ? `（计算至${zhDate(d.issuedOn)}，逾期计算${d.days}日${capped(d)}）`
                    : "") +
                  (i + 1 < length ? "；" : "。"),
              ),
            ),
            formParagraph("合计：", { text: money(d.totalFen), font: "hei" }, "。"),
          ]
        : []),
      ...(d.duties === null
        ? []
        : [formParagraph("履行行政处罚决定确定的其他义务：", fact(sentence(d.duties), 20))]),
      formParagraph(
        `现依据${citedLaw(paymentGrounds.demand)}的规定催告${who}，自收到本催告书之日起${periodInWords("demand-notice")}内履行上述义务。`,
      ),
      formParagraph(
        "履行方式：",
        fact(d.way && sentence(d.way), 16),
        ...(d.totalFen > 0 ? [...payTo(d), "。"] : []),
      ),
      ...lines(d.note ?? "", formParagraph),
      formParagraph(demandRights.zh.replace("你（单位）", who)),
      formParagraph(enforcementWarning(d.organ.court).zh),
      formParagraph(contact(d)),
      ending(closing(d.organ.name, d.issuedOn, size.xiaoSi)),
    ];
  },
});
