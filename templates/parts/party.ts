import type { Content } from "pdfmake/interfaces.js";
import type { EnterpriseFacts, OfficerFacts } from "./facts.ts";
import type { FieldRow } from "./table.ts";

/** Rows that identify the party in a form. */
export const partyRows = (e: EnterpriseFacts, name = "被检查单位"): FieldRow[] => [
  [name, e.name],
  ["统一社会\n信用代码", e.creditCode, "所属行业", e.industry],
  ["地　　址", e.address],
  ["法定代表人\n（负责人）", e.legalRepresentative, "联系电话", e.phone],
];

/** 张明远（证号 JA-001）、李㛃（证号 JA-002） */
export const withCertificates = (officers: OfficerFacts[]): string =>
  officers.map((o) => `${o.name}（证号${o.certificateNumber ?? "＿＿＿＿"}）`).join("、");

/** One line for each unit with its officers and their certificates. */
export const byUnit = (officers: OfficerFacts[]): string =>
  [...new Set(officers.map((o) => o.unit))]
    .map((unit) => `${unit}：${withCertificates(officers.filter((o) => o.unit === unit))}`)
    .join("\n");

/** Name and address line of a letter: 临江恒瑞化工仓储有限公司： */
export const addressee = (name: string): Content => ({ text: `${name}：` });

/** 协助人员 with where they come from, and their number. */
export const assistantsLine = (assistants: { name: string; unit: string }[]): string =>
  assistants.length > 0
    ? `${assistants.map((a) => `${a.name}（${a.unit}）`).join("、")}，共${assistants.length}人`
    : "无";
