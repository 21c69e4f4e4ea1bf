import Type from "typebox";
import { powerCutPower } from "../../domain/investigation/texts.ts";
import { periodInWords } from "../../domain/period-words.ts";
import { Organ, organOf } from "../parts/facts.ts";
import { Subject, subjectOf } from "../parts/investigated.ts";
import { addressee } from "../parts/party.ts";
import { PowerCut, powerCutOf } from "../parts/power-cut.ts";
import { closing } from "../parts/signature.ts";
import { blank, paragraph, sentence } from "../parts/text.ts";
import { defineTemplate } from "../template.ts";

/** 停止供电通知书: asks the supplier, which must help (安全生产法 第七十条第一款). */
export default defineTemplate({
  zh: "停止供电通知书",
  word: "停电通",
  layout: "letter",
  copies: ["由本机关存档", "交供电单位"],
  data: Type.Object({ organ: Organ, subject: Subject, cut: PowerCut }),
  from: (file) => ({ organ: organOf(file), subject: subjectOf(file), cut: powerCutOf(file) }),
  content: ({ organ, subject, cut, issuedOn }) => [
    addressee(cut.supplier ?? blank(8)),
    paragraph(
      `${subject.name}（地址：${subject.address}）拒不执行本机关依法作出的决定（${cut.orderNumber ?? blank(12)}），有发生生产安全事故的现实危险：${sentence(cut.danger ?? blank(12))}`,
    ),
    paragraph(
      `依据${powerCutPower.zh}的规定，经本机关主要负责人批准，现通知你单位对该单位的下列部位停止供电，请予以配合：${sentence(cut.part ?? blank(12))}`,
    ),
    paragraph(
      cut.emergency
        ? "请自收到本通知书起立即停止供电。"
        : `本机关已提前${periodInWords("power-cut-earliest")}书面通知该单位，请自收到本通知书起停止供电。`,
    ),
    paragraph("停止供电前请采取必要措施，防止因停电引发事故。恢复供电以本机关的恢复供电通知书为准。"),
    paragraph(`联系电话：${organ.phone}`),
    closing(organ.name, issuedOn),
  ],
});
