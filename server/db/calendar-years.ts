import type { Knex } from "knex";
import {
  type Calendar,
  calendarOf,
  type HolidayNotice,
  shippedCalendar,
  shippedNotices,
} from "../../domain/calendar.ts";
import type { Clock } from "../clock.ts";

/** The calendar in force: the shipped years, and those that an administrator confirmed. */
export const calendarInForce = (confirmed: readonly { notice: HolidayNotice }[]): Calendar =>
  confirmed.length > 0
    ? calendarOf([...shippedNotices, ...confirmed.map(({ notice }) => notice)])
    : shippedCalendar;

/** Years whose holiday notice an administrator has confirmed. */
export const calendarYears = (trx: Knex, clock: Clock) => ({
  confirmed: (): Promise<{ notice: HolidayNotice }[]> =>
    trx("calendar_years").orderBy("year").select("notice"),

  /** Takes a notice as the calendar of its year; a second one for the same year replaces the first. */
  async confirm(notice: HolidayNotice, personId: string): Promise<void> {
    await trx("calendar_years")
      .insert({
        year: notice.year,
        notice: JSON.stringify(notice),
        confirmed_by: personId,
        confirmed_at: clock.now(),
      })
      .onConflict("year")
      .merge();
  },
});
