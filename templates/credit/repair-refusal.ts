import { remedies } from "../../domain/documents.ts";
import { cited, withChineseDates } from "../parts/credit.ts";
import { addressee, you } from "../parts/party.ts";
import { RepairReply, repairReplyOf } from "../parts/repair-reply.ts";
import { closing, ending } from "../parts/signature.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate, zhNumber } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 不予信用修复决定书: why not, from when it is possible, and where to turn. */
export default defineTemplate({
  zh: "不予信用修复决定书",
  word: "信修不",
  layout: "letter",
  copies: ["由本机关存档", "交申请人"],
  data: RepairReply,
  from: repairReplyOf,
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `本机关于${zhDate(d.receivedOn)}收到${you(d.party)}就${cited("行政处罚决定书", d.decision)}提出的信用修复申请，` +
        `经${zhDate(d.checkedOn)}核查，依据《信用修复管理办法》（国家发展改革委令第36号）的规定，决定不予信用修复。`,
    ),
    ...lines(`理由：${d.reasons ? sentence(d.reasons) : blank(24)}`),
    ...(d.unmet.length > 0
      ? [
          paragraph(
            `不具备的条件：${d.unmet.map(({ zh, why }, i) => `（${zhNumber(i + 1)}）${zh}：${withChineseDates(why)}`).join("；")}。`,
          ),
        ]
      : []),
    ...(d.repairableFrom
      ? [
          paragraph(
            `${d.issuedOn < d.repairableFrom ? `自${zhDate(d.repairableFrom)}起，` : ""}具备信用修复条件的，可以再次提出申请。`,
          ),
        ]
      : []),
    ending(paragraph(remedies(d.organ, "决定").zh), closing(d.organ.name, d.issuedOn)),
  ],
});
