import Type from "typebox";
import { powerRestoration } from "../../domain/investigation/texts.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { Subject, subjectOf } from "../parts/investigated.ts";
import { addressee } from "../parts/party.ts";
import { PowerCut, powerCutOf, restorationOf } from "../parts/power-cut.ts";
import { closing } from "../parts/signature.ts";
import { blank, paragraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 恢复供电通知书 (安全生产法 第七十条第二款): to the enterprise and the supplier, once the danger is removed. */
export default defineTemplate({
  zh: "恢复供电通知书",
  word: "复电通",
  layout: "letter",
  copies: ["由本机关存档", "交生产经营单位", "交供电单位"],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    cut: PowerCut,
    checkedOn: Optional,
    situation: Optional,
  }),
  from: (file) => ({
    organ: organOf(file),
    subject: subjectOf(file),
    cut: powerCutOf(file),
    ...restorationOf(file),
  }),
  content: ({ organ, subject, cut, checkedOn, situation, issuedOn }) => [
    addressee(`${subject.name}、${cut.supplier ?? blank(8)}`),
    paragraph(
      `本机关以《停止供电决定书》${cut.number ?? blank(14)}决定对${subject.name}的${cut.part ?? blank(8)}停止供电。`,
    ),
    paragraph(
      `经${zhDate(checkedOn)}核查，该单位已经履行决定、采取相应措施消除事故隐患：${sentence(situation ?? blank(12))}`,
    ),
    paragraph(
      `依据${powerRestoration.zh}的规定，现决定自${zhDate(issuedOn)}起解除停止供电措施，请供电单位恢复供电。`,
    ),
    closing(organ.name, issuedOn),
  ],
});
