import Type from "typebox";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { citedLaw } from "../parts/cited.ts";
import { Organ, organOf } from "../parts/facts.ts";
import { Subject, subjectOf } from "../parts/investigated.ts";
import { size } from "../parts/page.ts";
import { addressee, you } from "../parts/party.ts";
import { Preserved, preservedList, preservedOf } from "../parts/preserved.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { afterTable, blank, fact, formParagraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 先行登记保存证据处理决定书: by decision within the days of the law, or the release of what lapsed without one. */
export default defineTemplate({
  zh: "先行登记保存证据处理决定书",
  word: "先保处",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({ organ: Organ, subject: Subject, preserved: Preserved }),
  from: (file) => ({ organ: organOf(file), subject: subjectOf(file), preserved: preservedOf(file) }),
  content: (d) => [
    addressee(d.subject.name),
    formParagraph(
      "本机关于",
      fact(d.preserved.preservedOn && zhDate(d.preserved.preservedOn)),
      `对${you(d.subject)}的有关证据先行登记保存（《先行登记保存证据通知书》`,
      fact(d.preserved.number, 14),
      "）。",
    ),
    formParagraph(
      d.preserved.lapsed
        ? `至${zhDate(d.preserved.dueOn)}处理期限届满，本机关未作出处理决定，先行登记保存自动解除，现将下列证据全部返还：`
        : `依据${citedLaw(investigationGrounds.preservationPower)}的规定，现对上述证据作出如下处理决定：`,
    ),
    preservedList(d.preserved, null),
    afterTable(
      ...(d.preserved.reason && !d.preserved.lapsed ? [`理由：${sentence(d.preserved.reason)}`] : []),
      d.preserved.keptInPlace
        ? `需要返还的，自收到本决定书之日起由${you(d.subject)}在保存地点（${d.preserved.keepingPlace ?? blank(10)}）从保管人${d.preserved.keeper ?? blank(6)}处收回，不需要到本机关领取。`
        : `需要返还的，请${you(d.subject)}凭本决定书和清单到${d.organ.name}（地址：${d.organ.address}，电话：${d.organ.phone}）领取。`,
    ),
    ending(
      signatures([
        { role: "当事人（签收）：" },
        { role: d.preserved.keptInPlace ? "保管人（签名）：" : "领取人（签名）：" },
      ]),
      closing(d.organ.name, d.issuedOn, size.xiaoSi),
    ),
  ],
});
