import type { Knex } from "knex";

/** Every reading of a case asks which approved corrections came to nothing: the few events that say so are found at once. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    "create index case_events_not_corrected on case_events (case_id) where type = 'service-not-corrected'",
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop index case_events_not_corrected");
}
