import type { Knex } from "knex";

/**
 * What was recorded of a service is never overwritten: a correction is a row of its own beside it, with the service
 * before and after, and the last one counts. None is changed or taken away, and none comes into an archived file.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
create table delivery_corrections (
  id uuid primary key,
  case_id uuid not null references cases,
  delivery_id uuid not null references deliveries,
  submission_id uuid not null unique references submissions,
  before jsonb not null,
  after jsonb not null,
  clocks jsonb not null,
  at timestamptz not null,
  seq bigint generated always as identity
);
create index on delivery_corrections (delivery_id, seq);
create index on delivery_corrections (case_id);
comment on table delivery_corrections is '送达记录更正：更正前后，不得更改';
create trigger delivery_corrections_are_kept before update or delete on delivery_corrections
  for each row execute function forbid_change();
create trigger delivery_corrections_stay before truncate on delivery_corrections execute function forbid_change();
create trigger delivery_corrections_of_archives before insert on delivery_corrections
  for each row execute function keep_archive();
revoke update, delete, truncate on delivery_corrections from anjian_app;
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("drop table delivery_corrections;");
}
