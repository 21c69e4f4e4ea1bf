import type { Knex } from "knex";

const tables = ["cases", "submissions", "documents", "deadlines", "deliveries", "payments", "evidence"];

/** What a decision fines, read from the latest forms. @param last which of several of one kind is the latest */
const finedBy = (last: string) => `
create or replace function fined_by(decision documents)
returns table (kind text, identity text, finding text, stage text) language sql stable as $$
  with latest as (
    select distinct on (form_id) form_id, data from submissions
     where case_id = decision.case_id and form_id in
       ('penalty/filing', 'penalty/decision-proposal', 'simplified/opening', 'simplified/decision')
     order by form_id, ${last}
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

/** What is put on record within one millisecond keeps its order: a proposal stays before its approval. */
export async function up(knex: Knex): Promise<void> {
  for (const table of tables)
    await knex.raw("alter table ?? add column seq bigint generated always as identity", [table]);
  await knex.raw(finedBy("at desc, seq desc"));
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(finedBy("at desc, id desc"));
  for (const table of tables) await knex.raw("alter table ?? drop column seq", [table]);
}
