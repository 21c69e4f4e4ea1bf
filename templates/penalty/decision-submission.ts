import Type from "typebox";
import { penaltiesOf } from "../../domain/penalty/decision.ts";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { Decision, decisionOf, OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import {
  JudgedItem,
  judgedItems,
  judgedList,
  PartyResult,
  partyResults,
  resultLines,
} from "../parts/judged.ts";
import { withCertificates } from "../parts/party.ts";
import { factsOfAll } from "../parts/party-facts.ts";
import {
  CaseFacts,
  CaseParty,
  caseFactsOf,
  casePartiesOf,
  drafted,
  partiesRow,
} from "../parts/penalty-case.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields } from "../parts/table.ts";
import { dateOf } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 案件处理呈批表: everybody's opinion before the head's, and the head's decision. */
export default defineTemplate({
  zh: "案件处理呈批表",
  word: "处呈",
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    parties: Type.Array(CaseParty),
    summary: Optional,
    defence: Optional,
    newGrounds: Optional,
    items: Type.Array(JudgedItem),
    results: Type.Array(PartyResult),
    discussion: Optional,
    officers: Type.Array(OfficerFacts),
    drafted: Decision,
    legalReview: Decision,
    review: Decision,
    approval: Decision,
  }),
  from(file) {
    const proposal = submitted(file, "penalty/decision-proposal");
    const data = proposal?.data ?? {};
    const legal = submitted(file, "review/legal-opinion");
    const discussion = submitted(file, "discussion/record")?.data;
    const approval = submitted(file, "penalty/decision-approval");
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      parties: casePartiesOf(file),
      summary: factsOfAll(file, { facts: data.summary, penalties: data.penalties }),
      defence: data.defence ?? null,
      newGrounds: data.newGrounds ?? null,
      items: judgedItems(file, proposal?.data),
      results: partyResults(file, proposal?.data, penaltiesOf(latestOf(file), file.parties)),
      discussion: titleOf("discussion/record", "/conclusion", discussion?.conclusion) || null,
      officers: officersOf(file),
      drafted: drafted(proposal, data.opinion),
      legalReview: legal
        ? {
            decision: titleOf("review/legal-opinion", "/conclusion", legal.data.conclusion) || null,
            opinion: legal.data.opinion ?? null,
            by: legal.by.name,
            on: dateOf(legal.at),
          }
        : null,
      review: decisionOf(submitted(file, "shared/review", { elementId: "review-report" })),
      approval: approval
        ? {
            decision: approval.data.decision ?? null,
            opinion: approval.data.opinion ?? null,
            by: approval.by.name,
            on: approval.data.decidedOn ?? dateOf(approval.at),
          }
        : null,
    };
  },
  content: (d) => [
    fields([
      ["案件编号", d.case.number],
      ["案　　由", d.case.cause ?? d.case.title],
      partiesRow(d.parties),
      ["承 办 人", withCertificates(d.officers)],
      ["违法事实\n和证据", d.summary ?? ""],
      ["陈述申辩和\n听证意见", d.defence ?? ""],
      ...(d.newGrounds ? [["新的事实、\n理由和依据", d.newGrounds] as [string, string]] : []),
    ]),
    judgedList(d.items, "处罚依据和裁量（分别裁量，合并处罚）"),
    furtherFields([
      ["拟处理意见", resultLines(d.results).join("\n")],
      opinionRow("承办意见", d.drafted),
      opinionRow("办案机构对\n调查终结报\n告审核意见", d.review),
      opinionRow("法制审核\n意　　见", d.legalReview),
      ["集体讨论\n结　　论", d.discussion ?? "无须集体讨论"],
      opinionRow("机关负责人\n审批意见", d.approval),
    ]),
  ],
});

const latestOf = (file: Parameters<typeof casePartiesOf>[0]) =>
  file.submissions.findLast(({ formId }) => formId === "penalty/decision-proposal");
