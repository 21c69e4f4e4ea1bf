import type { Knex } from "knex";

/** The penalty side: parties and their payments, and what of the record is about one party. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
create table parties (
  id uuid primary key,
  case_id uuid not null references cases,
  seq int not null,
  kind text not null check (kind in ('unit', 'person')),
  name text not null,
  identity text not null,
  address text not null,
  phone text not null,
  representative text,
  position text,
  work_unit text,
  unique (case_id, seq),
  unique (case_id, kind, identity)
);
comment on table parties is '当事人：kind = unit 单位, person 个人';

create table payments (
  id uuid primary key,
  case_id uuid not null references cases,
  party_id uuid not null references parties,
  amount_fen bigint not null check (amount_fen > 0),
  kind text not null check (kind in ('fine', 'surcharge')),
  paid_on date not null,
  channel text not null check (channel in ('bank', 'on-the-spot', 'court')),
  reference text not null unique,
  recorded_by uuid not null references people,
  recorded_at timestamptz not null
);
create index on payments (case_id);
comment on table payments is '罚款缴纳记录：reference 为银行流水号或者票据号，同一笔不得重复登记';
create trigger payments_are_kept before update or delete on payments for each row execute function forbid_change();
create trigger payments_stay before truncate on payments execute function forbid_change();
revoke update, delete, truncate on payments from anjian_app;

alter table submissions add party_id uuid references parties;
alter table documents add party_id uuid references parties;
alter table deliveries add party_id uuid references parties;
alter table deadlines add party_id uuid references parties;
alter table tasks add party_id uuid;

alter table referrals alter case_id drop not null, add enterprise_id uuid references enterprises, add unit_id text references units,
  add description text, add source text;
comment on column referrals.source is '线索来源，检查移交的为空';
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
alter table referrals drop source, drop description, drop unit_id, drop enterprise_id;
alter table tasks drop party_id;
alter table deadlines drop party_id;
alter table deliveries drop party_id;
alter table documents drop party_id;
alter table submissions drop party_id;
drop table payments, parties;`);
}
