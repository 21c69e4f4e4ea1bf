import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { citedLaw } from "../parts/cited.ts";
import { Contested, contestedOf, contestedParts } from "../parts/contested.ts";
import { decisionCited } from "../parts/owed.ts";
import { size } from "../parts/page.ts";
import { identified } from "../parts/party.ts";
import { closing, ending, ruledLines } from "../parts/signature.ts";
import { afterTable, fact, formParagraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 行政诉讼答辩状 (行政诉讼法 第六十七条): the defendant's answer with its evidence. */
export default defineTemplate({
  zh: "行政诉讼答辩状",
  word: null,
  layout: "form",
  copies: ["由本机关存档", "提交人民法院"],
  data: Contested,
  from: contestedOf,
  content: (d) => [
    formParagraph(`答辩人：${d.organ.name}，地址：${d.organ.address}，联系电话：${d.organ.phone}。`),
    formParagraph(
      `原告${d.party.name}不服答辩人作出的${decisionCited(d)}，提起行政诉讼`,
      ...(d.remedyNumber ? [`（${d.remedyNumber}）`] : []),
      `。答辩人于${zhDate(d.receivedOn)}收到起诉状副本，依据${citedLaw(paymentGrounds.courtAnswer)}的规定，答辩如下：`,
    ),
    formParagraph(`原告的基本情况：${identified(d.party)}。`),
    formParagraph("原告的请求和理由：", fact(d.claims && sentence(d.claims), 24)),
    ...contestedParts(d, "原告"),
    afterTable("此致"),
    { text: d.addressee ?? d.organ.court },
    ending(ruledLines("答辩人负责人（签名）："), closing(d.organ.name, d.issuedOn, size.xiaoSi)),
  ],
});
