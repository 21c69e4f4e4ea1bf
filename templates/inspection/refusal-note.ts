import Type from "typebox";
import { refusalToSign } from "../../domain/documents.ts";
import {
  Enterprise,
  enterpriseOf,
  OfficerFacts,
  Optional,
  Organ,
  officersNamed,
  organOf,
} from "../parts/facts.ts";
import { byUnit, partyRows } from "../parts/party.ts";
import { refusedSigning } from "../parts/refused-signing.ts";
import { ending, officerSignatures, signatures } from "../parts/signature.ts";
import { submitted } from "../parts/submitted.ts";
import { fields } from "../parts/table.ts";
import { afterTable, blank } from "../parts/text.ts";
import { zhDate, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

/** 拒签情况说明 (安全生产法 第六十八条): why the record of the visit is not signed, and to whom that was reported. */
export default defineTemplate({
  zh: "拒签情况说明",
  word: null,
  layout: "form",
  copies: [],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    record: Type.Object({ title: Type.String(), number: Optional }),
    refusedAt: Optional,
    refusedBy: Optional,
    note: Optional,
    evidence: Type.Integer(),
    reportedTo: Type.Object({ name: Optional, on: Optional, opinion: Optional }),
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const refusal = refusedSigning(file);
    const report = submitted(file, "inspection/refusal-report", { departmentId: file.scope.departmentId });
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      record: {
        title: refusal.record?.title ?? refusal.title,
        number: refusal.record?.number ?? null,
      },
      refusedAt: refusal.at,
      refusedBy: refusal.by && `${refusal.by.name}${refusal.by.position ? `（${refusal.by.position}）` : ""}`,
      note: refusal.note,
      evidence: refusal.evidence,
      reportedTo: {
        name: report?.by.name ?? null,
        on: report?.data.acknowledgedOn ?? null,
        opinion: report?.data.opinion ?? null,
      },
      officers: officersNamed(file, refusal.officers),
    };
  },
  content: (d) => [
    fields([
      ...partyRows(d.enterprise),
      ["拒签文书", `${d.record.title}　${d.record.number ?? ""}`],
      ["拒签时间", zhTime(d.refusedAt)],
      ["拒签人员", d.refusedBy ?? ""],
      ["检查人员", byUnit(d.officers)],
      ["拒签情况", { text: d.note ?? "\n\n\n" }],
      ["证据材料", d.evidence > 0 ? `照片、录像等${d.evidence}件，附卷` : "无"],
      [
        "报告情况",
        `向办案机构负责人${d.reportedTo.name ?? blank(6)}报告，阅处日期：${zhDate(d.reportedTo.on)}`,
      ],
      ["阅处意见", d.reportedTo.opinion ?? ""],
    ]),
    ending(afterTable(refusalToSign.zh), signatures(officerSignatures("检查人员", d.officers))),
  ],
});
