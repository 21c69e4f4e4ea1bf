import { addDays, isWorkday, type LegalDate } from "../../domain/calendar.ts";
import { restProblems } from "../../domain/penalty/guard/enforcement.ts";

const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const HALF_PAST_NINE_MS = 9.5 * 3_600_000;

/** Milliseconds from an instant to the next half past nine in China, so that a story happens in office hours. */
export function untilMorning(now: string): number {
  const intoDay = (Date.parse(now) + SHANGHAI_MS) % DAY_MS;
  return (HALF_PAST_NINE_MS - intoDay + DAY_MS) % DAY_MS || DAY_MS;
}

/** How many days from a day to the next on which somebody works, 0 when that day is one (行政强制法 第四十三条第一款). */
export function daysUntilWorkday(today: LegalDate): number {
  let days = 0;
  while (isOff(addDays(today, days))) days++;
  return days;
}

const isOff = (on: LegalDate): boolean =>
  !isWorkday(on) || [...restProblems(`${on}T09:30:00+08:00`)].length > 0;
