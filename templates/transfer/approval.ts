import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { citedLaw } from "../parts/cited.ts";
import {
  Decision,
  decisionOf,
  OfficerFacts,
  Optional,
  Organ,
  officersNamed,
  organOf,
} from "../parts/facts.ts";
import { Materials, materialsList } from "../parts/packet.ts";
import { withCertificates } from "../parts/party.ts";
import {
  CaseFacts,
  CaseParty,
  caseFactsOf,
  casePartiesOf,
  drafted,
  partiesRow,
} from "../parts/penalty-case.ts";
import { policeUnitOf } from "../parts/police.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields } from "../parts/table.ts";
import { dateOf, zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/**
 * 案件移送审批表: for a case that belongs to another organ, and for a suspected crime that goes to the police; the
 * second needs the head in person (行政执法机关移送涉嫌犯罪案件的规定 第五条).
 */
export default defineTemplate({
  zh: "案件移送审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    parties: Type.Array(CaseParty),
    receivingUnit: Optional,
    facts: Optional,
    grounds: Optional,
    materials: Materials,
    officers: Type.Array(OfficerFacts),
    proposed: Decision,
    review: Decision,
    approval: Decision,
    capacity: Optional,
  }),
  from(file) {
    const crime = submitted(file, "transfer/crime-report");
    const approval = submitted(file, "transfer/crime-approval");
    const proposal = submitted(file, "transfer/proposal");
    const common = { organ: organOf(file), case: caseFactsOf(file) };
    if (crime && (!proposal || crime.at > proposal.at)) {
      const { data } = crime;
      return {
        ...common,
        parties: casePartiesOf(file, data.partySeqs),
        receivingUnit: policeUnitOf(file) ?? "同级公安机关",
        facts: data.facts ?? null,
        grounds: data.crime ? `涉嫌${data.crime}（${citedLaw(data.crimeBasis ?? "")}）` : null,
        materials: data.materials ?? [],
        officers: officersNamed(file, data.officersPresent),
        proposed: drafted(crime, data.opinion, data.reportedOn),
        review: null,
        approval: approval
          ? {
              decision: titleOf("transfer/crime-approval", "/decision", approval.data.decision),
              opinion: approval.data.opinion ?? null,
              by: approval.by.name,
              on: approval.data.decidedAt ? dateOf(approval.data.decidedAt) : dateOf(approval.at),
            }
          : null,
        capacity: titleOf("transfer/crime-approval", "/capacity", approval?.data.capacity) || null,
      };
    }
    const data = proposal?.data ?? {};
    return {
      ...common,
      parties: casePartiesOf(file),
      receivingUnit: data.receivingUnit ?? null,
      facts: data.facts ?? null,
      grounds: data.grounds ?? null,
      materials: data.materials ?? [],
      officers: officersNamed(file, undefined),
      proposed: drafted(proposal, data.opinion ?? "建议移送。", data.proposedOn),
      review: decisionOf(submitted(file, "shared/review", { elementId: "review-transfer" })),
      approval: decisionOf(submitted(file, "shared/approval", { elementId: "approve-transfer" })),
      capacity: null,
    };
  },
  content: (d) => [
    fields([
      ["案件名称", d.case.title],
      ["案　　号", d.case.number, "立案日期", zhDate(d.case.filedOn)],
      ["案　　由", d.case.cause ?? ""],
      partiesRow(d.parties),
      ["受移送机关", d.receivingUnit ?? ""],
      ["案件基本\n情　　况", d.facts ?? ""],
      ["移送理由\n和 依 据", d.grounds ?? ""],
      ["承 办 人", withCertificates(d.officers)],
    ]),
    materialsList(d.materials, "移送材料"),
    furtherFields([
      opinionRow("承办人意见", d.proposed),
      ...(d.capacity ? [] : [opinionRow("审核意见", d.review)]),
      opinionRow(d.capacity ? `${d.capacity}\n审批意见` : "审批意见", d.approval),
    ]),
  ],
});
