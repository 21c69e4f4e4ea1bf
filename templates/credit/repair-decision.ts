import { falseCommitmentWarning } from "../../domain/penalty/credit-notice.ts";
import { cited } from "../parts/credit.ts";
import { addressee, you } from "../parts/party.ts";
import { RepairReply, repairReplyOf } from "../parts/repair-reply.ts";
import { closing, ending } from "../parts/signature.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 准予信用修复决定书: publicity of the penalty ends before its longest period. */
export default defineTemplate({
  zh: "准予信用修复决定书",
  word: "信修准",
  layout: "letter",
  copies: ["由本机关存档", "交申请人"],
  data: RepairReply,
  from: repairReplyOf,
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `本机关于${zhDate(d.receivedOn)}收到${you(d.party)}就${cited("行政处罚决定书", d.decision)}提出的信用修复申请。` +
        `经${zhDate(d.checkedOn)}核查，${you(d.party)}已经具备信用修复的条件。`,
    ),
    ...lines(`核查情况：${d.reasons ? sentence(d.reasons) : blank(24)}`),
    paragraph(
      "依据《信用修复管理办法》（国家发展改革委令第36号）的规定，准予信用修复，停止公示上述行政处罚信息，并将修复结果上传“信用中国”网站。",
    ),
    ending(paragraph(falseCommitmentWarning.zh), closing(d.organ.name, d.issuedOn)),
  ],
});
