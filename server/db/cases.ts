import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { CaseKind, Enterprise, Officer, Unit } from "../../domain/case-file.ts";
import type { CaseStatus } from "../../domain/case-status.ts";
import { DomainError } from "../../domain/errors.ts";
import { neverTookPlace, type RoutineInspection, routineSources } from "../../domain/routine-inspection.ts";
import type { Clock } from "../clock.ts";

export interface CaseRow {
  id: string;
  kind: CaseKind;
  number: string;
  title: string;
  leadUnitId: string;
  enterpriseId: string;
  parentCaseId: string | null;
  dispatch: Record<string, unknown>;
  status: CaseStatus;
  openedAt: string;
  closedAt: string | null;
}

const columns = {
  id: "id",
  kind: "kind",
  number: "number",
  title: "title",
  leadUnitId: "lead_unit_id",
  enterpriseId: "enterprise_id",
  parentCaseId: "parent_case_id",
  dispatch: "dispatch",
  status: "status",
  openedAt: "opened_at",
  closedAt: "closed_at",
};

export const caseColumns = Object.fromEntries(
  Object.entries(columns).map(([name, column]) => [name, `cases.${column}`]),
) as Record<keyof CaseRow, string>;

const unitColumns = {
  id: "id",
  name: "name",
  areaName: "area_name",
  organWord: "organ_word",
  government: "government",
  court: "court",
  address: "address",
  phone: "phone",
  supervisionPhone: "supervision_phone",
};

export const enterpriseColumns = {
  id: "id",
  name: "name",
  creditCode: "credit_code",
  address: "address",
  legalRepresentative: "legal_representative",
  contact: "contact",
  phone: "phone",
  industry: "industry",
};

const openStatement = `
  with opened as (
    insert into cases (id, kind, number, title, lead_unit_id, enterprise_id, parent_case_id, dispatch, status, opened_at)
    values (:id, :kind, :number, :title, :leadUnitId, :enterpriseId, :parentCaseId, :dispatch, 'open', :openedAt)
  ), taking_part as (
    insert into departments (case_id, unit_id) select :id, unnest(:departments::text[])
  )
  insert into participants (case_id, person_id, unit_id, part)
  select :id, person_id, unit_id, 'officer' from unnest(:people::uuid[], :theirUnits::text[]) as officers (person_id, unit_id)
  on conflict do nothing`;

/** Cases, their people and their departments. */
export const cases = (trx: Knex, clock: Clock) => ({
  /** @param input.id for whoever has to name the case before it is stored */
  async open(input: {
    id?: string;
    kind: CaseKind;
    number: string;
    title: string;
    leadUnitId: string;
    enterpriseId: string;
    parentCaseId?: string;
    dispatch: object;
    departments: { unitId: string; officerIds: string[] }[];
  }): Promise<string> {
    const { id = randomUUID() } = input;
    const officers = input.departments.flatMap((d) =>
      d.officerIds.map((personId) => ({ personId, unitId: d.unitId })),
    );
    await trx.raw(openStatement, {
      ...{ id, kind: input.kind, number: input.number, title: input.title },
      ...{ leadUnitId: input.leadUnitId, enterpriseId: input.enterpriseId },
      parentCaseId: input.parentCaseId ?? null,
      dispatch: JSON.stringify(input.dispatch),
      openedAt: clock.now(),
      departments: input.departments.map((d) => d.unitId),
      people: officers.map((officer) => officer.personId),
      theirUnits: officers.map((officer) => officer.unitId),
    } as unknown as Knex.ValueDict);
    return id;
  },

  /** @throws CASE_NOT_FOUND */
  async get(caseId: string): Promise<CaseRow> {
    const row = await trx("cases").where({ id: caseId }).first(caseColumns);
    if (!row) throw new DomainError("CASE_NOT_FOUND");
    return row as CaseRow;
  },

  /**
   * Locks the case until the end of the transaction: acts on one case happen one after the other.
   * Whoever also takes a number takes the case first, so that nobody waits in a circle.
   */
  async lock(caseId: string): Promise<CaseRow> {
    const row = await trx("cases").where({ id: caseId }).forNoKeyUpdate().first(caseColumns);
    if (!row) throw new DomainError("CASE_NOT_FOUND");
    return row as CaseRow;
  },

  async setStatus(caseId: string, status: CaseStatus, closed: boolean): Promise<void> {
    await trx("cases")
      .where({ id: caseId })
      .update({ status, closed_at: closed ? clock.now() : null });
  },

  /** Officers of the case with the number of their certificate in that unit (null without one). */
  officers: (caseId: string): Promise<Officer[]> =>
    trx("participants as p")
      .join("people", "people.id", "p.person_id")
      // Of several certificates the one that lasts longest: a renewed one replaces the old.
      .joinRaw(
        `left join lateral (select number from certificates x where x.person_id = p.person_id and x.unit_id = p.unit_id
          order by x.suspended, x.valid_to desc, x.number desc limit 1) c on true`,
      )
      .where({ "p.case_id": caseId, "p.part": "officer" })
      .orderBy(["p.unit_id", "people.username"])
      .select({
        personId: "p.person_id",
        name: "people.name",
        unitId: "p.unit_id",
        certificateNumber: "c.number",
      }),

  departments: (caseId: string): Promise<string[]> =>
    trx("departments").where({ case_id: caseId }).orderBy("unit_id").pluck("unit_id"),

  units: (): Promise<Unit[]> => trx("units").select(unitColumns),

  /** @throws NOT_FOUND */
  async enterprise(id: string): Promise<Enterprise> {
    const row = await trx("enterprises").where({ id }).first(enterpriseColumns);
    if (!row) throw new DomainError("NOT_FOUND", { reason: "没有登记该企业" });
    return row as Enterprise;
  },

  /**
   * The routine inspections of an enterprise planned for a year that took place or may still do so, one row for each
   * department. Whoever asks next for the same enterprise waits, so that two of them do not miss each other.
   */
  async routineInspections(enterpriseId: string, year: string): Promise<RoutineInspection[]> {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [
      `routine-inspection:${enterpriseId}:${year}`,
    ]);
    return trx("cases")
      .join("departments", "departments.case_id", "cases.id")
      .where({ "cases.kind": "inspection", "cases.enterprise_id": enterpriseId })
      .whereRaw("cases.dispatch->>'source' = any(?)", [[...routineSources]])
      .whereRaw("left(cases.dispatch->>'plannedOn', 4) = ?", [year])
      .whereNotIn("cases.status", neverTookPlace)
      .orderBy("cases.opened_at")
      .select<RoutineInspection[]>({ unitId: "departments.unit_id", number: "cases.number" });
  },

  async refer(input: { caseId: string; findingId: string | null; reason: string }): Promise<string> {
    const id = randomUUID();
    await trx("referrals").insert({
      id,
      case_id: input.caseId,
      finding_id: input.findingId,
      reason: input.reason,
      at: clock.now(),
    });
    return id;
  },
});
