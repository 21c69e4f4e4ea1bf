import type { Knex } from "knex";

/**
 * Indexes that the busiest tables can keep up with: a change of a row costs an entry in each index of a changed column,
 * and what is done and over need not be in them.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
drop index outbox_next_at_idx;
create index outbox_waiting on outbox (id) where done_at is null;
drop index tasks_state_due_at_key_idx, tasks_case_id_created_at_idx, tasks_candidate_groups_idx;
create index tasks_of_case on tasks (case_id);
create index tasks_open on tasks (due_at, key) where state = 'open';
create index tasks_open_of_groups on tasks using gin (candidate_groups) where state = 'open';
alter table tasks set (fillfactor = 70);
alter table cases set (fillfactor = 70);
alter table process_instances set (fillfactor = 70);
alter table element_instances set (fillfactor = 80);
alter table outbox set (fillfactor = 70);
alter table task_completions set (fillfactor = 80);
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
alter table task_completions reset (fillfactor);
alter table outbox reset (fillfactor);
alter table element_instances reset (fillfactor);
alter table process_instances reset (fillfactor);
alter table cases reset (fillfactor);
alter table tasks reset (fillfactor);
drop index tasks_open_of_groups, tasks_open, tasks_of_case;
create index on tasks (state, due_at, key);
create index on tasks (case_id, created_at);
create index on tasks using gin (candidate_groups);
drop index outbox_waiting;
create index on outbox (next_at) where done_at is null;
`);
}
