import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { citedLaw } from "../parts/cited.ts";
import { Decision, decisionOf, OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { withCertificates } from "../parts/party.ts";
import { CaseParty, drafted, partiesRow } from "../parts/penalty-case.ts";
import { submitted } from "../parts/submitted.ts";
import { fields } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 立案审批表 (行政处罚法 第五十四条): what is suspected, of whom, and whether the case is filed. */
export default defineTemplate({
  zh: "立案审批表",
  word: "立",
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    caseNumber: Type.String(),
    title: Type.String(),
    cause: Optional,
    source: Optional,
    sourceCase: Optional,
    discoveredOn: Optional,
    facts: Optional,
    parties: Type.Array(CaseParty),
    violations: Type.Array(
      Type.Object({ description: Type.String(), basis: Type.String(), actEndedOn: Optional }),
    ),
    officers: Type.Array(OfficerFacts),
    drafted: Decision,
    review: Decision,
    approval: Decision,
  }),
  from(file) {
    const filing = submitted(file, "penalty/filing");
    const data = filing?.data ?? {};
    const proposed = titleOf("penalty/filing", "/filing", data.filing);
    const since = data.urgentInvestigatedOn;
    const urgent = since ? `（情况紧急，已于${zhDate(since)}先行调查，补办立案手续）` : "";
    return {
      organ: organOf(file),
      caseNumber: file.case.number,
      title: file.case.title,
      cause: data.cause ?? null,
      source: titleOf("penalty/filing", "/source", data.source) || null,
      sourceCase: file.source ? `${file.source.title}（${file.source.number}）` : null,
      discoveredOn: data.discoveredOn ?? null,
      facts: data.facts ?? null,
      parties: (data.parties ?? []).map((party, i) => ({
        seq: i + 1,
        kind: party.kind,
        name: party.name,
        identity: party.identity,
        address: party.address,
        phone: party.phone,
        representative: party.representative ?? null,
        position: party.position ?? null,
      })),
      violations: (data.violations ?? []).map(({ description, basis, actEndedOn }) => ({
        description,
        basis,
        actEndedOn: actEndedOn ?? null,
      })),
      officers: officersOf(file),
      drafted: drafted(filing, [`建议${proposed}${urgent}`, data.ground].filter(Boolean).join("。理由：")),
      review: decisionOf(submitted(file, "shared/review", { elementId: "review-filing" })),
      approval: decisionOf(submitted(file, "shared/approval", { elementId: "approve-filing" })),
    };
  },
  content: (d) => [
    fields([
      ["案件编号", d.caseNumber],
      ["案　　由", d.cause ?? d.title],
      ["案件来源", `${d.source ?? ""}${d.sourceCase ? `：${d.sourceCase}` : ""}`],
      ["发现时间", zhDate(d.discoveredOn), "承 办 人", withCertificates(d.officers)],
      partiesRow(d.parties),
      ["案件基本\n情　　况", d.facts ?? ""],
      [
        "涉嫌违法\n行为和条款",
        d.violations
          .map(
            (v, i) =>
              `${i + 1}．${v.description}${v.actEndedOn ? `（行为终了之日：${zhDate(v.actEndedOn)}）` : ""}，涉嫌违反${citedLaw(v.basis)}`,
          )
          .join("\n") || "无",
      ],
      opinionRow("承办意见", d.drafted),
      opinionRow("办案机构\n审核意见", d.review),
      opinionRow("机关负责人\n审批意见", d.approval),
    ]),
  ],
});
