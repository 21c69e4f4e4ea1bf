import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { citedLaw } from "../parts/cited.ts";
import { Decision, decisionOf, OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { withCertificates } from "../parts/party.ts";
import {
  CaseFacts,
  CaseParty,
  caseFactsOf,
  casePartiesOf,
  drafted,
  partiesRow,
} from "../parts/penalty-case.ts";
import { submitted } from "../parts/submitted.ts";
import { fields } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 案件延期审批表: why a case takes longer, and until when it may. */
export default defineTemplate({
  zh: "案件延期审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    case: CaseFacts,
    parties: Type.Array(CaseParty),
    level: Optional,
    reason: Optional,
    originalDueOn: Optional,
    extendedDueOn: Optional,
    basis: Optional,
    officers: Type.Array(OfficerFacts),
    drafted: Decision,
    review: Decision,
    approval: Decision,
  }),
  from(file) {
    const request = submitted(file, "penalty/time-extension");
    const clocks = file.deadlines.filter(({ ref }) => ref === "B12");
    const running = clocks.find(({ state }) => state === "running");
    return {
      organ: organOf(file),
      case: caseFactsOf(file),
      parties: casePartiesOf(file),
      level: titleOf("penalty/time-extension", "/level", request?.data.level) || null,
      reason: request?.data.reason ?? null,
      originalDueOn: clocks.findLast(({ state }) => state === "superseded")?.dueOn ?? null,
      extendedDueOn: running?.dueOn ?? null,
      basis: running?.basis ?? null,
      officers: officersOf(file),
      drafted: drafted(request, "拟延长办案期限，请审批。"),
      review: decisionOf(submitted(file, "shared/review", { elementId: "review-time-extension" })),
      approval: decisionOf(submitted(file, "shared/approval", { elementId: "approve-time-extension" })),
    };
  },
  content: (d) => [
    fields([
      ["案件编号", d.case.number],
      ["案　　由", d.case.cause ?? d.case.title],
      partiesRow(d.parties),
      ["承 办 人", withCertificates(d.officers)],
      ["立案日期", zhDate(d.case.filedOn), "原办案期限", zhDate(d.originalDueOn)],
      ["批准机关", d.level ?? "", "延期至", zhDate(d.extendedDueOn)],
      ["延期依据", d.basis ? citedLaw(d.basis) : ""],
      ["延期理由", d.reason ?? ""],
      opinionRow("承办意见", d.drafted),
      opinionRow("办案机构\n审核意见", d.review),
      opinionRow("机关负责人\n审批意见", d.approval),
    ]),
  ],
});
