import Type from "typebox";
import { remedies } from "../../domain/documents.ts";
import { measureDuty, measurePower, measureRights } from "../../domain/investigation/texts.ts";
import { periodInWords } from "../../domain/period-words.ts";
import { titleOf } from "../../forms/titles.ts";
import { Organ, organOf } from "../parts/facts.ts";
import { Subject, subjectOf } from "../parts/investigated.ts";
import { Measure, measureName, measureOf } from "../parts/measure.ts";
import { size } from "../parts/page.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending, officerSignatures, signatures } from "../parts/signature.ts";
import { blank, fact, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 查封扣押决定书 (行政强制法 第二十四条): party, reason, basis, period, things, remedies, seal and date. */
export default defineTemplate({
  zh: "查封扣押决定书",
  word: "查扣",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({ organ: Organ, subject: Subject, caseTitle: Type.String(), measure: Measure }),
  from: (file) => ({
    organ: organOf(file),
    subject: subjectOf(file),
    caseTitle: file.case.title,
    measure: measureOf(file),
  }),
  content: ({ organ, subject, caseTitle, measure: m, issuedOn }) => [
    addressee(subject.name),
    formParagraph(
      subject.kind === "unit"
        ? `统一社会信用代码：${subject.identity}；法定代表人（负责人）：${subject.representative ?? blank(6)}；地址：${subject.address}。`
        : `身份证件号码：${subject.identity}；住址：${subject.address}。`,
    ),
    formParagraph(`本机关在办理“${caseTitle}”中查明：`),
    ...lines(sentence(m.facts ?? blank(20)), (line) => formParagraph(line)),
    formParagraph(
      `上述场所、设施或者财物属于${titleOf("investigation/measure", "/ground", m.ground) || blank(16)}。${m.reason ? sentence(m.reason) : ""}依据${measurePower.zh}的规定，${m.urgent ? "因情况紧急，当场实施，" : "经本机关负责人批准，"}决定对${you(subject)}采取下列行政强制措施：`,
    ),
    formParagraph(
      fact(measureName(m)),
      `。${things(m.items)}的名称、数量、规格和状态见《查封扣押（场所、设施、财物）清单》。`,
    ),
    formParagraph(
      `期限${periodInWords("sealing")}，自`,
      fact(m.imposedOn && zhDate(m.imposedOn)),
      "起至",
      fact(m.dueOn && zhDate(m.dueOn)),
      `止（含当日）。情况复杂的，经批准可以延长，延长期限不超过${periodInWords("sealing-extension")}，并另行书面告知。`,
    ),
    formParagraph(
      "保管方式：",
      fact(titleOf("investigation/measure-record", "/keeping", m.keeping)),
      "；保管地点：",
      fact(m.keepingPlace, 12),
      ...(m.keeper ? ["；保管人：", fact(m.keeper)] : []),
      "。",
    ),
    formParagraph(measureDuty.zh),
    formParagraph(measureRights.zh.replace("你单位（你）", you(subject))),
    formParagraph(remedies(organ, "决定").zh),
    formParagraph("附：查封扣押（场所、设施、财物）清单。"),
    ending(
      signatures([{ role: "当事人（签收）：" }, ...officerSignatures("执法人员", m.officers)]),
      closing(organ.name, issuedOn, size.xiaoSi),
    ),
  ],
});

/** The things by name, as far as a sentence bears them. */
function things(items: readonly { name: string; quantity: string }[]): string {
  const named = items.slice(0, 5).map(({ name, quantity }) => `${name}（${quantity}）`);
  const more = items.length > 5 ? `等${items.length}项` : "";
  return `${named.join("、")}${more}` || "场所、设施或者财物";
}
