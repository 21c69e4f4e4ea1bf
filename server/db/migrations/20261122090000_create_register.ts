import type { Knex } from "knex";

/** The register: people, cases and everything that is recorded of them. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
create table units (
  id text primary key,
  name text not null,
  area_name text not null,
  organ_word text not null,
  government text not null,
  court text not null,
  address text not null,
  phone text not null,
  supervision_phone text not null
);
comment on table units is '执法单位';

create table people (
  id uuid primary key,
  username text not null unique,
  name text not null,
  password_hash text not null,
  active boolean not null default true,
  failed_sign_ins int not null default 0,
  locked_until timestamptz,
  last_sign_in_at timestamptz
);
comment on table people is '工作人员';

create table person_roles (
  person_id uuid not null references people,
  unit_id text not null references units,
  role text not null,
  primary key (person_id, unit_id, role)
);
comment on table person_roles is '岗位';

create table certificates (
  id uuid primary key,
  person_id uuid not null references people,
  unit_id text not null references units,
  number text not null unique,
  scope text not null,
  valid_from date not null,
  valid_to date not null,
  suspended boolean not null default false
);
comment on table certificates is '行政执法证';

create table sessions (
  token_hash text primary key,
  person_id uuid not null references people,
  csrf_hash text not null,
  created_at timestamptz not null,
  seen_at timestamptz not null,
  expires_at timestamptz not null
);
comment on table sessions is '登录会话（只存摘要）';

create table enterprises (
  id uuid primary key,
  name text not null,
  credit_code text not null unique,
  address text not null,
  legal_representative text not null,
  contact text not null,
  phone text not null,
  industry text not null
);
comment on table enterprises is '生产经营单位';

create table cases (
  id uuid primary key,
  kind text not null,
  number text not null unique,
  title text not null,
  lead_unit_id text not null references units,
  enterprise_id uuid not null references enterprises,
  parent_case_id uuid references cases,
  dispatch jsonb not null,
  status text not null,
  opened_at timestamptz not null,
  closed_at timestamptz,
  last_seq int not null default 0,
  last_hash text not null default ''
);
create index on cases (opened_at desc, id desc);
create index on cases (lead_unit_id, opened_at desc);
comment on table cases is '案件（检查、处罚）';

create table participants (
  case_id uuid not null references cases,
  person_id uuid not null references people,
  unit_id text not null references units,
  part text not null,
  primary key (case_id, person_id, part)
);
create index on participants (person_id, case_id);
comment on table participants is '参与人员：part = officer 承办';

create table departments (
  case_id uuid not null references cases,
  unit_id text not null references units,
  primary key (case_id, unit_id)
);
create index on departments (unit_id, case_id);
comment on table departments is '参加联合检查的部门';

create table findings (
  id uuid primary key,
  case_id uuid not null references cases,
  seq int not null,
  department_id text not null references units,
  checklist_item text not null,
  method text not null,
  description text not null,
  place text not null,
  basis text not null,
  severity text not null,
  fixable_on_site boolean not null,
  other_department text,
  disposition text,
  requirement text,
  safety_measures text,
  responsible_person text,
  status text not null,
  due_on date,
  transfer_to text,
  photos_before jsonb not null default '[]',
  photos_after jsonb not null default '[]',
  unique (case_id, seq)
);
comment on table findings is '检查发现的问题隐患';

create table forms (
  hash text primary key,
  form_id text not null,
  schema jsonb not null
);
comment on table forms is '填写时所见的表单版本';

create table submissions (
  id uuid primary key,
  case_id uuid not null references cases,
  form_id text not null,
  form_hash text not null references forms,
  element_id text not null,
  task_key text unique,
  department_id text,
  finding_id uuid,
  delivery_id uuid,
  data jsonb not null,
  person_id uuid not null references people,
  person_name text not null,
  at timestamptz not null
);
create index on submissions (case_id, at);
comment on table submissions is '已提交的表单，不得更改';

create table drafts (
  task_key text not null,
  person_id uuid not null references people,
  revision int not null,
  form_hash text not null,
  data jsonb not null,
  saved_at timestamptz not null,
  primary key (task_key, person_id)
);
comment on table drafts is '草稿';

create table task_claims (
  task_key text primary key,
  person_id uuid not null references people,
  claimed_at timestamptz not null
);
comment on table task_claims is '任务领取';

create table task_completions (
  task_key text primary key,
  submission_id uuid references submissions,
  person_id uuid not null references people,
  outcome text not null,
  state text not null,
  at timestamptz not null
);
comment on table task_completions is '任务办结：state = sent 已提交, accepted 引擎已接受, cancelled 任务已撤销';

create table evidence (
  id uuid primary key,
  case_id uuid not null references cases,
  sha256 text not null,
  media_type text not null,
  size int not null,
  name text not null,
  uploaded_by uuid not null references people,
  at timestamptz not null
);
create index on evidence (case_id);
comment on table evidence is '证据材料';

create table evidence_chunks (
  sha256 text not null,
  n int not null,
  bytes bytea not null,
  primary key (sha256, n)
);
comment on table evidence_chunks is '证据内容，按摘要存一份，分块';

create table number_series (
  organ text not null,
  kind text not null,
  year int not null,
  last int not null,
  primary key (organ, kind, year)
);
comment on table number_series is '文号：每机关每文种每年一列，不跳号';

create table documents (
  id uuid primary key,
  case_id uuid not null references cases,
  template text not null,
  title text not null,
  number text unique,
  input jsonb not null,
  input_hash text not null,
  sha256 text not null,
  bytes bytea not null,
  pages int not null,
  render_ms real not null default 0,
  department_id text,
  finding_id uuid,
  delivery_id uuid,
  issued_on date not null,
  issued_at timestamptz not null
);
create index on documents (case_id, issued_at);
comment on table documents is '出具的文书：输入、摘要与原件，不得更改';

create table deliveries (
  id uuid primary key,
  case_id uuid not null references cases,
  unit_id text not null references units,
  method text,
  record jsonb,
  delivered_on date,
  opened_at timestamptz not null,
  completed_at timestamptz
);
create index on deliveries (case_id);
comment on table deliveries is '送达';

create table delivery_documents (
  delivery_id uuid not null references deliveries,
  document_id uuid not null references documents,
  primary key (delivery_id, document_id)
);

create table deadlines (
  id uuid primary key,
  case_id uuid not null references cases,
  finding_id uuid references findings,
  department_id text,
  rule text not null,
  ref text not null,
  subject text not null,
  basis text not null,
  starts_on text not null,
  due_on date not null,
  due_at timestamptz not null,
  provisional boolean not null,
  derivation jsonb not null,
  state text not null,
  met_on date,
  reminded_at timestamptz,
  set_at timestamptz not null
);
create index on deadlines (case_id, due_at);
create index on deadlines (provisional) where provisional;
comment on table deadlines is '期限：state = running 进行中, met 已履行, overdue 逾期, superseded 已变更';

create table recheck_rounds (
  case_id uuid not null references cases,
  round int not null,
  opened_on date not null,
  finding_ids jsonb not null,
  due_at timestamptz not null,
  judged_at timestamptz,
  primary key (case_id, round)
);
comment on table recheck_rounds is '联合复查轮次';

create table referrals (
  id uuid primary key,
  case_id uuid not null references cases,
  finding_id uuid references findings,
  reason text not null,
  at timestamptz not null,
  taken_up_by uuid references cases
);
comment on table referrals is '涉嫌违法线索，待处罚程序接办';

create table case_events (
  case_id uuid not null references cases,
  seq int not null,
  at text not null,
  actor_id text not null,
  actor_name text not null,
  type text not null,
  basis text not null,
  payload jsonb not null,
  prev_hash text not null,
  hash text not null,
  primary key (case_id, seq)
);
comment on table case_events is '案件留痕，哈希链，只增不改';

create table calendar_years (
  year int primary key,
  notice jsonb not null,
  confirmed_by uuid not null references people,
  confirmed_at timestamptz not null
);
comment on table calendar_years is '管理员确认的节假日安排';

create table settings (
  key text primary key,
  value jsonb not null
);

create table once (
  key text primary key,
  result jsonb not null,
  at timestamptz not null default now()
);
comment on table once is '已执行的操作及其结果：同一操作不重复执行';

create table outbox (
  id bigint generated always as identity primary key,
  kind text not null,
  case_id uuid,
  payload jsonb not null,
  attempts int not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  next_at timestamptz not null default clock_timestamp(),
  done_at timestamptz,
  result text,
  error text
);
create index on outbox (next_at) where done_at is null;
comment on table outbox is '待发往流程引擎的命令';

create function forbid_change() returns trigger language plpgsql as $$
begin
  raise exception '% is a record and is never changed or deleted', tg_table_name;
end $$;
create trigger case_events_are_kept before update or delete on case_events for each row execute function forbid_change();
create trigger submissions_are_kept before update or delete on submissions for each row execute function forbid_change();
create trigger documents_are_kept before update or delete on documents for each row execute function forbid_change();
create trigger case_events_stay before truncate on case_events execute function forbid_change();
create trigger submissions_stay before truncate on submissions execute function forbid_change();
create trigger documents_stay before truncate on documents execute function forbid_change();
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
drop table outbox, once, settings, calendar_years, case_events, referrals, recheck_rounds, deadlines, delivery_documents,
  deliveries, documents, number_series, evidence_chunks, evidence, task_completions, task_claims, drafts, submissions, forms,
  findings, departments, participants, cases, enterprises, sessions, certificates, person_roles, people, units;
drop function forbid_change();`);
}
