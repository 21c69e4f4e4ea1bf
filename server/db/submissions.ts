import { createHash, randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { canonical } from "../../domain/canonical.ts";
import type { Submission } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Clock } from "../clock.ts";
import type { Author } from "./ledger.ts";

export interface FormVersion {
  id: string;
  hash: string;
  schema: object;
}

/** sha256 (hex) of what was filled in: the ledger's event of the act carries it. */
export const hashOfData = (data: object): string =>
  createHash("sha256").update(canonical(data)).digest("hex");

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
      .orderBy(["at", "id"])
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
  async add(input: {
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
  }): Promise<string> {
    const id = randomUUID();
    const { form } = input;
    await trx("submissions")
      .with(
        "seen_form",
        trx("forms")
          .insert({ hash: form.hash, form_id: form.id, schema: JSON.stringify(form.schema) })
          .onConflict("hash")
          .ignore(),
      )
      .insert({
        id,
        case_id: input.caseId,
        form_id: form.id,
        form_hash: form.hash,
        element_id: input.elementId,
        task_key: input.taskKey ?? null,
        department_id: input.departmentId ?? null,
        finding_id: input.findingId ?? null,
        delivery_id: input.deliveryId ?? null,
        party_id: input.partyId ?? null,
        data: JSON.stringify(input.data),
        person_id: input.by.id,
        person_name: input.by.name,
        at: clock.now(),
      });
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
