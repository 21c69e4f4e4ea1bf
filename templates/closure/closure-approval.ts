import Type from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { amount } from "../../domain/money.ts";
import { wasMissed } from "../../domain/penalty/punctuality.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { Decision, decisionOf, OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { withCertificates } from "../parts/party.ts";
import {
  CaseFacts,
  CaseParty,
  caseFactsOf,
  casePartiesOf,
  drafted,
  filedOnOf,
  partiesRow,
  resultOf,
} from "../parts/penalty-case.ts";
import { submitted } from "../parts/submitted.ts";
import { fields, furtherFields, list } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 结案审批表: what became of the case, how it was executed, and who agreed to close it. */
export default defineTemplate({
  zh: "结案审批表",
  word: "结",
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    parties: Type.Array(CaseParty),
    decisions: Type.Array(Type.Object({ title: Type.String(), number: Optional, issuedOn: Type.String() })),
    executions: Type.Array(
      Type.Object({ name: Type.String(), result: Optional, execution: Type.String(), note: Optional }),
    ),
    result: Optional,
    rectification: Optional,
    rectifiedOn: Optional,
    legalReview: Optional,
    officers: Type.Array(OfficerFacts),
    proposed: Decision,
    review: Decision,
    approval: Decision,
  }),
  from(file) {
    const proposal = submitted(file, "closure/proposal");
    const { executions = [], ...data } = proposal?.data ?? {};
    const decided = [
      "penalty/decision",
      "penalty/no-penalty-decision",
      "simplified/decision",
      "performance/surcharge-decision",
    ];
    const legal = file.documents.findLast((d) => d.template === "review/legal-opinion");
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      parties: casePartiesOf(file),
      decisions: file.documents
        .filter((d) => decided.includes(d.template))
        .map(({ title, number, issuedOn }) => ({ title, number, issuedOn })),
      executions: file.parties.map((party) => {
        const stated = executions.find(({ partySeq }) => partySeq === party.seq);
        return {
          name: party.name,
          result: resultOf(file, party.id),
          execution:
            (stated?.execution === "performed" && performedLate(file, party.id)) ||
            titleOf("closure/proposal", "/executions/*/execution", stated?.execution),
          note: stated?.note ?? null,
        };
      }),
      result: data.result ?? null,
      rectification: titleOf("closure/proposal", "/rectification", data.rectification) || null,
      rectifiedOn: data.rectifiedOn ?? null,
      legalReview: legal ? `${legal.title}　${legal.number ?? ""}　${zhDate(legal.issuedOn)}` : null,
      officers: officersOf(file),
      proposed: drafted(proposal, data.opinion, data.proposedOn),
      review: decisionOf(submitted(file, "shared/review", { elementId: "review-closure" })),
      approval: decisionOf(submitted(file, "shared/approval", { elementId: "approve-closure" })),
    };
  },
  content: (d) => [
    fields([
      ["案件名称", d.case.title],
      ["案　　号", d.case.number, "立案日期", filedOnOf(d.case)],
      ["案　　由", d.case.cause ?? ""],
      partiesRow(d.parties),
      [
        "处理决定",
        d.decisions.map((one) => `${one.title}　${one.number ?? ""}　${zhDate(one.issuedOn)}`).join("\n") ||
          "无",
      ],
      ["处理结果", d.result ?? ""],
      ["承 办 人", withCertificates(d.officers)],
    ]),
    list(
      [
        { zh: "当事人", width: 110 },
        { zh: "处罚内容", width: "*" },
        { zh: "执行情况", width: 92, centred: true },
        { zh: "说明", width: 100 },
      ],
      d.executions.map((e) => [e.name, e.result ?? "未作出处罚决定", e.execution, e.note ?? ""]),
      "执行情况",
    ),
    furtherFields([
      [
        "违法行为\n改正情况",
        d.rectification ? `${d.rectification}${d.rectifiedOn ? `（${zhDate(d.rectifiedOn)}核实）` : ""}` : "",
      ],
      opinionRow("承办人意见", d.proposed),
      ["法制审核", d.legalReview ?? "本案未经法制审核"],
      opinionRow("审核意见", d.review),
      opinionRow("审批意见", d.approval),
    ]),
  ],
});

const demands = ["performance/demand", "performance/final-demand"];

/** How a party performed that did not do so by itself in time; null for one that did. */
function performedLate(file: CaseFile, partyId: string): string | null {
  const { schedule, paidSurchargeFen, waivedFen } = balanceOf(file, partyId, file.now.on);
  const demanded = file.documents.some((d) => d.partyId === partyId && demands.includes(d.template));
  if (!demanded && !schedule.some(({ dueOn }) => wasMissed(file, partyId, dueOn))) return null;
  const how = [
    demanded ? "逾期后经催告履行" : "逾期履行",
    ...(paidSurchargeFen > 0 ? [`已缴加处罚款${amount(paidSurchargeFen)}`] : []),
    ...(waivedFen > 0 ? [`减免加处罚款${amount(waivedFen)}`] : []),
  ];
  return `履行完毕（${how.join("，")}）`;
}
