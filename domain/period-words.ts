import type { Unit } from "./deadlines/rule.ts";
import { type RuleId, ruleOf } from "./deadlines-rules.ts";

const digits = "零一二三四五六七八九";

/** 1–99 as 一, 十, 十一, 二十 … */
export function zhNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`}${ones || n === 0 ? digits[ones] : ""}`;
}

/** How the length of a period is named. */
export const unitWords: Readonly<Record<Unit, string>> = {
  workday: "个工作日",
  day: "日",
  month: "个月",
  year: "年",
  hour: "小时",
};

/** The length of a period in running text, as its row of the register has it: "demand-notice" → 十个工作日. */
export function periodInWords(id: RuleId): string {
  const { amount, unit } = lengthOf(id);
  return `${zhNumber(amount)}${unitWords[unit]}`;
}

/** The same in the words of 行政处罚法, whose 二日、三日、五日、七日 are workdays (第八十五条): "publicity-withdrawal" → 三日. */
export const periodInLawWords = (id: RuleId): string => `${zhNumber(lengthOf(id).amount)}日`;

function lengthOf(id: RuleId): { amount: number; unit: Unit } {
  const rule = ruleOf(id);
  if (rule.kind !== "period") throw new Error(`${id} has no length of its own`);
  return rule;
}
