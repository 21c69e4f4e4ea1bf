import Type from "typebox";
import { remedies } from "../../domain/documents.ts";
import { powerCutAhead, powerCutEmergency, powerCutPower } from "../../domain/investigation/texts.ts";
import { Organ, organOf } from "../parts/facts.ts";
import { Subject, subjectOf } from "../parts/investigated.ts";
import { size } from "../parts/page.ts";
import { addressee } from "../parts/party.ts";
import { PowerCut, powerCutOf } from "../parts/power-cut.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { blank, fact, formParagraph, sentence } from "../parts/text.ts";
import { defineTemplate } from "../template.ts";

/** 停止供电决定书 (安全生产法 第七十条): told to the enterprise in writing, a day ahead unless there is an emergency. */
export default defineTemplate({
  zh: "停止供电决定书",
  word: "停电决",
  layout: "form",
  copies: ["由本机关存档", "交生产经营单位"],
  data: Type.Object({ organ: Organ, subject: Subject, cut: PowerCut }),
  from: (file) => ({ organ: organOf(file), subject: subjectOf(file), cut: powerCutOf(file) }),
  content: ({ organ, subject, cut, issuedOn }) => [
    addressee(subject.name),
    formParagraph(
      `本机关以${cut.orderNumber ?? blank(14)}依法作出停产停业、停止施工或者停止使用相关设施、设备的决定，你单位拒不执行：${sentence(cut.order ?? blank(16))}有发生生产安全事故的现实危险：${sentence(cut.danger ?? blank(16))}`,
    ),
    formParagraph(
      `依据${powerCutPower.zh}的规定，经本机关主要负责人批准，决定对你单位下列部位采取停止供电措施，强制你单位履行决定：`,
    ),
    formParagraph("停止供电的部位：", fact(cut.part, 16), "；供电单位：", fact(cut.supplier, 12), "。"),
    formParagraph(
      cut.emergency
        ? `${powerCutEmergency.zh}紧急情形：${sentence(cut.emergencyNote ?? "")}`
        : powerCutAhead.zh,
    ),
    formParagraph("你单位履行决定、采取相应措施消除事故隐患后，本机关及时解除停止供电措施。"),
    formParagraph(remedies(organ, "决定").zh),
    ending(
      signatures([{ role: "生产经营单位负责人（签收）：" }]),
      closing(organ.name, issuedOn, size.xiaoSi),
    ),
  ],
});
