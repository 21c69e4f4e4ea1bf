import type { Knex } from "knex";
import type { Bulk, StreamedRecord } from "./bulk.ts";
import { project } from "./projections.ts";

/**
 * Stores records and brings the projections up to date in one transaction.
 * The exporter sends at least once: what is not after the stored progress is known already and is passed over.
 * @param now the present by the product's clock, to tell how late the records are
 * @returns how many records were new
 */
export async function ingest(knex: Knex, { generation, records }: Bulk, now: string): Promise<number> {
  const byPartition = new Map<number, StreamedRecord[]>();
  for (const record of records) {
    const list = byPartition.get(record.partition) ?? [];
    list.push(record);
    byPartition.set(record.partition, list);
  }
  let stored = 0;
  await knex.transaction(async (trx) => {
    for (const [partition, list] of byPartition) {
      await trx("sink_progress")
        .insert({ generation, partition, position: 0, at: trx.fn.now() })
        .onConflict()
        .ignore();
      const progress = await trx("sink_progress")
        .where({ generation, partition })
        .forUpdate()
        .first<{ position: string }>("position");
      const from = Number(progress?.position ?? 0);
      const fresh = list.filter((r) => r.position > from).sort((a, b) => a.position - b.position);
      const newest = fresh.at(-1);
      if (!newest) continue;
      await trx.raw(
        `insert into records (generation, partition, position, value_type, record_type, intent, key, at, process_instance_key, value)
         select ?, ?, (r->>'position')::bigint, r->>'valueType', coalesce(r->>'recordType', ''), coalesce(r->>'intent', ''),
           coalesce((r->>'key')::bigint, -1), to_timestamp((r->>'timestamp')::numeric / 1000),
           (r->'value'->>'processInstanceKey')::bigint, r->'value'
         from jsonb_array_elements(?::jsonb) r on conflict do nothing`,
        [generation, partition, `[${fresh.map((r) => r.text).join(",")}]`],
      );
      await project(trx, { generation, partition, from: String(from), to: String(newest.position) });
      await trx("sink_progress")
        .where({ generation, partition })
        .update({
          position: newest.position,
          at: trx.raw("to_timestamp(?::numeric / 1000)", [newest.timestamp]),
          lag_seconds: trx.raw("greatest(0, extract(epoch from ?::timestamptz) - ?::numeric / 1000)", [
            now,
            newest.timestamp,
          ]),
        });
      stored += fresh.length;
    }
    if (stored > 0) await trx.raw("select pg_notify('changes', ?)", [JSON.stringify({ kind: "records" })]);
  });
  return stored;
}
