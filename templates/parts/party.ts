import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import { type CaseFile, partyInScope } from "../../domain/case-file.ts";
import { type EnterpriseFacts, type OfficerFacts, Optional } from "./facts.ts";
import type { FieldRow } from "./table.ts";

/** Rows that identify the inspected enterprise in a form. */
export const partyRows = (e: EnterpriseFacts, name = "被检查单位"): FieldRow[] => [
  [name, e.name],
  ["统一社会\n信用代码", e.creditCode, "所属行业", e.industry],
  ["地　　址", e.address],
  ["法定代表人\n（负责人）", e.legalRepresentative, "联系电话", e.phone],
];

/** The party that a document of a penalty case is addressed to. */
export const NotifiedParty = Type.Object({
  kind: Type.Union([Type.Literal("unit"), Type.Literal("person")]),
  name: Type.String(),
  identity: Type.String(),
  address: Type.String(),
  phone: Type.String(),
  representative: Optional,
  position: Optional,
  workUnit: Optional,
});
export type NotifiedParty = Static<typeof NotifiedParty>;

/** Snapshot of the party in scope. @throws when the scope names none */
export function notifiedParty(file: CaseFile): NotifiedParty {
  const { id: _id, seq: _seq, ...party } = partyInScope(file);
  return party;
}

/** The same rows about a party of a penalty case. */
export const recipientRows = (p: NotifiedParty): FieldRow[] => [
  ["受送达人", p.name],
  ...(p.kind === "unit"
    ? ([
        ["统一社会\n信用代码", p.identity, "法定代表人\n（负责人）", p.representative ?? ""],
      ] satisfies FieldRow[])
    : ([
        [
          "身份证件\n号　　码",
          p.identity,
          "工作单位\n及 职 务",
          [p.workUnit, p.position].filter(Boolean).join("　"),
        ],
      ] satisfies FieldRow[])),
  ["地　　址", p.address, "联系电话", p.phone],
];

/** 统一社会信用代码 …；地址 …: who the party is, in the running text of a notice. */
export const identified = ({ kind, identity, address, phone, ...party }: NotifiedParty): string =>
  (kind === "unit"
    ? [
        `统一社会信用代码：${identity}`,
        `法定代表人（负责人）：${party.representative ?? ""}`,
        `地址：${address}`,
        `联系电话：${phone}`,
      ]
    : [
        `身份证件号码：${identity}`,
        ...(party.workUnit ? [`工作单位：${party.workUnit}`] : []),
        ...(party.position ? [`职务：${party.position}`] : []),
        `住址：${address}`,
        `联系电话：${phone}`,
      ]
  ).join("；");

/** 你单位 for a unit, 你 for a person: how a document speaks to the party. */
export const you = ({ kind }: Pick<NotifiedParty, "kind">): string => (kind === "unit" ? "你单位" : "你");

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
