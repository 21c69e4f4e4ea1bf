import Type from "typebox";
import { partyInScope } from "../../domain/case-file.ts";
import { remedies } from "../../domain/documents.ts";
import { decidedOn, decidedPenalties, decisionOf } from "../../domain/penalty/decision.ts";
import { education, noPenaltyGrounds } from "../../domain/penalty/decision-text.ts";
import type { PenaltyDecisionProposal } from "../../forms/generated/penalty.decision-proposal.ts";
import { citedLaw } from "../parts/cited.ts";
import { OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { JudgedItem, judgedItems, partyResults } from "../parts/judged.ts";
import { size } from "../parts/page.ts";
import { identified, NotifiedParty, notifiedParty, you } from "../parts/party.ts";
import { ownFacts, PartyFacts, partyFactsOf, statedEvidence, statedFacts } from "../parts/party-facts.ts";
import { closing, ending, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { blank, fact, formHeading, formParagraph, sentence } from "../parts/text.ts";
import { defineTemplate } from "../template.ts";

/** 不予行政处罚决定书 (行政处罚法 第三十三条): why the party is not punished, and what it is taught. */
export default defineTemplate({
  zh: "不予行政处罚决定书",
  word: "不罚",
  layout: "form",
  copies: ["由本机关存档", "交当事人"],
  data: Type.Object({
    organ: Organ,
    party: NotifiedParty,
    cause: Optional,
    ...PartyFacts.properties,
    items: Type.Array(JudgedItem),
    ground: Optional,
    education: Optional,
    defence: Optional,
    decidedOn: Optional,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const { seq } = partyInScope(file);
    const proposal = decisionOf(file)?.decision.data as Partial<PenaltyDecisionProposal> | undefined;
    const penalty = decidedPenalties(file).find(({ partyId }) => partyId === file.scope.partyId);
    const [result] = partyResults(file, proposal, penalty ? [penalty] : []);
    return {
      organ: organOf(file),
      party: notifiedParty(file),
      cause: submitted(file, "penalty/filing")?.data.cause ?? null,
      ...partyFactsOf(file, { facts: proposal?.summary, penalties: proposal?.penalties }),
      items: judgedItems(file, proposal, seq),
      ground: result?.ground ?? null,
      education: result?.education ?? null,
      defence: proposal?.defence ?? null,
      decidedOn: decidedOn(file),
      officers: officersOf(file),
    };
  },
  content: (d) => {
    const who = you(d.party);
    const ground = d.ground ? noPenaltyGrounds[d.ground] : undefined;
    const established = d.ground !== "not-established";
    return [
      formParagraph(`当事人：${d.party.name}。${identified(d.party)}。`),
      formParagraph("本机关对", fact(d.cause, 16), "立案调查，现已调查终结。"),
      formHeading("一、查明的事实和证据"),
      ...statedFacts(d),
      ...ownFacts(d, `其中，与${who}有关的事实是：`, d.items),
      statedEvidence(d, ({ name }) => name),
      formHeading("二、不予行政处罚的理由、依据和决定"),
      ...(established
        ? d.items.map((item, i) =>
            formParagraph(
              `${i + 1}．${item.description.replace(/[。；]$/, "")}，违反了${citedLaw(item.duty)}的规定。${item.circumstances}。${item.reasons ? sentence(item.reasons) : ""}`,
            ),
          )
        : []),
      ...(d.defence ? [formParagraph(sentence(d.defence))] : []),
      formParagraph(
        `${who}`,
        fact(ground?.zh, 16),
        "，依据",
        ground ? citedLaw(ground.basis) : blank(12),
        "的规定，本机关决定：",
        { text: `对${who}不予行政处罚。`, font: "hei" },
      ),
      formHeading("三、教育"),
      formParagraph(
        established ? `依据${citedLaw(education.basis)}的规定，对${who}进行如下教育：` : "",
        d.education ? sentence(d.education) : `${blank(24)}。`,
        established
          ? `${who}应当${corrected(d) ? "引以为戒" : "改正违法行为"}，防止再次发生${corrected(d) ? "违法行为" : ""}。`
          : "",
      ),
      formParagraph(`${who}${remedies(d.organ, "决定").zh}`),
      ending(
        closing(d.organ.name, d.decidedOn ?? d.issuedOn, size.xiaoSi),
        signatures([{ role: "当事人（签收）：" }]),
      ),
    ];
  },
});

/** Whether the act is put right already: the ground says so, or it was found of each violation. */
const corrected = (d: { ground: string | null; items: JudgedItem[] }): boolean =>
  /及时改正/.test(noPenaltyGrounds[d.ground ?? ""]?.zh ?? "") ||
  (d.items.length > 0 &&
    d.items.every(
      ({ putRight, circumstances }) => putRight ?? circumstances.split("；").includes("及时改正"),
    ));
