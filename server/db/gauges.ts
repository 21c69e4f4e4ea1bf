import type { Knex } from "knex";

/** What an operator watches. Times in seconds; a lag is null before the first record. */
export interface Gauges {
  sinkLagSeconds: number | null;
  outboxWaiting: number;
  outboxOldestSeconds: number;
  openTasks: number;
  openIncidents: number;
}

/**
 * Asks for all of them in one statement.
 * @param now the present by the product's clock, which the engine's records follow
 */
export async function readGauges(knex: Knex, now: string): Promise<Gauges> {
  const { rows } = await knex.raw(
    `select
      (select extract(epoch from ?::timestamptz - max(at)) from sink_progress)::float8 as "sinkLagSeconds",
      (select count(*) from outbox where done_at is null)::int as "outboxWaiting",
      (select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
        from outbox where done_at is null)::float8 as "outboxOldestSeconds",
      (select count(*) from tasks where state = 'open')::int as "openTasks",
      (select count(*) from incidents where state = 'open')::int as "openIncidents"`,
    [now],
  );
  return rows[0] as Gauges;
}
