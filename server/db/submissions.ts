import { createHash, randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { canonical } from "../../domain/canonical.ts";
import type { Submission } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Clock } from "../clock.ts";
import type { Author } from "./ledger.ts";
import { type Write, write } from "./write.ts";

export interface FormVersion {
  id: string;
  hash: string;
  schema: object;
}

/** sha256 (hex) of what was filled in: the ledger's event of the act carries it. */
export const hashOfData = (data: object): string =>
  createHash("sha256").update(canonical(data)).digest("hex");

export interface NewSubmission {
  caseId: string;
  form: FormVersion;
  elementId: string;
  taskKey?: string;
  departmentId?: string | null;
  findingId?: string | null;
  deliveryId?: string | null;
  partyId?: string | null;
  data: object;
  by: Author;
}

const addParts = `
  seen_form as (
    insert into forms (hash, form_id, schema)
    select :formHash, :formId, (:schema::text)::jsonb where not exists (select from forms where hash = :formHash)
    on conflict do nothing
  ), submitted as (
    insert into submissions (id, case_id, form_id, form_hash, element_id, task_key, department_id, finding_id, delivery_id,
      party_id, data, person_id, person_name, at)
    values (:submissionId, :submissionCase, :formId, :formHash, :elementId, :taskKey, :departmentId, :findingId, :deliveryId,
      :partyId, :data, :personId, :personName, :submittedAt)
  )`;

/** The change that stores a completed form. */
export function submissionWrite(clock: Clock, id: string, input: NewSubmission): Write {
  const { form, by, data, taskKey = null } = input;
  const { departmentId = null, findingId = null, deliveryId = null, partyId = null } = input;
  return {
    parts: addParts,
    bindings: {
      ...{ formHash: form.hash, formId: form.id, schema: JSON.stringify(form.schema) },
      ...{ submissionId: id, submissionCase: input.caseId, elementId: input.elementId, taskKey },
      ...{ departmentId, findingId, deliveryId, partyId, data: JSON.stringify(data) },
      ...{ personId: by.id, personName: by.name, submittedAt: clock.now() },
    },
  };
}

/** Submitted forms (kept as they are) and drafts (which may change until then). */
export const submissions = (trx: Knex, clock: Clock) => ({
  /** What counts: a form that came too late for its task is kept, but is no part of the case. */
  ofCase: (caseId: string): Promise<(Submission & { formHash: string })[]> =>
    trx("submissions")
      .where({ case_id: caseId })
      .whereNotExists(
        trx("task_completions as d")
          .whereRaw("d.submission_id = submissions.id")
          .where("d.state", "cancelled"),
      )
      .orderBy(["at", "seq"])
      .select({
        id: "id",
        formId: "form_id",
        formHash: "form_hash",
        elementId: "element_id",
        data: "data",
        departmentId: "department_id",
        findingId: "finding_id",
        deliveryId: "delivery_id",
        partyId: "party_id",
        at: "at",
        by: trx.raw("jsonb_build_object('personId', person_id, 'name', person_name)"),
      }),

  /** Stores a completed form with the version of the form that was seen. */
  async add(input: NewSubmission): Promise<string> {
    const id = randomUUID();
    await write(trx, submissionWrite(clock, id, input));
    return id;
  },

  draft: (taskKey: string, personId: string) =>
    trx("drafts")
      .where({ task_key: taskKey, person_id: personId })
      .first<{ revision: number; formHash: string; data: object; savedAt: string } | undefined>({
        revision: "revision",
        formHash: "form_hash",
        data: "data",
        savedAt: "saved_at",
      }),

  /**
   * Saves what a person typed so far.
   * @param revision the revision that the person's page is based on, 0 when there was none; omitted: save in any case
   * @returns the new revision  @throws DRAFT_CONFLICT when somebody (another window) saved meanwhile
   */
  async saveDraft(input: {
    taskKey: string;
    personId: string;
    formHash: string;
    data: object;
    revision?: number | undefined;
  }): Promise<number> {
    const [row] = await trx("drafts")
      .insert({
        task_key: input.taskKey,
        person_id: input.personId,
        revision: 1,
        form_hash: input.formHash,
        data: JSON.stringify(input.data),
        saved_at: clock.now(),
      })
      .onConflict(["task_key", "person_id"])
      .merge({
        revision: trx.raw("drafts.revision + 1"),
        form_hash: trx.raw("excluded.form_hash"),
        data: trx.raw("excluded.data"),
        saved_at: trx.raw("excluded.saved_at"),
      })
      .modify((q) => {
        if (input.revision !== undefined) q.where("drafts.revision", input.revision);
      })
      .returning<{ revision: number }[]>("revision");
    if (!row) throw new DomainError("DRAFT_CONFLICT", { remedy: "请打开最新草稿，核对后再保存" });
    return row.revision;
  },
});
