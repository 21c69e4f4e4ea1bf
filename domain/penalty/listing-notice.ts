import { ruleOf } from "../deadlines.ts";
import { listingStatementRule } from "./listing-window.ts";

const amountOf = (id: string): number => {
  const rule = ruleOf(id);
  return rule.kind === "period" ? rule.amount : 0;
};

/** Workdays in which the party may answer to the notice of listing. */
export const statementDays = (): number => amountOf(listingStatementRule);

/** Years for which a party stays on the list. */
export const listingYears = (): number => amountOf("dishonest-list-term");

/** Months after which early removal may be asked for. */
export const removalMonths = (): number => amountOf("dishonest-list-early-removal");

/** What early removal takes, in the order of the notice. */
export const removalConditions: readonly string[] = [
  "已经纠正违法行为、消除不良影响，并全部履行行政处罚决定",
  "列入期间没有再发生应当列入名单的情形",
  "公开作出信用承诺",
];
