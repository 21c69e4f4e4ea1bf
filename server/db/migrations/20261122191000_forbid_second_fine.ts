import type { Knex } from "knex";

/** What a decision fines, read from the latest forms. @param newestFirst which of several of one kind is the latest */
export const finedBy = (newestFirst: string) => `
create or replace function fined_by(decision documents)
returns table (kind text, identity text, finding text, stage text) language sql stable as $$
  with latest as (
    select distinct on (form_id) form_id, data from submissions
     where case_id = decision.case_id and form_id in
       ('penalty/filing', 'penalty/decision-proposal', 'simplified/opening', 'simplified/decision')
     order by form_id, ${newestFirst}
  ), assessments as (
    select a.value from latest, jsonb_array_elements(data -> 'assessments') a
     where form_id = case decision.template when 'penalty/decision' then 'penalty/decision-proposal' else decision.template end
  ), violations as (
    select v.value from latest, jsonb_array_elements(data -> 'violations') v where form_id = 'penalty/filing'
    union all
    select data -> 'violation' from latest where form_id = 'simplified/opening'
  )
  select distinct p.kind, p.identity, coalesce(v.value ->> 'findingId', v.value ->> 'sourceFindingId'), a.value ->> 'stage'
    from parties p
    join assessments a on (a.value ->> 'partySeq')::int = p.seq and (a.value ->> 'fineFen')::bigint > 0
    join violations v on v.value ->> 'code' = a.value ->> 'code'
   where p.id = decision.party_id and coalesce(v.value ->> 'findingId', v.value ->> 'sourceFindingId') is not null
$$`;

/**
 * 一事不再罚 across cases: what a party was fined for is kept beside the decision, once. A second decision of another
 * case about the same finding at the same stage is refused where it is stored, also when both are issued at one moment.
 * Not having corrected it in time is another act than the act itself, hence the stage. What rests on no finding of an
 * inspection cannot be told apart from a similar act of the same day and is left to the officers and the review.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
create table fined_acts (
  party_kind text not null,
  party_identity text not null,
  finding_id text not null,
  stage text not null,
  case_id uuid not null references cases,
  document_id uuid not null references documents,
  primary key (party_kind, party_identity, finding_id, stage)
);
comment on table fined_acts is '已经罚款的违法行为：同一当事人的同一违法行为不得罚款两次';
create trigger fined_acts_are_kept before update or delete on fined_acts for each row execute function forbid_change();
create trigger fined_acts_stay before truncate on fined_acts execute function forbid_change();
revoke update, delete, truncate on fined_acts from anjian_app;

${finedBy("at desc, id desc")};

create function forbid_second_fine() returns trigger language plpgsql as $$
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

create trigger no_second_fine after insert on documents
  for each row when (new.template in ('penalty/decision', 'simplified/decision')) execute function forbid_second_fine();
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
drop trigger no_second_fine on documents;
drop function forbid_second_fine(), fined_by(documents);
drop table fined_acts;`);
}
