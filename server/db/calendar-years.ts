import type { Knex } from "knex";
import type { HolidayNotice } from "../../domain/calendar.ts";
import type { Clock } from "../clock.ts";

/** Years whose holiday notice an administrator has confirmed. */
export const calendarYears = (trx: Knex, clock: Clock) => ({
  confirmed: (): Promise<HolidayNotice[]> => trx("calendar_years").orderBy("year").pluck("notice"),

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
