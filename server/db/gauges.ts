import type { Knex } from "knex";
import { within } from "../within.ts";

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

/** Whoever watches is told in time that a database which stands still gives no answer. */
const GAUGES_MS = 3_000;

/**
 * Asks for all of them in one statement.
 * @throws when the database does not answer in time: whoever watches has to hear of it
 * @param now the present by the product's clock, which the engine's records follow
 */
export async function readGauges(knex: Knex, now: string): Promise<Gauges> {
  const asked = knex.raw(
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
  const { rows } = await within(GAUGES_MS, "the database", asked);
  return rows[0] as Gauges;
}
