import {
  addDays,
  type Calendar,
  endOfDay,
  type LegalDate,
  legalDate,
  previousWorkday,
  shippedCalendar,
  unconfirmedYears,
} from "./calendar.ts";
import { addHours, dateOf, type LegalInstant, legalInstant, looksLikeInstant } from "./calendar-instants.ts";
import type { DeadlineRule, Period } from "./deadlines/rule.ts";
import type { Step } from "./deadlines-counting.ts";
import { countBy } from "./deadlines-kinds.ts";
import { ruleOf } from "./deadlines-rules.ts";
import { DomainError } from "./errors.ts";

export type { DeadlineRule, Provenance, Unit } from "./deadlines/rule.ts";
export type { Step } from "./deadlines-counting.ts";
export {
  deadlineRules,
  isRuleId,
  type RuleId,
  ruleIds,
  ruleInForce,
  ruleOf,
  rulesFor,
} from "./deadlines-rules.ts";

/** A deadline and how it was reached. */
export interface Derivation {
  rule: string;
  ref: string;
  zh: string;
  startsOn: LegalDate;
  /** the exact moment from which hours run; only for rules in hours */
  startsAt?: LegalInstant;
  /** what was counted, in the rule's unit: the law's amount or the office's; only for periods */
  amount?: number;
  dueOn: LegalDate;
  /** the moment after which the act is late: end of the due day, or the exact moment for hours */
  dueAt: LegalInstant;
  /** the day to act when the due day is not worked: last workday up to the due day; null if the period has none,
   * or if nothing may be done before it has run out */
  lastWorkdayBefore: LegalDate | null;
  /** true while a holiday notice that is not yet published may still change a date in this derivation */
  provisional: boolean;
  /** the years whose notice is awaited; derive again when one of them is confirmed */
  provisionalYears: number[];
  rolls: boolean;
  basis: string;
  steps: Step[];
}

export interface DeriveOptions {
  calendar?: Calendar | undefined;
  /** the office's own amount, for rules that are `configurable` */
  amount?: number | undefined;
  /**
   * The date that the order sets, for rules of kind `set-by-order`; without it the start is that date.
   * No order moves any other deadline, so there it has no effect.
   */
  dueOn?: LegalDate | undefined;
}

/**
 * Derives when a period ends.
 * @param id rule id, "fine-payment"
 * @param start the day of the event ("2026-09-20"; a moment counts as its Chinese date), for hours the moment
 *   ("2026-10-01T09:30", Chinese time unless it carries an offset), for backward rules the event to come
 * @throws DomainError INVALID_DATE, UNKNOWN_RULE, INVALID_INPUT
 */
export function derive(id: string, start: string, options: DeriveOptions = {}): Derivation {
  const rule = ruleOf(id);
  const amount = amountOf(id, rule, options.amount);
  if (rule.kind === "period" && rule.unit === "hour") return inHours(id, rule, start, amount);

  const calendar = options.calendar ?? shippedCalendar;
  const startsOn = dateOf(start);
  const set = rule.kind === "set-by-order" ? legalDate(options.dueOn ?? startsOn) : startsOn;
  if (set < startsOn) throw invalid(id, `确定的期限${set}早于起始日${startsOn}`);
  const count = countBy(rule, startsOn, amount, calendar, set);
  const dueOn = count.lastOn;
  // Nothing may be done before a `runs-until` period has run out, so it has no day to act.
  const workday = rule.meaning === "runs-until" ? null : previousWorkday(dueOn, calendar);
  const withinPeriod = rule.kind !== "period" || rule.direction === "backward" || (workday ?? "") > startsOn;
  const lastWorkdayBefore = withinPeriod ? workday : null;
  // Counting back, the days up to the event decide; else nothing after the due day does.
  const backward = count.decidedFrom !== null && dueOn < startsOn;
  const decidedTo = backward ? addDays(startsOn, -1) : dueOn;
  const [decidedFrom] = [count.decidedFrom, workday].filter((on) => on !== null).sort();
  const provisionalYears = decidedFrom ? unconfirmedYears(decidedFrom, decidedTo, calendar) : [];
  return {
    rule: id,
    ref: rule.ref,
    zh: rule.zh,
    startsOn,
    ...(rule.kind === "period" && { amount }),
    dueOn,
    dueAt: endOfDay(dueOn),
    lastWorkdayBefore,
    provisional: provisionalYears.length > 0,
    provisionalYears,
    rolls: rule.rolls,
    basis: rule.basis,
    steps: concluded(rule, dueOn, lastWorkdayBefore, count.steps),
  };
}

/**
 * Checks an act against its deadline. Throws DEADLINE_PASSED when it came after the last day (the last moment
 * for hours); for rules that must have run out first (`runs-until`), INVALID_INPUT when it came too early.
 * @param acted date or moment of the act
 * @param due what `derive` gave, or what was stored of it
 */
export function assertInTime(
  id: string,
  acted: string,
  due: { dueOn: LegalDate; dueAt: LegalInstant },
): void {
  const rule = ruleOf(id);
  const hours = rule.kind === "period" && rule.unit === "hour";
  const [actedAt, last] = hours
    ? [legalInstant(acted), legalInstant(due.dueAt)]
    : [dateOf(acted), legalDate(due.dueOn)];
  const details = {
    rule: id,
    ref: rule.ref,
    acted: actedAt,
    dueOn: due.dueOn,
    dueAt: due.dueAt,
    basis: rule.basis,
  };
  if (rule.meaning === "runs-until" && actedAt <= last)
    throw new DomainError("INVALID_INPUT", {
      ...details,
      reason: `${rule.zh}：${last} 届满前不得办理（${rule.basis}）`,
    });
  if (rule.meaning === undefined && actedAt > last)
    throw new DomainError("DEADLINE_PASSED", {
      ...details,
      reason: `${rule.zh}：已于${last}届满（${rule.basis}）`,
    });
}

function inHours(id: string, rule: Period, start: string, amount: number): Derivation {
  if (!looksLikeInstant(start)) {
    const reason = `“${rule.zh}”按小时计算，需要写明时刻，例如 ${start}T09:30`;
    throw new DomainError("INVALID_DATE", { rule: id, value: start, reason, remedy: reason });
  }
  const startsAt = legalInstant(start);
  const back = rule.direction === "backward";
  const dueAt = addHours(startsAt, back ? -amount : amount);
  return {
    rule: id,
    ref: rule.ref,
    zh: rule.zh,
    startsOn: startsAt.slice(0, 10),
    startsAt,
    amount,
    dueOn: dueAt.slice(0, 10),
    dueAt,
    lastWorkdayBefore: null,
    provisional: false,
    provisionalYears: [],
    rolls: rule.rolls,
    basis: rule.basis,
    steps: [
      {
        on: startsAt.slice(0, 10),
        counted: false,
        why: `${startsAt.slice(11, 16)} ${back ? "倒推的起点" : "起算"}`,
      },
      {
        on: dueAt.slice(0, 10),
        counted: true,
        why: `${dueAt.slice(11, 16)} ${back ? "最迟时刻" : "届满"}：${amount}小时连续计算，节假日不停（${rule.basis}）`,
      },
    ],
  };
}

/** Adds to the last step what the law is and, where a rest day does not move the end, the day to act. */
function concluded(rule: DeadlineRule, dueOn: LegalDate, workday: LegalDate | null, steps: Step[]): Step[] {
  const last = steps.at(-1) as Step;
  const act =
    workday !== null && workday !== dueOn ? `；遇休息日不顺延，宜在此前最后一个工作日${workday}办理` : "";
  return [...steps.slice(0, -1), { ...last, why: `${last.why}${act}。依据：${rule.basis}` }];
}

function amountOf(id: string, rule: DeadlineRule, configured: number | undefined): number {
  if (rule.kind !== "period") {
    if (configured !== undefined) throw invalid(id, "本期限是确定的日期，不能配置天数");
    return 0;
  }
  if (configured === undefined || configured === rule.amount) return rule.amount;
  if (!rule.configurable) throw invalid(id, `本期限由法律规定（${rule.basis}），不能另行配置`);
  if (!Number.isInteger(configured) || configured < 1 || configured > 1000)
    throw invalid(id, "配置的期限应当是1至1000的整数");
  return configured;
}

const invalid = (rule: string, reason: string) => new DomainError("INVALID_INPUT", { rule, reason });
