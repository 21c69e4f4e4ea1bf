import type { Knex } from "knex";
import { finedBy } from "./20261122191000_forbid_second_fine.ts";

const tables = ["cases", "submissions", "documents", "deadlines", "deliveries", "payments", "evidence"];

/** What is put on record within one millisecond keeps its order: a proposal stays before its approval. */
export async function up(knex: Knex): Promise<void> {
  for (const table of tables)
    await knex.raw("alter table ?? add column seq bigint generated always as identity", [table]);
  await knex.raw(finedBy("at desc, seq desc"));
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(finedBy("at desc, id desc"));
  for (const table of tables) await knex.raw("alter table ?? drop column seq", [table]);
}
