import type { Knex } from "knex";

/** Gap-free numbers: the row lock makes the next one wait, a roll-back gives the number back. */
export const numbers = (trx: Knex) => ({
  async next(organ: string, kind: string, year: number): Promise<number> {
    const [row] = await trx("number_series")
      .insert({ organ, kind, year, last: 1 })
      .onConflict(["organ", "kind", "year"])
      .merge({ last: trx.raw("number_series.last + 1") })
      .returning<{ last: number }[]>("last");
    if (!row) throw new Error(`number series ${organ} ${kind} ${year} gave nothing`);
    return row.last;
  },
});
