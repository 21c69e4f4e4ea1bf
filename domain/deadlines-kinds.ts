import type { Calendar, LegalDate } from "./calendar.ts";
import { dayOfMonth, partsOf } from "./calendar-dates.ts";
import type { DeadlineRule, FixedDate, Period } from "./deadlines/rule.ts";
import {
  type Count,
  countDays,
  countDaysBack,
  countMonths,
  countWorkdays,
  countWorkdaysBack,
  roll,
  type Step,
} from "./deadlines-counting.ts";

/**
 * Finds the last day of a rule that is not in hours, by the method of its kind.
 * @param amount the rule's own or the configured amount
 * @param set the date that the order sets, for rules of that kind
 */
export function countBy(
  rule: DeadlineRule,
  startsOn: LegalDate,
  amount: number,
  calendar: Calendar,
  set: LegalDate,
): Count {
  if (rule.kind === "period") return period(rule, startsOn, amount, calendar);
  const [lastOn, why] =
    rule.kind === "fixed-date" ? [nextOccurrence(rule, startsOn), "规定的固定日期"] : [set, "文书确定的日期"];
  const start: Step[] = lastOn === startsOn ? [] : [{ on: startsOn, counted: false, why: "起始日" }];
  return { lastOn, decidedFrom: null, steps: [...start, { on: lastOn, counted: true, why }] };
}

function period(rule: Period, startsOn: LegalDate, amount: number, calendar: Calendar): Count {
  const backward = rule.direction === "backward";
  if (rule.unit === "workday")
    return (backward ? countWorkdaysBack : countWorkdays)(startsOn, amount, calendar);
  if (backward) return countDaysBack(startsOn, amount, calendar);
  const raw =
    rule.unit === "day"
      ? countDays(startsOn, amount, calendar)
      : countMonths(startsOn, rule.unit === "year" ? amount * 12 : amount, calendar);
  return rule.rolls ? roll(raw, calendar) : raw;
}

/** The first of the rule's dates that is not before the start. */
function nextOccurrence({ on }: FixedDate, startsOn: LegalDate): LegalDate {
  const [year, month] = partsOf(startsOn);
  const candidates = [0, 1].flatMap((ahead) =>
    on.map((date) =>
      date.month === undefined
        ? dayOfMonth(year, month + ahead, date.day)
        : dayOfMonth(year + ahead, date.month, date.day),
    ),
  );
  return candidates.filter((date) => date >= startsOn).sort()[0] as LegalDate;
}
