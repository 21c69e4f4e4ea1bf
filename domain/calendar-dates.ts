import { DomainError } from "./errors.ts";

/** A civil date in China, "YYYY-MM-DD". Never a JS Date: that would depend on the machine's time zone. */
export type LegalDate = string;

const MILLISECONDS_A_DAY = 86_400_000;
const WEEKDAYS = ["星期日", "星期一", "星期二", "星期三", "星期四", "星期五", "星期六"] as const;

const toEpoch = (date: LegalDate): number => Date.parse(`${date}T00:00:00Z`);
const fromEpoch = (epoch: number): LegalDate => new Date(epoch).toISOString().slice(0, 10);

/** Whether the text is a date that exists, in the years 1900–2199 (2026-02-30 does not). */
export function isLegalDate(value: unknown): value is LegalDate {
  return typeof value === "string" && /^(19|20|21)\d\d-\d\d-\d\d$/.test(value) && exists(value);
}

/** Whether the calendar has the day, in whatever year. */
function exists(date: LegalDate): boolean {
  const epoch = toEpoch(date);
  return !Number.isNaN(epoch) && fromEpoch(epoch) === date;
}

/** Gives the value back as a date, or throws INVALID_DATE saying what is wrong with it: its form, its day or its year. */
export function legalDate(value: unknown): LegalDate {
  if (isLegalDate(value)) return value;
  throw new DomainError("INVALID_DATE", { value, ...faultOf(value) });
}

function faultOf(value: unknown): { reason: string; remedy: string } {
  if (typeof value !== "string" || !/^\d{4}-\d\d-\d\d$/.test(value))
    return {
      reason: `日期的写法应当是 YYYY-MM-DD，不能是“${String(value)}”`,
      remedy: "请按“年-月-日”填写，月、日各写两位，例如 2026-03-02",
    };
  if (!exists(value)) return { reason: `“${value}”不是存在的日期`, remedy: "请核对年、月、日" };
  return {
    reason: `“${value}”超出可以推算的年份（1900年至2199年）`,
    remedy: "请填写1900年至2199年之间的日期",
  };
}

/** The date `n` calendar days later (earlier when negative). */
export const addDays = (date: LegalDate, n: number): LegalDate =>
  fromEpoch(toEpoch(legalDate(date)) + n * MILLISECONDS_A_DAY);

/**
 * The date `n` calendar months later (earlier when negative): the same day of the month, or the month's
 * last day where there is no such day (民法典 第二百零二条).
 */
export function addMonths(date: LegalDate, n: number): LegalDate {
  const [year, month, day] = partsOf(date);
  const months = year * 12 + (month - 1) + n;
  return dayOfMonth(Math.floor(months / 12), (months % 12) + 1, day);
}

/** The given day of a month, or its last day where the month is shorter. */
export function dayOfMonth(year: number, month: number, day: number): LegalDate {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return fromEpoch(Date.UTC(year, month - 1, Math.min(day, last)));
}

/** Year, month (1–12) and day of a date. */
export function partsOf(date: LegalDate): [year: number, month: number, day: number] {
  const valid = legalDate(date);
  return [Number(valid.slice(0, 4)), Number(valid.slice(5, 7)), Number(valid.slice(8))];
}

/** How many days lie from one date to the other (negative when `to` is the earlier). */
export const daysBetween = (from: LegalDate, to: LegalDate): number =>
  (toEpoch(legalDate(to)) - toEpoch(legalDate(from))) / MILLISECONDS_A_DAY;

/** 星期一 … 星期日 */
export const weekdayOf = (date: LegalDate): string => WEEKDAYS[new Date(toEpoch(date)).getUTCDay()] ?? "";

/** Saturday or Sunday. */
export const isWeekend = (date: LegalDate): boolean => [0, 6].includes(new Date(toEpoch(date)).getUTCDay());

/**
 * The instant a legal day ends: 24:00 in China, written as 00:00 of the next day with offset
 * (民法典 第二百零三条第二款). This is what a timer waits for.
 */
export const endOfDay = (date: LegalDate): string => `${addDays(date, 1)}T00:00:00+08:00`;
