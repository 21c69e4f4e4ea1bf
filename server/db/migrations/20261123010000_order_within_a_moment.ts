import type { Knex } from "knex";

const tables = ["cases", "submissions", "documents", "deadlines", "deliveries", "payments", "evidence"];

/** What is put on record within one millisecond keeps its order: a proposal stays before its approval. */
export async function up(knex: Knex): Promise<void> {
  for (const table of tables)
    await knex.raw("alter table ?? add column seq bigint generated always as identity", [table]);
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables) await knex.raw("alter table ?? drop column seq", [table]);
}
