import Type from "typebox";
import { proposedPenalties } from "../../domain/penalty/decision.ts";
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
import { factsOfAll } from "../parts/party-facts.ts";
import {
  CaseFacts,
  CaseParty,
  caseFactsOf,
  casePartiesOf,
  drafted,
  partiesRow,
} from "../parts/penalty-case.ts";
import { officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields, numberedList } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const form = "penalty/investigation-report";

/** 案件调查终结报告 (行政处罚法 第五十七条): what was found, by which evidence, and what is proposed. */
export default defineTemplate({
  zh: "案件调查终结报告",
  word: "终报",
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    source: Optional,
    parties: Type.Array(CaseParty),
    concludedOn: Optional,
    facts: Optional,
    course: Optional,
    evidence: Type.Array(Type.Object({ name: Type.String(), kind: Type.String(), proves: Type.String() })),
    items: Type.Array(JudgedItem),
    results: Type.Array(PartyResult),
    proposal: Optional,
    officers: Type.Array(OfficerFacts),
    drafted: Decision,
    review: Decision,
  }),
  from(file) {
    const report = submitted(file, form);
    const data = report?.data ?? {};
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      source: titleOf("penalty/filing", "/source", submitted(file, "penalty/filing")?.data.source) || null,
      parties: casePartiesOf(file),
      concludedOn: data.concludedOn ?? null,
      facts: factsOfAll(file, data),
      course: data.course ?? null,
      evidence: (data.evidence ?? []).map(({ name, kind, proves }) => ({
        name,
        proves,
        kind: titleOf(form, "/evidence/*/kind", kind),
      })),
      items: judgedItems(file, report?.data),
      results: partyResults(file, report?.data, proposedPenalties(file)),
      proposal: titleOf(form, "/proposal", data.proposal) || null,
      officers: officersOf(file),
      drafted: drafted(report, data.opinion),
      review: decisionOf(submitted(file, "shared/review", { elementId: "review-report" })),
    };
  },
  content: (d) => [
    fields([
      ["案件编号", d.case.number],
      ["案　　由", d.case.cause ?? d.case.title],
      ["案件来源", d.source ?? "", "立案日期", zhDate(d.case.filedOn)],
      partiesRow(d.parties),
      ["调查经过", d.course ?? ""],
      ["违法事实", d.facts ?? ""],
    ]),
    numberedList(
      [
        { zh: "证据名称", width: 150 },
        { zh: "证据种类", width: 80, centred: true },
        { zh: "证明内容", width: "*" },
      ],
      d.evidence.map((e) => [e.name, e.kind, e.proves]),
      "证据",
    ),
    judgedList(d.items, "法律适用和裁量（分别裁量，合并处罚）"),
    furtherFields([
      ["处理建议", [d.proposal, ...resultLines(d.results)].filter(Boolean).join("\n")],
      opinionRow("承办意见", d.drafted),
      opinionRow("办案机构\n审核意见", d.review),
    ]),
    signatures(officerSignatures("承办人", d.officers)),
  ],
});
