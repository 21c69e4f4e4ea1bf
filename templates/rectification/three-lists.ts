import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import {
  Enterprise,
  enterpriseOf,
  issued,
  OfficerFacts,
  Optional,
  Organ,
  officersOf,
  organOf,
} from "../parts/facts.ts";
import { methods, named, severities } from "../parts/labels.ts";
import { ending, signatures } from "../parts/signature.ts";
import { list } from "../parts/table.ts";
import { blank } from "../parts/text.ts";
import { zhDate } from "../parts/zh.ts";
import { defineTemplate } from "../template.ts";

const Problem = Type.Object({
  seq: Type.Integer(),
  checklistItem: Type.String(),
  method: Type.String(),
  description: Type.String(),
  place: Type.String(),
  basis: Type.String(),
  severity: Type.String(),
  requirement: Optional,
  safetyMeasures: Optional,
  responsiblePerson: Optional,
  dueOn: Optional,
});

const plan = (problems: Static<typeof Problem>[]): Content =>
  list(
    [
      { zh: "序号", width: 28, centred: true },
      { zh: "整改措施和要求", width: "*" },
      { zh: "整改期间安全措施", width: 180 },
      { zh: "整改期限", width: 76, centred: true },
      { zh: "复查情况", width: 76 },
      { zh: "销号（签名、日期）", width: 96 },
    ],
    problems.map((p) => [
      String(p.seq),
      p.requirement ?? "",
      p.safetyMeasures ?? blank(12),
      p.dueOn ? zhDate(p.dueOn) : "",
      "",
      "",
    ]),
    "三、整改清单",
  );

/** 问题、责任、整改三张清单: the same problems three times, each list answering one question; goes with the order. */
export default defineTemplate({
  zh: "隐患整改三张清单",
  word: null,
  layout: "wide",
  copies: ["由本机关备案", "交被检查单位"],
  data: Type.Object({
    organ: Organ,
    enterprise: Enterprise,
    orderNumber: Optional,
    problems: Type.Array(Problem),
    officers: Type.Array(OfficerFacts),
  }),
  from(file) {
    const { departmentId } = file.scope;
    return {
      organ: organOf(file),
      enterprise: enterpriseOf(file),
      orderNumber: issued(file, "rectification/order", { departmentId })?.number ?? null,
      problems: file.findings
        .filter(
          (f) => f.disposition === "rectification" && (!departmentId || f.departmentId === departmentId),
        )
        .map((f) => ({
          seq: f.seq,
          checklistItem: f.checklistItem,
          method: f.method,
          description: f.description,
          place: f.place,
          basis: f.basis,
          severity: f.severity,
          requirement: f.requirement,
          safetyMeasures: f.safetyMeasures,
          responsiblePerson: f.responsiblePerson,
          dueOn: f.dueOn,
        })),
      officers: officersOf(file, departmentId),
    };
  },
  content: (d) => [
    {
      text: `被检查单位：${d.enterprise.name}${d.orderNumber ? `　　责令限期整改指令书：${d.orderNumber}` : ""}`,
    },
    list(
      [
        { zh: "序号", width: 28, centred: true },
        { zh: "检查事项", width: 90 },
        { zh: "存在的问题（隐患）", width: "*" },
        { zh: "部　位", width: 110 },
        { zh: "等级", width: 30, centred: true },
        { zh: "违反的规定", width: 160 },
      ],
      d.problems.map((p) => [
        String(p.seq),
        `${p.checklistItem}（${named(methods, p.method)}）`,
        p.description,
        p.place,
        named(severities, p.severity),
        p.basis,
      ]),
      "一、问题清单",
    ),
    list(
      [
        { zh: "序号", width: 28, centred: true },
        { zh: "整改责任单位", width: 160 },
        { zh: "整改责任人", width: 80, centred: true },
        { zh: "跟踪督办部门", width: "*" },
        { zh: "督办人员", width: 200 },
      ],
      d.problems.map((p) => [
        String(p.seq),
        d.enterprise.name,
        p.responsiblePerson ?? blank(5),
        d.organ.name,
        d.officers.map((o) => o.name).join("、"),
      ]),
      "二、责任清单",
    ),
    ...together(
      d.problems,
      signatures([{ role: "被检查单位负责人（签名）：" }, { role: "督办人员（签名）：" }]),
    ),
  ],
});

/** So few and short problems are less than a page. */
const isShort = (problems: Static<typeof Problem>[]): boolean =>
  problems.length <= 4 &&
  problems.map((p) => `${p.requirement ?? ""}${p.safetyMeasures ?? ""}`).join("").length <= 200;

/** A short plan goes to the next page with those who sign it; a long one is broken where the page ends. */
const together = (problems: Static<typeof Problem>[], signed: Content): Content[] =>
  isShort(problems) ? [ending(plan(problems), signed)] : [plan(problems), signed];
