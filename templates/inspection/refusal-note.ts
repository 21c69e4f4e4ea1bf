import Type from "typebox";
import { refusalToSign } from "../../domain/documents.ts";
import {
  Enterprise,
  enterpriseOf,
  issued,
  OfficerFacts,
  Optional,
  Organ,
  officersNamed,
  organOf,
} from "../parts/facts.ts";
import { byUnit, partyRows } from "../parts/party.ts";
import { ending, officerSignatures, signatures } from "../parts/signature.ts";
import { allSubmitted, submitted } from "../parts/submitted.ts";
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
    const signing = submitted(file, "inspection/record-signing")?.data ?? {};
    const report = submitted(file, "inspection/refusal-report");
    const record = issued(file, "inspection/on-site-record");
    const checks = allSubmitted(file, "inspection/on-site-check");
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      record: { title: record?.title ?? "现场检查记录", number: record?.number ?? null },
      refusedAt: signing.signedAt ?? null,
      refusedBy: signing.signedByName
        ? `${signing.signedByName}${signing.signedByPosition ? `（${signing.signedByPosition}）` : ""}`
        : null,
      note: signing.refusalNote ?? null,
      evidence: signing.evidenceIds?.length ?? 0,
      reportedTo: {
        name: report?.by.name ?? null,
        on: report?.data.acknowledgedOn ?? null,
        opinion: report?.data.opinion ?? null,
      },
      officers: officersNamed(file, [...new Set(checks.flatMap((c) => c.data.officersPresent ?? []))]),
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
