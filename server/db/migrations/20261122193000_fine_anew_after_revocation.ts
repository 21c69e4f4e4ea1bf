import type { Knex } from "knex";

/**
 * A fine that was revoked or found void is none: the same act may be fined anew, in another case as well. Each case keeps
 * its own row then, so that cases which fine one act at the same moment have to wait for each other.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
alter table fined_acts drop constraint fined_acts_pkey,
  add primary key (party_kind, party_identity, finding_id, stage, case_id);

create function is_revoked(decision uuid) returns boolean language sql stable as $$
  select exists (
    select from documents d join submissions s on s.case_id = d.case_id and s.party_id = d.party_id
     where d.id = decision
       and (s.form_id in ('remedies/outcome', 'remedies/self-review') and s.data ->> 'outcome' = 'revoked'
            or s.form_id = 'credit/decision-change' and s.data ->> 'kind' in ('revoked', 'void')))
$$;

create or replace function forbid_second_fine() returns trigger language plpgsql as $$
declare
  fined record;
  other text;
begin
  for fined in select * from fined_by(new) order by 1, 2, 3, 4 loop
    perform pg_advisory_xact_lock(hashtextextended(concat_ws(' ', fined.kind, fined.identity, fined.finding, fined.stage), 29));
    insert into fined_acts values (fined.kind, fined.identity, fined.finding, fined.stage, new.case_id, new.id)
      on conflict do nothing;
    select c.number into other from fined_acts f join cases c on c.id = f.case_id
     where (f.party_kind, f.party_identity, f.finding_id, f.stage) = (fined.kind, fined.identity, fined.finding, fined.stage)
       and f.case_id <> new.case_id and not is_revoked(f.document_id)
     limit 1;
    if found then
      raise exception 'finding % was fined in case % already: no second fine for one act (行政处罚法 第二十九条)', fined.finding, other
        using errcode = 'unique_violation', table = 'fined_acts';
    end if;
  end loop;
  return new;
end $$;
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
create or replace function forbid_second_fine() returns trigger language plpgsql as $$
declare
  fined record;
  other text;
begin
  for fined in select * from fined_by(new) loop
    insert into fined_acts values (fined.kind, fined.identity, fined.finding, fined.stage, new.case_id, new.id)
      on conflict do nothing;
    select c.number into other from fined_acts f join cases c on c.id = f.case_id
     where (f.party_kind, f.party_identity, f.finding_id, f.stage) = (fined.kind, fined.identity, fined.finding, fined.stage)
       and f.case_id <> new.case_id;
    if found then
      raise exception 'finding % was fined in case % already: no second fine for one act (行政处罚法 第二十九条)', fined.finding, other
        using errcode = 'unique_violation', table = 'fined_acts';
    end if;
  end loop;
  return new;
end $$;
drop function is_revoked(uuid);
alter table fined_acts drop constraint fined_acts_pkey,
  add primary key (party_kind, party_identity, finding_id, stage);`);
}
