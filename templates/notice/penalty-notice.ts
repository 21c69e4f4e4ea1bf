import Type from "typebox";
import { proposedPenalties } from "../../domain/penalty/decision.ts";
import { hearingRightOf } from "../../domain/penalty/hearing-right.ts";
import { statementRights } from "../../domain/penalty/notice-text.ts";
import { citedLaw } from "../parts/cited.ts";
import { OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { size } from "../parts/page.ts";
import { addressee, identified, NotifiedParty, notifiedParty, you } from "../parts/party.ts";
import { PartyFacts, partyFactsOf, statedEvidence, statedFacts } from "../parts/party-facts.ts";
import {
  contact,
  money,
  noticeBefore,
  PreviousNotice,
  ProposedPenalty,
  penaltyInWords,
  proposedPenaltyOf,
  replacing,
} from "../parts/proposed-penalty.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { bare, blank, fact, formParagraph, sentence } from "../parts/text.ts";
import { defineTemplate } from "../template.ts";

/** 行政处罚告知书 (行政处罚法 第四十四条、第四十五条、第六十二条): what is proposed, why, and what the party may say to it. */
export default defineTemplate({
  zh: "行政处罚告知书",
  word: "罚告",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    party: NotifiedParty,
    cause: Optional,
    ...PartyFacts.properties,
    penalty: ProposedPenalty,
    hearingDue: Type.Boolean(),
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
      ...partyFactsOf(file, submitted(file, "penalty/investigation-report")?.data ?? {}),
      penalty: proposedPenaltyOf(file),
      hearingDue: proposed ? hearingRightOf(proposed, party, file).due : false,
      previous: noticeBefore(file, "notice/penalty-notice"),
      officers: officersOf(file),
    };
  },
  content: (d) => {
    const who = you(d.party);
    const { violations } = d.penalty;
    const has = `${who}有下列违法行为：`;
    return [
      addressee(d.party.name),
      formParagraph(`${who}的基本情况：${identified(d.party)}。`),
      formParagraph(
        "本机关对",
        fact(d.cause, 16),
        "立案调查，现已调查终结。",
        d.ofWholeCase ? "" : `经查，${has}`,
      ),
      ...statedFacts(d),
      ...(d.ofWholeCase && violations.length > 0 ? [formParagraph(`其中，${has}`)] : []),
      ...violations.map(({ description, duty, article }, i) =>
        formParagraph(
          `${i + 1}．${bare(description)}，违反了${citedLaw(duty)}的规定，应当依据${citedLaw(article)}的规定处罚。`,
        ),
      ),
      statedEvidence(d),
      formParagraph(
        "裁量的理由：",
        violations.length > 0
          ? violations.map((one, i) => `${i + 1}．${weighing(one)}`).join("")
          : `${blank(20)}。`,
      ),
      formParagraph(
        `依据上述规定，本机关拟对${who}${violations.length > 1 ? "分别裁量、合并" : ""}作出如下行政处罚：`,
        {
          text: sentence(penaltyInWords(d.penalty) || blank(16)),
          font: "hei",
        },
      ),
      formParagraph(statementRights(who, d.hearingDue).zh),
      ...(d.hearingDue
        ? [formParagraph(`${who}还有要求举行听证的权利，详见一并送达的《行政处罚听证告知书》。`)]
        : []),
      ...replacing(d.previous, "行政处罚告知书"),
      formParagraph(contact(d)),
      ending(closing(d.organ.name, d.issuedOn, size.xiaoSi), signatures([{ role: "当事人（签收）：" }])),
    ];
  },
});

/** Stage, gravity, reasons and fine of one violation, and why the benchmark was departed from. */
const weighing = (v: ProposedPenalty["violations"][number]): string =>
  [
    [v.stage, v.seriousness && `情节${v.seriousness}`].filter(Boolean).join("，"),
    bare(v.reasons),
    v.departure ? `不适用裁量基准的理由：${bare(v.departure)}` : "",
    v.fineFen > 0 ? `拟处罚款${money(v.fineFen)}` : "",
  ]
    .filter(Boolean)
    .map(sentence)
    .join("");
