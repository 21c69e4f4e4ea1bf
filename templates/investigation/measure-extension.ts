import Type from "typebox";
import { remedies } from "../../domain/documents.ts";
import { coerciveMeasure, proceedingOf } from "../../domain/investigation/measures.ts";
import { measureExtension } from "../../domain/investigation/texts.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { filled, Subject, subjectOf } from "../parts/investigated.ts";
import { Measure, measureName, measureOf } from "../parts/measure.ts";
import { size } from "../parts/page.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { blank, fact, formParagraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 延长查封扣押期限决定书 (行政强制法 第二十五条第二款): the party is told the new end and why, in writing. */
export default defineTemplate({
  zh: "延长查封扣押期限决定书",
  word: "查扣延",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    measure: Measure,
    previousDueOn: Optional,
    reason: Optional,
    complexity: Optional,
  }),
  from(file) {
    const { handling } = proceedingOf(file, coerciveMeasure);
    const measure = measureOf(file);
    const d = filled("investigation/measure-handling", handling);
    const extension = file.deadlines.findLast(
      ({ rule, dueOn }) => rule === "sealing-extension" && dueOn === measure.dueOn,
    );
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      measure,
      previousDueOn: extension?.startsOn ?? null,
      reason: d.reason ?? null,
      complexity: d.complexity ?? null,
    };
  },
  content: (d) => [
    addressee(d.subject.name),
    formParagraph(
      "本机关于",
      fact(d.measure.imposedOn && zhDate(d.measure.imposedOn)),
      `以《查封扣押决定书》${d.measure.number ?? blank(14)}对${you(d.subject)}采取${measureName(d.measure)}的措施，期限至`,
      fact(d.previousDueOn && zhDate(d.previousDueOn)),
      "止。",
    ),
    formParagraph(
      `因情况复杂（${(d.complexity ?? blank(16)).replace(/[。；]$/, "")}），${d.reason ? sentence(d.reason) : ""}${measureExtension.zh}`,
    ),
    formParagraph(
      "延长后的期限自",
      fact(d.previousDueOn && zhDate(d.previousDueOn)),
      "的次日起至",
      fact(d.measure.dueOn && zhDate(d.measure.dueOn)),
      "止（含当日）。",
    ),
    formParagraph(remedies(d.organ, "决定").zh),
    ending(signatures([{ role: "当事人（签收）：" }]), closing(d.organ.name, d.issuedOn, size.xiaoSi)),
  ],
});
