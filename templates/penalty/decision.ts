import type { Content } from "pdfmake/interfaces.js";
import Type from "typebox";
import { partyInScope } from "../../domain/case-file.ts";
import { decidedOn, decidedPenalties, decisionOf } from "../../domain/penalty/decision.ts";
import { confiscated, correction, decisionRemedies, payment } from "../../domain/penalty/decision-text.ts";
import type { PenaltyDecisionProposal } from "../../forms/generated/penalty.decision-proposal.ts";
import { citedLaw } from "../parts/cited.ts";
import { Course, courseInWords, courseOf, examined } from "../parts/decided.ts";
import { OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { JudgedItem, judgedItems, PartyResult, partyResults } from "../parts/judged.ts";
import { size } from "../parts/page.ts";
import { identified, NotifiedParty, notifiedParty, you } from "../parts/party.ts";
import { ownFacts, PartyFacts, partyFactsOf, statedEvidence, statedFacts } from "../parts/party-facts.ts";
import { money } from "../parts/proposed-penalty.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { bare, blank, fact, formHeading, formParagraph, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 行政处罚决定书 (行政处罚法 第五十九条): who did what, how it is proved, why this penalty, how it is performed and contested. */
export default defineTemplate({
  zh: "行政处罚决定书",
  word: "罚",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    party: NotifiedParty,
    cause: Optional,
    course: Course,
    ...PartyFacts.properties,
    items: Type.Array(JudgedItem),
    result: PartyResult,
    fineFen: Type.Integer(),
    confiscationFen: Type.Integer(),
    bank: Optional,
    account: Optional,
    decidedOn: Optional,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const party = notifiedParty(file);
    const { seq } = partyInScope(file);
    const proposal = decisionOf(file)?.decision.data as Partial<PenaltyDecisionProposal> | undefined;
    const penalty = decidedPenalties(file).find(({ partyId }) => partyId === file.scope.partyId);
    const [result] = partyResults(file, proposal, penalty ? [penalty] : []);
    return {
      organ: organOf(file),
      party,
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      course: courseOf(file, file.scope.partyId ?? ""),
      ...partyFactsOf(file, { facts: proposal?.summary, penalties: proposal?.penalties }),
      items: judgedItems(file, proposal, seq),
      result: result ?? { party: party.name, punished: true, kinds: [], ground: null, education: null },
      fineFen: penalty?.fineFen ?? 0,
      confiscationFen: penalty?.confiscationFen ?? 0,
      bank: proposal?.bank ?? null,
      account: proposal?.account ?? null,
      decidedOn: decidedOn(file),
      officers: officersOf(file),
    };
  },
  content: (d) => {
    const who = you(d.party);
    return [
      formParagraph(`当事人：${d.party.name}。${identified(d.party)}。`),
      formParagraph(
        "本机关",
        ...(d.course.filedOn ? [`于${zhDate(d.course.filedOn)}`] : []),
        "对",
        fact(d.cause, 16),
        "立案调查，现已调查终结。",
      ),
      formHeading("一、违法事实和证据"),
      ...statedFacts(d),
      ...ownFacts(d, `其中，${who}的违法事实是：`, d.items),
      statedEvidence(d),
      formHeading("二、告知和当事人的意见"),
      formParagraph(courseInWords(d.course, who)),
      formHeading("三、处罚的理由、依据和决定"),
      ...d.items.map((item, i) =>
        formParagraph(
          `${i + 1}．${bare(item.description)}，违反了${citedLaw(item.duty)}的规定，依据${citedLaw(item.article)}的规定应当予以处罚。` +
            `裁量：${item.circumstances}。${item.reasons ? sentence(item.reasons) : ""}` +
            (item.departure ? `不适用裁量基准的理由：${sentence(item.departure)}` : "") +
            (item.fineFen > 0 && d.items.length > 1 ? `对该项违法行为处罚款${money(item.fineFen)}。` : ""),
        ),
      ),
      formParagraph(
        d.items.length > 1 ? "对上述违法行为分别裁量、合并处罚。" : "",
        examined(d.course) ? `${examined(d.course)}。` : "",
        `现决定对${who}给予如下行政处罚：`,
      ),
      ...d.result.kinds.map((kind, i) =>
        formParagraph({ text: `${d.result.kinds.length > 1 ? `${i + 1}．` : ""}${kind}。`, font: "hei" }),
      ),
      formParagraph(
        correction(
          who,
          d.items.map(({ putRight = false }) => putRight),
        ).zh,
      ),
      formHeading("四、履行方式、期限和救济途径"),
      ...(d.fineFen > 0 ? [formParagraph(payment(who, d.bank ?? blank(10), d.account ?? blank(14)).zh)] : []),
      ...(d.confiscationFen > 0
        ? [formParagraph(confiscated(who, d.bank ?? blank(10), d.account ?? blank(14)).zh)]
        : []),
      formParagraph(decisionRemedies(who, d.organ).zh),
      ...repairLine(d.party.kind),
      ending(
        closing(d.organ.name, d.decidedOn ?? d.issuedOn, size.xiaoSi),
        signatures([{ role: "当事人（签收）：" }]),
      ),
    ];
  },
});

/** 两书同达: a unit gets the notice of credit repair along with the decision. */
const repairLine = (kind: string): Content[] =>
  kind === "unit"
    ? [
        formParagraph(
          "本决定书与《信用修复告知书》一并送达。公示期限和信用修复的条件、程序，见《信用修复告知书》。",
        ),
      ]
    : [];
