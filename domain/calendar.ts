import y2024 from "./calendar/2024.json" with { type: "json" };
import y2025 from "./calendar/2025.json" with { type: "json" };
import y2026 from "./calendar/2026.json" with { type: "json" };
import { addDays, isWeekend, type LegalDate, legalDate } from "./calendar-dates.ts";
import { assertNotice } from "./calendar-notice.ts";
import { statutoryHoliday } from "./calendar-statutory.ts";

export { addDays, addMonths, endOfDay, isLegalDate, type LegalDate, legalDate } from "./calendar-dates.ts";

/** One year's holiday arrangement as the State Council announced it: what confirms a year. */
export interface HolidayNotice {
  year: number;
  /** number of the notice, 国办发明电〔2025〕7号 */
  notice: string;
  issuedOn: LegalDate;
  /** title of the notice */
  source: string;
  /** days off, both ends included */
  holidays: readonly { name: string; from: LegalDate; to: LegalDate }[];
  /** weekend days that are worked (调休上班) */
  makeupWorkdays: readonly { on: LegalDate; name: string }[];
}

/** What a calendar knows about one day. `confirmed` is false in a year whose notice is not published. */
export type Day = { confirmed: boolean } & (
  | { kind: "workday"; worked: true; statutory?: string }
  | { kind: "makeup-workday"; worked: true; name: string; notice: string }
  | { kind: "weekend"; worked: false }
  | { kind: "holiday"; worked: false; name: string; notice: string }
);

/** An immutable set of confirmed years. Deriving again with another calendar is the recomputation. */
export interface Calendar {
  readonly notices: readonly HolidayNotice[];
  day(date: LegalDate): Day;
}

/** The notices that come with the product. A database adds its own: `calendarOf([...shippedNotices, ...own])`. */
export const shippedNotices: readonly HolidayNotice[] = [y2024, y2025, y2026];

/**
 * Makes a calendar of confirmed years; of two notices for one year the later in the list holds.
 * Throws INVALID_INPUT or INVALID_DATE for a notice that cannot be right.
 */
export function calendarOf(notices: readonly HolidayNotice[]): Calendar {
  for (const notice of notices) assertNotice(notice);
  const byYear = [...new Map(notices.map((n) => [n.year, n])).values()].sort((a, b) => a.year - b.year);
  const special = new Map<LegalDate, Day>();
  // In order of years: a notice may change the last days of December before its year, and then it holds.
  for (const { notice, holidays, makeupWorkdays } of byYear) {
    for (const { name, from, to } of holidays)
      for (let on = from; on <= to; on = addDays(on, 1))
        special.set(on, { kind: "holiday", worked: false, confirmed: true, name, notice });
    for (const { on, name } of makeupWorkdays)
      special.set(on, { kind: "makeup-workday", worked: true, confirmed: true, name, notice });
  }
  const years = new Set(byYear.map((n) => n.year));
  return Object.freeze({
    notices: Object.freeze(byYear),
    day(date: LegalDate): Day {
      const known = special.get(legalDate(date));
      if (known) return known;
      const confirmed = years.has(Number(date.slice(0, 4)));
      if (isWeekend(date)) return { kind: "weekend", worked: false, confirmed };
      const statutory = confirmed ? undefined : statutoryHoliday(date);
      return { kind: "workday", worked: true, confirmed, ...(statutory && { statutory }) };
    },
  });
}

export const shippedCalendar: Calendar = calendarOf(shippedNotices);

/** Whether the day is worked: weekends and holidays are not, make-up workdays (调休上班) are. */
export const isWorkday = (date: LegalDate, calendar: Calendar = shippedCalendar): boolean =>
  calendar.day(date).worked;

/** Whether the holiday notice of the day's year is known. */
export const isConfirmed = (date: LegalDate, calendar: Calendar = shippedCalendar): boolean =>
  calendar.day(date).confirmed;

/** The years within a run of days, both ends included, whose holiday notice is not known. */
export function unconfirmedYears(from: LegalDate, to: LegalDate, calendar: Calendar): number[] {
  const years = new Set<number>();
  for (let on = from; on <= to; on = addDays(on, 1))
    if (!isConfirmed(on, calendar)) years.add(Number(on.slice(0, 4)));
  return [...years];
}

/** The `n`-th workday after the date (before it when negative); the date itself never counts. */
export function addWorkdays(date: LegalDate, n: number, calendar: Calendar = shippedCalendar): LegalDate {
  const step = n < 0 ? -1 : 1;
  let on = date;
  for (let left = Math.abs(n); left > 0; ) {
    on = addDays(on, step);
    if (isWorkday(on, calendar)) left--;
  }
  return on;
}

/** Workdays after `from` up to and including `to`: what `addWorkdays` counted; negative when `to` is the earlier. */
export function workdaysBetween(
  from: LegalDate,
  to: LegalDate,
  calendar: Calendar = shippedCalendar,
): number {
  if (to < from) return -workdaysBetween(to, from, calendar);
  let count = 0;
  for (let on = addDays(from, 1); on <= to; on = addDays(on, 1)) if (isWorkday(on, calendar)) count++;
  return count;
}

/** The date itself if it is worked, else the first workday after it. */
export const nextWorkday = (date: LegalDate, calendar: Calendar = shippedCalendar): LegalDate =>
  isWorkday(date, calendar) ? date : addWorkdays(date, 1, calendar);

/** The date itself if it is worked, else the last workday before it. */
export const previousWorkday = (date: LegalDate, calendar: Calendar = shippedCalendar): LegalDate =>
  isWorkday(date, calendar) ? date : addWorkdays(date, -1, calendar);
