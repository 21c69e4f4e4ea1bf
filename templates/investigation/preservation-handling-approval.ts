import Type from "typebox";
import { evidencePreservation, proceedingOf } from "../../domain/investigation/measures.ts";
import { followed } from "../../domain/investigation/own.ts";
import { opinionRow } from "../parts/approval.ts";
import { Decision, OfficerFacts, Organ, officersOf, organOf } from "../parts/facts.ts";
import { approvalOf, Subject, subjectOf, subjectRows } from "../parts/investigated.ts";
import { withCertificates } from "../parts/party.ts";
import { drafted } from "../parts/penalty-case.ts";
import { Preserved, preservedList, preservedOf } from "../parts/preserved.ts";
import { fields, furtherFields } from "../parts/table.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 先行登记保存证据处理审批表: what is to become of each thing, and that the head agreed in time. */
export default defineTemplate({
  zh: "先行登记保存证据处理审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    caseTitle: Type.String(),
    preserved: Preserved,
    officers: Type.Array(OfficerFacts),
    proposal: Decision,
    approval: Decision,
  }),
  from(file) {
    const { handling } = proceedingOf(file, evidencePreservation);
    const preserved = preservedOf(file);
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      caseTitle: file.case.title,
      preserved,
      officers: officersOf(file),
      proposal: drafted(handling, preserved.reason),
      approval: approvalOf(
        followed(file, handling, "shared/approval", evidencePreservation.handlingApproval),
      ),
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.caseTitle],
      ...subjectRows(d.subject),
      ["原通知书", d.preserved.number ?? "", "登记保存日", zhDate(d.preserved.preservedOn)],
      ["处理期限", `至${zhDate(d.preserved.dueOn)}（含当日）`],
      ["承 办 人", withCertificates(d.officers)],
    ]),
    preservedList(d.preserved, "拟作出的处理"),
    furtherFields([opinionRow("承办意见", d.proposal), opinionRow("审批意见", d.approval)]),
  ],
});
