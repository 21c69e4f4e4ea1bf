import type { LegalDate } from "../calendar-dates.ts";
import { DomainError } from "../errors.ts";

export type Value = string | number | boolean;
export type Facts = Readonly<Record<string, Value>>;

/** What a cell asks of its input; a cell that is not there asks nothing (“-”). */
export type Test =
  | { in: readonly string[] }
  /** numbers from … to …; the lower bound itself only counts without `above` */
  | { from?: number; above?: number; to?: number }
  /** dates from this day on, and before that day */
  | { notBefore: LegalDate; before?: LegalDate };

export interface Input {
  /** name of the fact, and in the engine of the variable */
  name: string;
  zh: string;
  type: "string" | "number" | "date";
  /** the words that may occur; only for text */
  values?: readonly string[];
  /** the decision whose first output is read here */
  from?: string;
}

export interface Output {
  name: string;
  zh: string;
  type: "string" | "number" | "boolean";
}

export interface Rule {
  id: string;
  when: Readonly<Record<string, Test>>;
  gives: Facts;
  /** instrument and article, shown to the lawyer in its own column */
  basis: string;
  note?: string;
}

/** A decision table, from which both the program and the .dmn file of the engine are made. */
export interface DecisionTable {
  id: string;
  zh: string;
  /** name under which a later table reads the result */
  result: string;
  /** what a reader of the table must know */
  note?: string;
  hitPolicy: "UNIQUE" | "FIRST" | "RULE ORDER";
  inputs: readonly Input[];
  outputs: readonly Output[];
  rules: readonly Rule[];
}

/**
 * All rules whose every cell holds, in their order.
 * @param facts a value for every input; the engine fails on a missing one, so does this
 */
export function matchingRules({ inputs, rules }: DecisionTable, facts: Facts): Rule[] {
  for (const { name, zh } of inputs)
    if (facts[name] === undefined)
      throw new DomainError("INVALID_INPUT", { reason: `缺少裁量所需的事实：${zh}（${name}）` });
  return rules.filter(({ when }) =>
    Object.entries(when).every(([name, test]) => holds(test, facts[name] as Value)),
  );
}

/** The rule that the hit policy gives, `undefined` if none applies; two in a UNIQUE table are refused. */
export function decide(table: DecisionTable, facts: Facts): Rule | undefined {
  const matched = matchingRules(table, facts);
  if (table.hitPolicy === "UNIQUE" && matched.length > 1)
    throw new DomainError("RULE_BROKEN", {
      reason: `“${table.zh}”中多条规则同时适用：${matched.map(({ id }) => id).join("、")}`,
    });
  return matched[0];
}

function holds(test: Test, value: Value): boolean {
  if ("in" in test) return test.in.includes(String(value));
  if ("notBefore" in test)
    return String(value) >= test.notBefore && (test.before === undefined || String(value) < test.before);
  if (typeof value !== "number") return false;
  const { from, above, to } = test;
  return (
    (from === undefined || value >= from) &&
    (above === undefined || value > above) &&
    (to === undefined || value <= to)
  );
}
