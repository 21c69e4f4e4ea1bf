import type { Knex } from "knex";
import type { Clock } from "../clock.ts";

export interface ConfirmedYear {
  year: number;
  notice: string;
  holidays: string[];
  makeupWorkdays: string[];
}

/** Years whose holiday notice an administrator has confirmed. */
export const calendarYears = (trx: Knex, clock: Clock) => ({
  confirmed: (): Promise<ConfirmedYear[]> =>
    trx("calendar_years").orderBy("year").select({
      year: "year",
      notice: "notice",
      holidays: "holidays",
      makeupWorkdays: "makeup_workdays",
    }),

  async confirm(input: ConfirmedYear, personId: string): Promise<void> {
    await trx("calendar_years")
      .insert({
        year: input.year,
        notice: input.notice,
        holidays: JSON.stringify(input.holidays),
        makeup_workdays: JSON.stringify(input.makeupWorkdays),
        confirmed_by: personId,
        confirmed_at: clock.now(),
      })
      .onConflict("year")
      .merge();
  },
});
