import type { Knex } from "knex";

/**
 * The application's role may add to the record but not change or delete it.
 * The role exists before (the embedded starter makes it with a password) or is made here without a login.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
do $$ begin
  if not exists (select from pg_roles where rolname = 'anjian_app') then
    create role anjian_app nologin;
  end if;
  execute format('grant anjian_app to %I', current_user);
exception when insufficient_privilege or duplicate_object or invalid_grant_operation then null;
end $$;
grant usage on schema public to anjian_app;
grant select, insert, update, delete on all tables in schema public to anjian_app;
grant usage, select on all sequences in schema public to anjian_app;
alter default privileges in schema public grant select, insert, update, delete on tables to anjian_app;
alter default privileges in schema public grant usage, select on sequences to anjian_app;
revoke update, delete, truncate on case_events, submissions, documents, forms, records from anjian_app;
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw("revoke all on all tables in schema public from anjian_app;");
}
