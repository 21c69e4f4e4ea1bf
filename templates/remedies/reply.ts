import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { citedLaw } from "../parts/cited.ts";
import { Contested, contestedOf, contestedParts } from "../parts/contested.ts";
import { decisionCited } from "../parts/owed.ts";
import { size } from "../parts/page.ts";
import { identified } from "../parts/party.ts";
import { closing, ending, ruledLines } from "../parts/signature.ts";
import { fact, formParagraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 行政复议答复书 (行政复议法 第四十八条、第五十四条): the written reply with the evidence on which the decision rests. */
export default defineTemplate({
  zh: "行政复议答复书",
  word: "复答",
  layout: "form",
  copies: ["由本机关存档", "提交行政复议机关"],
  data: Contested,
  from: contestedOf,
  content: (d) => [
    { text: `${d.addressee ?? d.organ.government}：` },
    formParagraph(
      `申请人${d.party.name}不服本机关作出的${decisionCited(d)}，向你机关申请行政复议`,
      ...(d.remedyNumber ? [`（${d.remedyNumber}）`] : []),
      `。本机关于${zhDate(d.receivedOn)}收到申请书副本，依据${citedLaw(paymentGrounds.reconsiderationReply)}的规定，现答复如下：`,
    ),
    formParagraph(`申请人的基本情况：${identified(d.party)}。`),
    formParagraph("申请人的请求和理由：", fact(d.claims && sentence(d.claims), 24)),
    ...contestedParts(d, "申请人"),
    ending(ruledLines("被申请人负责人（签名）："), closing(d.organ.name, d.issuedOn, size.xiaoSi)),
  ],
});
