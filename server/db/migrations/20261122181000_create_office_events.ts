import type { Knex } from "knex";

/** The ledger of the office itself: what administrators change about people, certificates and the calendar. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
create table office_events (
  seq int primary key,
  at text not null,
  actor_id text not null,
  actor_name text not null,
  type text not null,
  basis text not null,
  payload jsonb not null,
  prev_hash text not null,
  hash text not null
);
comment on table office_events is '本单位管理事项留痕（人员、证件、日历），哈希链，只增不改';
create trigger office_events_are_kept before update or delete on office_events for each row execute function forbid_change();
create trigger office_events_stay before truncate on office_events execute function forbid_change();
revoke update, delete, truncate on office_events from anjian_app;
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table office_events;");
}
