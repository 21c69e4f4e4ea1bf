import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { DomainError } from "../../domain/errors.ts";
import type { Finding } from "../../domain/findings.ts";

const columns = {
  id: "id",
  seq: "seq",
  departmentId: "department_id",
  checklistItem: "checklist_item",
  method: "method",
  description: "description",
  place: "place",
  basis: "basis",
  severity: "severity",
  fixableOnSite: "fixable_on_site",
  otherDepartment: "other_department",
  disposition: "disposition",
  requirement: "requirement",
  safetyMeasures: "safety_measures",
  responsiblePerson: "responsible_person",
  status: "status",
  dueOn: "due_on",
  transferTo: "transfer_to",
  photosBefore: "photos_before",
  photosAfter: "photos_after",
};

export type FindingRow = Finding & { fixableOnSite: boolean; otherDepartment: string | null };

const toRow = (patch: Partial<FindingRow>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(patch).map(([name, value]) => [
      columns[name as keyof typeof columns],
      Array.isArray(value) ? JSON.stringify(value) : value,
    ]),
  );

/** Findings (隐患) of a case. */
export const findings = (trx: Knex) => ({
  ofCase: (caseId: string): Promise<FindingRow[]> =>
    trx("findings").where({ case_id: caseId }).orderBy("seq").select(columns),

  /** @throws NOT_FOUND */
  async get(id: string): Promise<FindingRow & { caseId: string }> {
    const row = await trx("findings")
      .where({ id })
      .first({ ...columns, caseId: "case_id" });
    if (!row) throw new DomainError("NOT_FOUND", { reason: "没有这一隐患" });
    return row as FindingRow & { caseId: string };
  },

  async add(caseId: string, found: Partial<FindingRow>[]): Promise<void> {
    if (found.length === 0) return;
    await trx("cases").where({ id: caseId }).forNoKeyUpdate().first("id");
    const last = await trx("findings")
      .where({ case_id: caseId })
      .max<{ max: number | null }>("seq as max")
      .first();
    await trx("findings").insert(
      found.map((finding, i) => ({
        id: randomUUID(),
        case_id: caseId,
        ...toRow({ ...finding, seq: (last?.max ?? 0) + 1 + i }),
      })),
    );
  },

  async change(id: string, patch: Partial<FindingRow>): Promise<void> {
    await trx("findings").where({ id }).update(toRow(patch));
  },
});
