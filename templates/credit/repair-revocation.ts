import Type from "typebox";
import { partyInScope } from "../../domain/case-file.ts";
import { remedies } from "../../domain/documents.ts";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { Cited, CreditParty, cited, citedOf, creditPartyOf, decisionCited } from "../parts/credit.ts";
import { Optional, Organ, organOf } from "../parts/facts.ts";
import { addressee, you } from "../parts/party.ts";
import { closing, ending } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, lines, paragraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 撤销信用修复决定书: the repair rested on a commitment that was not true. */
export default defineTemplate({
  zh: "撤销信用修复决定书",
  word: "信修撤",
  layout: "letter",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    party: CreditParty,
    decision: Cited,
    repair: Cited,
    foundOn: Optional,
    facts: Optional,
    reasons: Optional,
    maxUntil: Optional,
  }),
  from(file) {
    const { id: partyId } = partyInScope(file);
    const found = submitted(file, "credit/false-commitment", { partyId })?.data ?? {};
    return {
      organ: organOf(file),
      party: creditPartyOf(file),
      decision: decisionCited(file),
      repair: citedOf(file, "credit/repair-decision"),
      foundOn: found.foundOn ?? null,
      facts: found.facts ?? null,
      reasons: submitted(file, "credit/repair-revocation", { partyId })?.data.opinion ?? null,
      maxUntil: publicityOf(file, partyId)?.maxUntil ?? null,
    };
  },
  content: (d) => [
    addressee(d.party.name),
    paragraph(
      `本机关于${zhDate(d.repair.issuedOn)}作出${cited("准予信用修复决定书", d.repair)}，停止公示对${you(d.party)}的${cited("行政处罚决定书", d.decision)}。` +
        `${zhDate(d.foundOn)}发现${you(d.party)}申请信用修复时作出的信用承诺不实。`,
    ),
    ...lines(`事实：${d.facts ? sentence(d.facts) : blank(24)}`),
    ...lines(`理由：${d.reasons ? sentence(d.reasons) : blank(24)}`),
    paragraph(
      "依据《信用修复管理办法》（国家发展改革委令第36号）的规定，撤销上述信用修复，" +
        `恢复公示该行政处罚信息${d.maxUntil ? `，至${zhDate(d.maxUntil)}止` : ""}，并依法记入信用记录。`,
    ),
    ending(paragraph(remedies(d.organ, "决定").zh), closing(d.organ.name, d.issuedOn)),
  ],
});
