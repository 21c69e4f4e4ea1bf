import { isLegalDate } from "../../domain/calendar-dates.ts";
import type { Test, Value } from "../../domain/discretion/decision-table.ts";
import { DomainError } from "../../domain/errors.ts";

/** The part of FEEL that our tables use, written and read. The engine understands all of it. */

const quoted = (text: string): string => JSON.stringify(text);
const date = (on: string): string => `date(${quoted(on)})`;

/** A cell as a FEEL unary test; no test is “-”. */
export function cellText(test: Test | undefined): string {
  if (test === undefined) return "-";
  if ("in" in test) return test.in.map(quoted).join(", ");
  if ("notBefore" in test)
    return test.before === undefined
      ? `>= ${date(test.notBefore)}`
      : `[${date(test.notBefore)}..${date(test.before)})`;
  const { from, above, to } = test;
  if (from !== undefined && from === to) return String(from);
  if (to === undefined) return above === undefined ? `>= ${from}` : `> ${above}`;
  if (above !== undefined) return `(${above}..${to}]`;
  return from === undefined ? `<= ${to}` : `[${from}..${to}]`;
}

/** An output as a FEEL literal. */
export const literalText = (value: Value): string =>
  typeof value === "string" ? quoted(value) : String(value);

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const DATE = String.raw`date\("(\d{4}-\d\d-\d\d)"\)`;
const STRING = String.raw`"(?:[^"\\]|\\.)*"`;

const shapes: readonly [pattern: string, test: (...parts: string[]) => Test][] = [
  [`${STRING}(?:\\s*,\\s*${STRING})*`, (whole) => ({ in: JSON.parse(`[${whole}]`) as string[] })],
  [`>=\\s*${DATE}`, (_, on) => ({ notBefore: day(on) })],
  [`\\[${DATE}\\.\\.${DATE}\\)`, (_, from, to) => ({ notBefore: day(from), before: day(to) })],
  [`(${NUMBER})`, (_, n) => ({ from: Number(n), to: Number(n) })],
  [`>=\\s*(${NUMBER})`, (_, n) => ({ from: Number(n) })],
  [`>\\s*(${NUMBER})`, (_, n) => ({ above: Number(n) })],
  [`<=\\s*(${NUMBER})`, (_, n) => ({ to: Number(n) })],
  [`\\((${NUMBER})\\.\\.(${NUMBER})\\]`, (_, a, b) => ({ above: Number(a), to: Number(b) })],
  [`\\[(${NUMBER})\\.\\.(${NUMBER})\\]`, (_, a, b) => ({ from: Number(a), to: Number(b) })],
];

/**
 * Reads a cell; “-” or nothing asks nothing.
 * @throws DomainError INVALID_INPUT if the cell uses more of FEEL than the tables do
 */
export function readCell(text: string, where: string): Test | undefined {
  const cell = text.trim();
  if (cell === "" || cell === "-") return undefined;
  for (const [pattern, test] of shapes) {
    const match = new RegExp(`^${pattern}$`).exec(cell);
    if (match) return test(...match);
  }
  throw new DomainError("INVALID_INPUT", { where, reason: `决策表${where}的单元格“${cell}”无法读取` });
}

/** Reads an output: a text, a number, true or false. */
export function readLiteral(text: string, where: string): Value {
  const literal = text.trim();
  if (new RegExp(`^${STRING}$`).test(literal)) return JSON.parse(literal) as string;
  if (new RegExp(`^${NUMBER}$`).test(literal)) return Number(literal);
  if (literal === "true" || literal === "false") return literal === "true";
  throw new DomainError("INVALID_INPUT", { where, reason: `决策表${where}的结论“${literal}”无法读取` });
}

function day(on: string | undefined): string {
  if (isLegalDate(on)) return on;
  throw new DomainError("INVALID_DATE", { value: on, reason: `决策表中的日期“${on}”不存在` });
}
