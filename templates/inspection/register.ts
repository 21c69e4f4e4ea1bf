import Type from "typebox";
import { titleOf } from "../../forms/titles.ts";
import { Enterprise, enterpriseOf, Optional, Organ, organOf, unitName } from "../parts/facts.ts";
import { dispositions, findingStatuses, named, severities } from "../parts/labels.ts";
import { byUnit } from "../parts/party.ts";
import { methodNames, Scheme, schemeOf, sourceName } from "../parts/scheme.ts";
import { allSubmitted, submitted } from "../parts/submitted.ts";
import { fields, furtherFields, list, numberedList } from "../parts/table.ts";
import { zhDate, zhTime } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const Problem = Type.Object({
  seq: Type.Integer(),
  unit: Type.String(),
  description: Type.String(),
  severity: Type.String(),
  disposition: Optional,
  violation: Optional,
  dueOn: Optional,
  status: Type.String(),
});

/** 行政检查台账: the whole inspection for supervision: who, how, what, with what result. Issued at closure. */
export default defineTemplate({
  zh: "行政检查台账",
  word: null,
  layout: "wide",
  copies: [],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    caseNumber: Type.String(),
    scheme: Scheme,
    enteredAt: Optional,
    closedOpinion: Optional,
    resultsReportedOn: Optional,
    publicisedOn: Optional,
    checks: Type.Array(
      Type.Object({ unit: Type.String(), items: Type.Integer(), withProblem: Type.Integer() }),
    ),
    problems: Type.Array(Problem),
    documents: Type.Array(
      Type.Object({ title: Type.String(), number: Optional, issuedOn: Type.String(), deliveredOn: Optional }),
    ),
  }),
  from(file) {
    const closure = submitted(file, "inspection/closure")?.data ?? {};
    const disposed = submitted(file, "inspection/disposition")?.data.findings ?? [];
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      caseNumber: file.case.number,
      scheme: schemeOf(file),
      enteredAt: submitted(file, "inspection/entry")?.data.enteredAt ?? null,
      closedOpinion: closure.opinion ?? null,
      resultsReportedOn: closure.resultsReportedOn ?? null,
      publicisedOn: closure.publicisedOn ?? null,
      checks: allSubmitted(file, "inspection/on-site-check").map(({ departmentId, data }) => ({
        unit: unitName(file, departmentId ?? file.case.leadUnitId),
        items: data.items?.length ?? 0,
        withProblem: (data.items ?? []).filter((i) => i.result === "problem").length,
      })),
      problems: file.findings.map((f) => ({
        seq: f.seq,
        unit: unitName(file, f.departmentId),
        description: f.description,
        severity: f.severity,
        disposition: f.disposition,
        violation: violationOf(disposed.find((d) => d.findingId === f.id)),
        dueOn: f.dueOn,
        status: f.status,
      })),
      documents: file.documents.map(({ id, title, number, issuedOn }) => ({
        title,
        number,
        issuedOn,
        deliveredOn: file.deliveries.find((d) => d.documentIds.includes(id))?.deliveredOn ?? null,
      })),
    };
  },
  content: ({ scheme, ...d }) => [
    fields([
      ["检查编号", d.caseNumber, "任务来源", sourceName(scheme)],
      ["被检查单位", d.enterprise.name, "统一社会\n信用代码", d.enterprise.creditCode],
      ["检查主体", scheme.organs.join("、"), "检查时间", zhTime(d.enteredAt)],
      ["检查人员", byUnit(scheme.officers), "检查方式", methodNames(scheme.methods)],
      [
        "检查内容\n及结果",
        [
          ...d.checks.map((c) => `${c.unit}：检查${c.items}项，发现问题${c.withProblem}项`),
          `共发现问题（隐患）${d.problems.length}个，其中重大${d.problems.filter((p) => p.severity === "major").length}个`,
        ].join("\n"),
      ],
    ]),
    list(
      [
        { zh: "序号", width: 28, centred: true },
        { zh: "发现的问题（隐患）", width: "*" },
        { zh: "检查部门", width: 110 },
        { zh: "等级", width: 30, centred: true },
        { zh: "处理方式", width: 96 },
        { zh: "整改期限", width: 76, centred: true },
        { zh: "结果", width: 90 },
      ],
      d.problems.map((p) => [
        String(p.seq),
        p.description,
        p.unit,
        named(severities, p.severity),
        [named(dispositions, p.disposition), p.violation].filter(Boolean).join("；"),
        p.dueOn ? zhDate(p.dueOn) : "—",
        named(findingStatuses, p.status),
      ]),
      "一、问题（隐患）及处理结果",
    ),
    numberedList(
      [
        { zh: "文书名称", width: "*" },
        { zh: "文书编号", width: 200 },
        { zh: "制作日期", width: 90, centred: true },
        { zh: "送达日期", width: 90, centred: true },
      ],
      d.documents.map((doc) => [
        doc.title,
        doc.number ?? "—",
        zhDate(doc.issuedOn),
        doc.deliveredOn ? zhDate(doc.deliveredOn) : "—",
      ]),
      "二、文书",
    ),
    furtherFields([
      [
        "结果报送",
        d.resultsReportedOn ? zhDate(d.resultsReportedOn) : "",
        "结果公示",
        d.publicisedOn ? zhDate(d.publicisedOn) : "",
      ],
      ["办结意见", d.closedOpinion ?? ""],
    ]),
  ],
});

/** Whether the problem is also a violation, in words; nothing where an older form did not ask. */
const violationOf = (
  disposed: { violation?: string | undefined; violationReason?: string | undefined } | undefined,
): string | null =>
  disposed?.violation
    ? `${titleOf("inspection/disposition", "/findings/*/violation", disposed.violation)}${disposed.violationReason ? `（${disposed.violationReason}）` : ""}`
    : null;
