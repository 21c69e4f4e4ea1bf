import type { Knex } from "knex";

/** What an operator watches. Times in seconds; a lag is null before the first record. */
export interface Gauges {
  /** how old the newest record was when it was stored */
  sinkLagSeconds: number | null;
  /** how long ago that was: grows also while nothing happens */
  sinkSilentSeconds: number | null;
  documentsIssued: number;
  documentRenderSeconds: number;
  documentRenderSecondsMax: number;
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
      (select max(lag_seconds) from sink_progress)::float8 as "sinkLagSeconds",
      (select extract(epoch from ?::timestamptz - max(at)) from sink_progress)::float8 as "sinkSilentSeconds",
      (select count(*) from documents)::int as "documentsIssued",
      (select coalesce(sum(render_ms), 0) / 1000 from documents)::float8 as "documentRenderSeconds",
      (select coalesce(max(render_ms), 0) / 1000 from documents
        where issued_at > ?::timestamptz - interval '1 hour')::float8 as "documentRenderSecondsMax",
      (select count(*) from outbox where done_at is null)::int as "outboxWaiting",
      (select coalesce(extract(epoch from clock_timestamp() - min(created_at)), 0)
        from outbox where done_at is null)::float8 as "outboxOldestSeconds",
      (select count(*) from tasks where state = 'open')::int as "openTasks",
      ((select count(*) from incidents where state = 'open')
        + (select count(*) from outbox where done_at is null and result = 'refused'))::int as "openIncidents"`,
    [now, now],
  );
  return rows[0] as Gauges;
}
