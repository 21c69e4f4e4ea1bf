import type { Knex } from "knex";
import { inTransaction } from "../db/transaction.ts";
import type { Bulk, StreamedRecord } from "./bulk.ts";
import { projecting } from "./projections.ts";

/** Records of another life of the engine's data than the one that this database belongs to (decision 0009). */
export class ForeignRecords extends Error {}

/**
 * Stores records and brings the projections up to date in one transaction.
 * The exporter sends at least once: what is not after the stored progress is known already and is passed over.
 * @param now the present by the product's clock, to tell how late the records are
 * @returns how many records were new
 * @throws ForeignRecords, and stores none of them
 */
export async function ingest(knex: Knex, { generation, records }: Bulk, now: string): Promise<number> {
  const byPartition = new Map<number, StreamedRecord[]>();
  for (const record of records) {
    const list = byPartition.get(record.partition) ?? [];
    list.push(record);
    byPartition.set(record.partition, list);
  }
  let stored = 0;
  await inTransaction(knex, async (trx, soon) => {
    for (const [partition, list] of byPartition) {
      const from = await progressOf(trx, generation, partition);
      const fresh = list.filter((r) => r.position > from).sort((a, b) => a.position - b.position);
      const newest = fresh.at(-1);
      if (!newest) continue;
      const stretch = { generation, partition, from: String(from), to: String(newest.position) };
      soon(
        trx.raw(
          `insert into records (generation, partition, position, value_type, record_type, intent, key, at, process_instance_key, value)
           select ?, ?, (r->>'position')::bigint, r->>'valueType', coalesce(r->>'recordType', ''), coalesce(r->>'intent', ''),
             coalesce((r->>'key')::bigint, -1), to_timestamp((r->>'timestamp')::numeric / 1000),
             (r->'value'->>'processInstanceKey')::bigint, r->'value'
           from jsonb_array_elements(?::jsonb) r on conflict do nothing`,
          [generation, partition, `[${fresh.map((r) => r.text).join(",")}]`],
        ),
      );
      for (const change of projecting(trx, stretch, new Set(fresh.map((r) => r.valueType)))) soon(change);
      soon(
        trx.raw(
          `with moved as (
             update sink_progress set position = :position, at = to_timestamp(:at::numeric / 1000),
               lag_seconds = greatest(0, extract(epoch from :now::timestamptz) - :at::numeric / 1000)
             where generation = :generation and partition = :partition)
           select pg_notify('changes', '{"kind":"records"}')`,
          { position: newest.position, at: newest.timestamp, now, generation, partition },
        ),
      );
      stored += fresh.length;
    }
  });
  return stored;
}

/** The position up to which a partition is stored; nobody else stores more of it until the transaction ends. */
async function progressOf(trx: Knex, generation: string, partition: number): Promise<number> {
  const progress = () =>
    trx("sink_progress").where({ generation, partition }).forUpdate().first<{ position: string }>("position");
  const known = await progress();
  if (known) return Number(known.position);
  const [other] = await generationsOf(trx);
  if (other !== undefined && other !== generation)
    throw new ForeignRecords(
      `records of the engine data "${generation}"; this database belongs to "${other}"`,
    );
  await trx("sink_progress")
    .insert({ generation, partition, position: 0, at: trx.fn.now() })
    .onConflict()
    .ignore();
  return Number((await progress())?.position ?? 0);
}

/** The lives of engine data whose records are stored here: none before the first record, then one. */
export const generationsOf = (knex: Knex): Promise<string[]> =>
  knex("sink_progress").distinct("generation").orderBy("generation").pluck("generation");
