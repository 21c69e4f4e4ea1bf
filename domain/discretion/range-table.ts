import { type AccidentClass, type Stage, type Tier, type Violation, violations } from "../violations.ts";
import type { DecisionTable, Rule, Test } from "./decision-table.ts";
import { rangeText } from "./reason.ts";
import { words } from "./words.ts";

const NONE = "无事故";
const is = (value: string): Test => ({ in: [value] });
const input = (name: string, zh: string, values: readonly string[]) =>
  ({ name, zh, type: "string", values }) as const;

/** 法定罚款幅度 as a table to read and to deploy: one row for each violation, stage and party with a fixed range. */
export function statutoryRanges(rows: readonly Violation[] = violations): DecisionTable {
  const present = rows.filter(({ validTo }) => validTo === undefined);
  return {
    id: "statutory-ranges",
    zh: "法定罚款幅度",
    result: "statutoryRange",
    hitPolicy: "UNIQUE",
    note: "幅度含本数，单位为分。按收入、违法所得、原处罚数额计算的（V01、V02造成事故，V18，V23）由程序计算；V29待核对后录入。",
    inputs: [
      input(
        "violation",
        "违法行为编号",
        present.map(({ code }) => code),
      ),
      input("stage", "阶段", Object.values(words.stage)),
      input("partyType", "当事人", Object.values(words.partyType)),
      input("accidentClass", "事故等级", [NONE, ...Object.values(words.accidentClass)]),
    ],
    outputs: [
      { name: "range", zh: "幅度", type: "string" },
      { name: "minFen", zh: "下限（分）", type: "number" },
      { name: "maxFen", zh: "上限（分）", type: "number" },
      { name: "suspension", zh: "责令", type: "string" },
      { name: "zh", zh: "违法行为", type: "string" },
    ],
    rules: present.flatMap((row) => [
      ...Object.entries(row.tiers).flatMap(([stage, tier]) =>
        rulesOf(
          row,
          tier,
          row.article,
          { stage: is(words.stage[stage as Stage]), accidentClass: is(NONE) },
          stage,
        ),
      ),
      ...Object.entries(row.accident ?? {}).flatMap(([level, tier]) =>
        rulesOf(
          row,
          tier,
          row.accidentArticle ?? row.article,
          { accidentClass: is(words.accidentClass[level as AccidentClass]) },
          level,
        ),
      ),
    ]),
  };
}

function rulesOf(row: Violation, tier: Tier, basis: string, when: Rule["when"], id: string): Rule[] {
  return (["unit", "citizen"] as const).flatMap((party): Rule[] => {
    const fine = party === "unit" ? tier.unit : tier.person;
    const suspended = party === "unit" ? tier.suspension : undefined;
    if (fine ? fine.kind !== "amount" : suspended === undefined) return [];
    const range = fine?.kind === "amount" ? fine : { min: 0, max: 0 };
    return [
      {
        id: `${row.code.toLowerCase()}-${id}-${party}`,
        when: { violation: is(row.code), partyType: is(words.partyType[party]), ...when },
        gives: {
          range: fine ? rangeText(range) : "本阶段不罚款",
          minFen: range.min,
          maxFen: range.max,
          suspension: suspended
            ? `${suspended.when === "if-serious" ? "情节严重的" : ""}${suspended.zh}`
            : "",
          zh: row.zh,
        },
        basis,
      },
    ];
  });
}
