import Type from "typebox";
import { testsOf } from "../../domain/investigation/sealing-clock.ts";
import { measureTesting } from "../../domain/investigation/texts.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { Subject, subjectOf } from "../parts/investigated.ts";
import { Measure, measureOf } from "../parts/measure.ts";
import { size } from "../parts/page.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { blank, fact, formParagraph } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 检测（鉴定）期间告知书 (行政强制法 第二十五条第三款): the time of a test does not count only if the party was told it. */
export default defineTemplate({
  zh: "检测（鉴定）期间告知书",
  word: "查扣检",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    measure: Measure,
    institution: Optional,
    from: Optional,
    to: Optional,
  }),
  from(file) {
    const measure = measureOf(file);
    const test = measure.imposedOn ? testsOf(file, measure.imposedOn).at(-1) : undefined;
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      measure,
      institution: test?.institution ?? null,
      from: test?.from ?? null,
      to: test?.to ?? null,
    };
  },
  content: (d) => [
    addressee(d.subject.name),
    formParagraph(
      "本机关于",
      fact(d.measure.imposedOn && zhDate(d.measure.imposedOn)),
      `以《查封扣押决定书》${d.measure.number ?? blank(14)}查封、扣押${you(d.subject)}的有关场所、设施或者财物。现根据调查需要，委托`,
      fact(d.institution, 12),
      "进行检测、检验、检疫或者技术鉴定。",
    ),
    formParagraph(
      "检测、检验、检疫或者技术鉴定的期间自",
      fact(d.from && zhDate(d.from)),
      "起至",
      fact(d.to && zhDate(d.to)),
      "止。",
    ),
    formParagraph(measureTesting.zh),
    formParagraph(
      "查封、扣押期限相应顺延至",
      fact(d.measure.dueOn && zhDate(d.measure.dueOn)),
      "（含当日）；检测、鉴定提前结束的，按实际期间重新计算。",
    ),
    ending(signatures([{ role: "当事人（签收）：" }]), closing(d.organ.name, d.issuedOn, size.xiaoSi)),
  ],
});
