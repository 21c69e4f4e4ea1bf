import type { Knex } from "knex";

/**
 * A file that has been archived is closed in the database itself: nothing of the case is added, changed or taken away,
 * whoever asks. What the law lets follow (credit repair, reconsideration and suit, with their approvals and their
 * service) is kept with the case, but its documents never join a delivery of filed ones. domain/penalty/archive.ts
 * names these folders for the rules; a spec proves that both agree.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
create function is_archived(of_case uuid) returns boolean language sql stable as $$
  select exists (select from cases where id = of_case and status = 'archived')
$$;

create function may_follow_archive(id text) returns boolean language sql immutable as $$
  select split_part(id, '/', 1) in ('credit', 'remedies', 'shared')
$$;

create function keep_archive() returns trigger language plpgsql as $$
declare
  row_ record;
begin
  if tg_op = 'DELETE' then row_ := old; else row_ := new; end if;
  if is_archived(row_.case_id) then
    raise exception 'case % is archived: nothing is added to its file or taken from it', row_.case_id
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return row_;
end $$;

create function keep_archive_but_for_what_follows() returns trigger language plpgsql as $$
declare
  kind text := case when tg_table_name = 'documents' then to_jsonb(new) ->> 'template' else to_jsonb(new) ->> 'form_id' end;
begin
  if is_archived(new.case_id) and not may_follow_archive(kind) then
    raise exception 'case % is archived: % is not added to its file', new.case_id, kind
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end $$;

create function keep_filed_documents() returns trigger language plpgsql as $$
declare
  document documents;
begin
  select * into document from documents where id = new.document_id;
  if is_archived(document.case_id) and not may_follow_archive(document.template) then
    raise exception 'document % lies in an archived file and is not served again', document.id
      using errcode = 'restrict_violation', table = tg_table_name;
  end if;
  return new;
end $$;

create function keep_archived_case() returns trigger language plpgsql as $$
begin
  if old.status = 'archived' and (new.status, new.number, new.title, new.dispatch) is distinct from
     (old.status, old.number, old.title, old.dispatch) then
    raise exception 'case % is archived and stays as it is', old.id using errcode = 'restrict_violation', table = 'cases';
  end if;
  return new;
end $$;

create trigger documents_of_archives before insert on documents
  for each row execute function keep_archive_but_for_what_follows();
create trigger submissions_of_archives before insert on submissions
  for each row execute function keep_archive_but_for_what_follows();
create trigger deliveries_of_filed_documents before insert or update on delivery_documents
  for each row execute function keep_filed_documents();
create trigger parties_of_archives before insert or update or delete on parties
  for each row execute function keep_archive();
create trigger payments_of_archives before insert on payments for each row execute function keep_archive();
create trigger findings_of_archives before insert or update or delete on findings
  for each row execute function keep_archive();
create trigger evidence_of_archives before update or delete on evidence for each row execute function keep_archive();
create trigger cases_stay_archived before update on cases for each row execute function keep_archived_case();
`);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
drop trigger cases_stay_archived on cases;
drop trigger evidence_of_archives on evidence;
drop trigger findings_of_archives on findings;
drop trigger payments_of_archives on payments;
drop trigger parties_of_archives on parties;
drop trigger deliveries_of_filed_documents on delivery_documents;
drop trigger submissions_of_archives on submissions;
drop trigger documents_of_archives on documents;
drop function keep_archived_case(), keep_filed_documents(), keep_archive_but_for_what_follows(), keep_archive(),
  may_follow_archive(text), is_archived(uuid);`);
}
