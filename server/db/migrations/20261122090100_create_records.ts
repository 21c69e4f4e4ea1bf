import type { Knex } from "knex";

/** What the engine told (records) and what follows from it (projections, which can be dropped and rebuilt). */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
create table records (
  generation text not null,
  partition int not null,
  position bigint not null,
  value_type text not null,
  record_type text not null,
  intent text not null,
  key bigint not null,
  at timestamptz not null,
  process_instance_key bigint,
  value jsonb not null,
  stored_at timestamptz not null default clock_timestamp(),
  primary key (generation, partition, position)
);
create index on records (process_instance_key, position);
comment on table records is '流程引擎的记录流';

create table process_instances (
  key text primary key,
  bpmn_process_id text not null,
  definition_key text not null,
  version int not null,
  parent_key text,
  parent_element_key text,
  case_id uuid,
  state text not null,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index on process_instances (case_id);
create index on process_instances (parent_key);

create table element_instances (
  key text primary key,
  process_instance_key text not null,
  element_id text not null,
  element_type text not null,
  scope_key text not null,
  state text not null,
  started_at timestamptz not null,
  ended_at timestamptz
);
create index on element_instances (process_instance_key);

create table variables (
  key text primary key,
  process_instance_key text not null,
  scope_key text not null,
  name text not null,
  value text not null,
  at timestamptz not null
);
create index on variables (scope_key, name);
create index on variables (process_instance_key);

create table tasks (
  key text primary key,
  process_instance_key text not null,
  element_instance_key text not null,
  bpmn_process_id text not null,
  definition_key text not null,
  element_id text not null,
  form_id text not null,
  candidate_groups text[] not null,
  headers jsonb not null,
  due_at timestamptz,
  case_id uuid,
  department_id text,
  finding_id uuid,
  delivery_id uuid,
  state text not null,
  created_at timestamptz not null,
  ended_at timestamptz
);
create index on tasks (state, due_at, key);
create index on tasks (case_id, created_at);
create index on tasks using gin (candidate_groups);
comment on table tasks is '人工任务：state = open, completed, cancelled';

create table timers (
  key text primary key,
  process_instance_key text not null,
  element_id text not null,
  due_at timestamptz not null,
  state text not null
);

create table incidents (
  key text primary key,
  process_instance_key text not null,
  bpmn_process_id text not null,
  element_id text not null,
  element_instance_key text not null,
  job_key text,
  error_type text not null,
  message text not null,
  state text not null,
  raised_at timestamptz not null,
  resolved_at timestamptz
);

create table decisions (
  key text primary key,
  process_instance_key text not null,
  element_instance_key text not null,
  decision_id text not null,
  output text not null,
  matched_rules jsonb not null,
  at timestamptz not null
);

create table definitions (
  key text primary key,
  bpmn_process_id text not null,
  version int not null,
  resource_name text not null,
  resource text not null,
  deployed_at timestamptz not null
);

create table sink_progress (
  generation text not null,
  partition int not null,
  position bigint not null,
  at timestamptz not null,
  lag_seconds real not null default 0,
  primary key (generation, partition)
);
comment on table sink_progress is '记录接收进度';
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    "drop table sink_progress, definitions, decisions, incidents, timers, tasks, variables, element_instances, process_instances, records;",
  );
}
