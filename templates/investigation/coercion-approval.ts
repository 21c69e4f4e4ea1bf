import Type from "typebox";
import { coerciveMeasure, proceedingOf } from "../../domain/investigation/measures.ts";
import { lastOf } from "../../domain/investigation/own.ts";
import {
  measurePower,
  measureUnreviewed,
  urgentMeasureUnreviewed,
} from "../../domain/investigation/texts.ts";
import { titleOf } from "../../forms/titles.ts";
import { opinionRow } from "../parts/approval.ts";
import { Decision, OfficerFacts, Optional, Organ, officersOf, organOf } from "../parts/facts.ts";
import { approvalOf, filled, Subject, subjectOf, subjectRows } from "../parts/investigated.ts";
import { Measure, measureName, measureOf, thingsList } from "../parts/measure.ts";
import { withCertificates } from "../parts/party.ts";
import { drafted } from "../parts/penalty-case.ts";
import { fields, furtherFields } from "../parts/table.ts";
import { zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 行政强制审批表 (行政强制法 第十八条第一项、第十九条): approved before, or reported within a day and approved afterwards. */
export default defineTemplate({
  zh: "行政强制审批表",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    subject: Subject,
    caseTitle: Type.String(),
    measure: Measure,
    reportedAt: Optional,
    report: Optional,
    officers: Type.Array(OfficerFacts),
    proposal: Decision,
    approval: Decision,
  }),
  from(file) {
    const { act } = proceedingOf(file, coerciveMeasure);
    const measure = measureOf(file);
    const report = lastOf(file, act, "investigation/urgent-report");
    const said = filled("investigation/urgent-report", report);
    const step = measure.urgent ? "approve-urgent-measure" : coerciveMeasure.approval;
    return {
      organ: organOf(file),
      subject: subjectOf(file),
      caseTitle: file.case.title,
      measure,
      reportedAt: said.reportedAt ?? null,
      report: said.report ?? null,
      officers: officersOf(file),
      proposal: drafted(act, measure.reason),
      approval: approvalOf(lastOf(file, act, "shared/approval", step)),
    };
  },
  content: (d) => [
    fields([
      ["案　　由", d.caseTitle],
      ...subjectRows(d.subject),
      ["案件基本\n情　　况", d.measure.facts ?? ""],
      ["拟采取的\n措　　施", measureName(d.measure)],
      [
        "理由和依据",
        `${titleOf("investigation/measure", "/ground", d.measure.ground)}。依据${measurePower.zh}。`,
      ],
      [
        "批准方式",
        d.measure.urgent
          ? `情况紧急，当场实施后补办批准手续。紧急情况：${d.measure.urgency ?? ""}当场实施时间：${zhTime(d.measure.imposedAt)}；报告时间：${zhTime(d.reportedAt)}。${d.report ?? ""}`
          : "实施前批准",
      ],
      ["承 办 人", withCertificates(d.officers)],
    ]),
    thingsList(d.measure, "拟查封、扣押的场所、设施或者财物", d.measure.imposedOn ? "状态" : "所在地点"),
    furtherFields([
      opinionRow("承办意见", d.proposal),
      ["审核意见", (d.measure.urgent ? urgentMeasureUnreviewed : measureUnreviewed).zh],
      opinionRow("审批意见", d.approval),
    ]),
  ],
});
