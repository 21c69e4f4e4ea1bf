import Type from "typebox";
import { proposedPenalties } from "../../domain/penalty/decision.ts";
import { hearingRightOf } from "../../domain/penalty/hearing-right.ts";
import { hearingRights } from "../../domain/penalty/notice-text.ts";
import { OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { size } from "../parts/page.ts";
import { addressee, identified, NotifiedParty, notifiedParty, you } from "../parts/party.ts";
import {
  contact,
  noticeBefore,
  PreviousNotice,
  ProposedPenalty,
  penaltyInWords,
  proposedPenaltyOf,
  replacing,
} from "../parts/proposed-penalty.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, fact, formParagraph, sentence } from "../parts/text.ts";
import { defineTemplate } from "../template.ts";

/** 行政处罚听证告知书 (行政处罚法 第六十三条、第六十四条第一项): that the party may ask for a hearing, and until when. */
export default defineTemplate({
  zh: "行政处罚听证告知书",
  word: "听告",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    party: NotifiedParty,
    cause: Optional,
    penalty: ProposedPenalty,
    /** the item of the article that gives the right */
    ground: Type.String(),
    noticeNumber: Optional,
    previous: PreviousNotice,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const { partyId } = file.scope;
    const party = notifiedParty(file);
    const proposed = proposedPenalties(file).find((penalty) => penalty.partyId === partyId);
    return {
      organ: organOf(file),
      party,
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      penalty: proposedPenaltyOf(file),
      ground: proposed ? hearingRightOf(proposed, party, file).item : "",
      noticeNumber: noticeBefore(file, "notice/penalty-notice")?.number ?? null,
      previous: noticeBefore(file, "notice/hearing-notice"),
      officers: officersOf(file),
    };
  },
  content: (d) => {
    const who = you(d.party);
    return [
      addressee(d.party.name),
      formParagraph(`${who}的基本情况：${identified(d.party)}。`),
      formParagraph(
        "本机关对",
        fact(d.cause, 16),
        "立案调查，现已调查终结。违法事实、证据、依据和裁量的理由见一并送达的《行政处罚告知书》",
        d.noticeNumber ?? "",
        `。本机关拟对${who}作出如下行政处罚：`,
        { text: sentence(penaltyInWords(d.penalty) || blank(16)), font: "hei" },
      ),
      formParagraph(hearingRights(who, d.ground).zh),
      formParagraph(
        `要求听证可以书面提出，也可以口头提出；口头提出的，由本机关记入笔录。${who}放弃听证的，不影响依法进行陈述和申辩。`,
      ),
      ...replacing(d.previous, "行政处罚听证告知书"),
      formParagraph(contact(d)),
      ending(closing(d.organ.name, d.issuedOn, size.xiaoSi), signatures([{ role: "当事人（签收）：" }])),
    ];
  },
});
