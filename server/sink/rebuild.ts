import type { Knex } from "knex";
import { projecting, projectionTables } from "./projections.ts";

/** Empties the projections and makes them again from the records. @returns how many records were read */
export async function rebuild(knex: Knex): Promise<number> {
  return knex.transaction(async (trx) => {
    // The sink waits at its progress row: nothing is projected meanwhile.
    const heads = await trx("sink_progress").forUpdate().orderBy(["generation", "partition"]).select("*");
    await trx.raw(`truncate ${projectionTables.join(", ")}`);
    let read = 0;
    for (const { generation, partition } of heads) {
      let from = "0";
      for (;;) {
        const next = await trx("records")
          .where({ generation, partition })
          .whereRaw("position > ?", [from])
          .orderBy("position")
          .limit(5_000)
          .select<{ position: string; valueType: string }[]>({
            position: "position",
            valueType: "value_type",
          });
        const to = next.at(-1)?.position;
        if (!to) break;
        const types = new Set(next.map((r) => r.valueType));
        for (const change of projecting(trx, { generation, partition, from, to }, types)) await change;
        read += next.length;
        from = to;
      }
    }
    return read;
  });
}
