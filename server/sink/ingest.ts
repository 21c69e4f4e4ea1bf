import type { Knex } from "knex";
import { project } from "./projections.ts";

/** One bulk of one generation: the records as the texts they came in, because their keys exceed a JSON number. */
export interface Bulk {
  generation: string;
  records: string[];
}

const head = (record: string) => {
  const partition = /"partitionId":(\d+)/.exec(record)?.[1];
  const position = /"position":(\d+)/.exec(record)?.[1];
  return partition && position ? { partition: Number(partition), position: BigInt(position) } : undefined;
};

/**
 * Stores records and brings the projections up to date in one transaction.
 * @param now the present by the product's clock, to tell how late the records are
 * The exporter sends at least once: what is not after the stored progress is known already and is passed over.
 */
export async function ingest(knex: Knex, { generation, records }: Bulk, now: string): Promise<number> {
  const byPartition = new Map<number, { position: bigint; record: string }[]>();
  for (const record of records) {
    const at = head(record);
    if (!at) throw new TypeError("a record without partition and position");
    const list = byPartition.get(at.partition) ?? [];
    list.push({ position: at.position, record });
    byPartition.set(at.partition, list);
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
      const from = BigInt(progress?.position ?? "0");
      const fresh = list.filter((r) => r.position > from).sort((a, b) => (a.position < b.position ? -1 : 1));
      const newest = fresh.at(-1);
      if (!newest) continue;
      await trx.raw(
        `insert into records (generation, partition, position, value_type, record_type, intent, key, at, process_instance_key, value)
         select ?, ?, (r->>'position')::bigint, coalesce(r->>'valueType', ''), coalesce(r->>'recordType', ''), coalesce(r->>'intent', ''),
           coalesce((r->>'key')::bigint, -1), to_timestamp((r->>'timestamp')::numeric / 1000),
           (r->'value'->>'processInstanceKey')::bigint, coalesce(r->'value', '{}')
         from jsonb_array_elements(?::jsonb) r on conflict do nothing`,
        [generation, partition, `[${fresh.map((r) => r.record).join(",")}]`],
      );
      await project(trx, { generation, partition, from: String(from), to: String(newest.position) });
      const timestamp = /"timestamp":(\d+)/.exec(newest.record)?.[1] ?? "0";
      await trx("sink_progress")
        .where({ generation, partition })
        .update({
          position: String(newest.position),
          at: trx.raw("to_timestamp(?::numeric / 1000)", [
            /"timestamp":(\d+)/.exec(newest.record)?.[1] ?? "0",
          ]),
        });
      stored += fresh.length;
    }
    if (stored > 0) await trx.raw("select pg_notify('changes', ?)", [JSON.stringify({ kind: "records" })]);
  });
  return stored;
}
