import Type from "typebox";
import { transferGrounds } from "../../domain/penalty/transfer.ts";
import { citedLaw } from "../parts/cited.ts";
import { OfficerFacts, Optional, Organ, officersNamed, organOf } from "../parts/facts.ts";
import { CaseFacts, CaseParty, caseFactsOf, casePartiesOf, partyLine } from "../parts/penalty-case.ts";
import { ending, officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { numberedList } from "../parts/table.ts";
import { afterTable, blank, fact, formHeading, formParagraph, lines, sentence } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 涉嫌犯罪案件情况的调查报告: the written report of the two officers, which goes to the head and then with the packet. */
export default defineTemplate({
  zh: "涉嫌犯罪案件情况的调查报告",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    parties: Type.Array(CaseParty),
    namedOn: Optional,
    crime: Optional,
    crimeBasis: Optional,
    facts: Optional,
    evidence: Type.Array(Type.Object({ name: Type.String(), proves: Type.String() })),
    appraisal: Optional,
    opinion: Optional,
    reportedOn: Optional,
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const data = submitted(file, "transfer/crime-report")?.data ?? {};
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      parties: casePartiesOf(file, data.partySeqs),
      namedOn: submitted(file, "transfer/task-force")?.data.namedOn ?? null,
      crime: data.crime ?? null,
      crimeBasis: data.crimeBasis ?? null,
      facts: data.facts ?? null,
      evidence: data.evidence ?? [],
      appraisal: data.appraisal ?? null,
      opinion: data.opinion ?? null,
      reportedOn: data.reportedOn ?? null,
      officers: officersNamed(file, data.officersPresent),
    };
  },
  content: (d) => [
    formParagraph(
      `根据${citedLaw(transferGrounds.taskForce)}的规定，本机关于`,
      fact(d.namedOn && zhDate(d.namedOn)),
      "指定专案组对",
      fact(d.case.title, 16),
      `（案号：${d.case.number}）中涉嫌犯罪的情况进行核实，现报告如下：`,
    ),
    formHeading("一、当事人"),
    ...d.parties.map((party) => formParagraph(partyLine(party))),
    formHeading("二、核实的事实"),
    ...lines(d.facts ? sentence(d.facts) : blank(24), (line) => formParagraph(line)),
    numberedList(
      [
        { zh: "证据名称", width: 190 },
        { zh: "证明事项", width: "*" },
      ],
      d.evidence.map((e) => [e.name, e.proves]),
      "三、主要证据",
    ),
    formHeading("四、检验报告或者鉴定结论"),
    ...lines(d.appraisal ? sentence(d.appraisal) : "无。", (line) => formParagraph(line)),
    formHeading("五、涉嫌的罪名和移送意见"),
    formParagraph(
      `当事人的行为涉嫌${d.crime ?? blank(8)}（${d.crimeBasis ? citedLaw(d.crimeBasis) : blank(8)}）。`,
    ),
    ...lines(d.opinion ? sentence(d.opinion) : blank(24), (line) => formParagraph(line)),
    ending(
      signatures(officerSignatures("报告人", d.officers)),
      afterTable("报告日期：", fact(d.reportedOn && zhDate(d.reportedOn))),
    ),
  ],
});
