import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { LegalDate } from "../../domain/calendar.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Clock } from "../clock.ts";

/** A lead towards a penalty (违法线索): from an inspection, or from outside and then with a description of its own. */
export interface Referral {
  id: string;
  /** the inspection that it comes from */
  caseId: string | null;
  findingId: string | null;
  reason: string;
  enterpriseId: string | null;
  unitId: string | null;
  description: string | null;
  source: string | null;
  /** the penalty case that has taken it up */
  takenUpBy: string | null;
}

/** What only penalty cases have: leads that they take up, and officers that are named, replaced and recused. */
export const penaltyCases = (trx: Knex, clock: Clock) => ({
  /** @throws NOT_FOUND */
  async referral(id: string): Promise<Referral> {
    const row = await trx("referrals").where({ id }).forNoKeyUpdate().first<Referral | undefined>({
      id: "id",
      caseId: "case_id",
      findingId: "finding_id",
      reason: "reason",
      enterpriseId: "enterprise_id",
      unitId: "unit_id",
      description: "description",
      source: "source",
      takenUpBy: "taken_up_by",
    });
    if (!row) throw new DomainError("NOT_FOUND", { reason: "没有这一违法线索" });
    return row;
  },

  /** Registers a lead from outside. @returns its id */
  async registerReferral(
    input: Required<Pick<Referral, "enterpriseId" | "unitId" | "description" | "source" | "reason">>,
  ): Promise<string> {
    const id = randomUUID();
    await trx("referrals").insert({
      id,
      enterprise_id: input.enterpriseId,
      unit_id: input.unitId,
      description: input.description,
      source: input.source,
      reason: input.reason,
      at: clock.now(),
    });
    return id;
  },

  takeUp: async (referralId: string, caseId: string): Promise<void> => {
    await trx("referrals").where({ id: referralId }).update({ taken_up_by: caseId });
  },

  /** The unit's case from the same inspection that has not been filed yet; parties are put on record by the filing. */
  async unfiledFrom(sourceCaseId: string, leadUnitId: string): Promise<string | undefined> {
    const row = await trx("cases as c")
      .where({ "c.parent_case_id": sourceCaseId, "c.lead_unit_id": leadUnitId, "c.kind": "penalty" })
      .where("c.status", "open")
      .whereNotExists(trx("parties as p").whereRaw("p.case_id = c.id"))
      .orderBy(["c.opened_at", "c.seq"].map((column) => ({ column, order: "desc" })))
      .first<{ id: string } | undefined>({ id: "c.id" });
    return row?.id;
  },

  /** What another case must be to take this one in. */
  async mergeTarget(caseId: string) {
    return trx("cases as c")
      .where({ "c.id": caseId })
      .first<{ kind: string; status: string; leadUnitId: string; enterpriseId: string } | undefined>({
        kind: "c.kind",
        status: "c.status",
        leadUnitId: "c.lead_unit_id",
        enterpriseId: "c.enterprise_id",
      });
  },

  /** Moves the leads of one case to another. */
  async moveReferrals(from: string, to: string): Promise<void> {
    await trx("referrals").where({ taken_up_by: from }).update({ taken_up_by: to });
  },

  async rename(caseId: string, title: string): Promise<void> {
    await trx("cases").where({ id: caseId }).update({ title });
  },

  /** Names the officers of a case: who was one and is not named any more stays on record as a former one. */
  async assign(caseId: string, unitId: string, personIds: readonly string[]): Promise<void> {
    await trx("participants")
      .where({ case_id: caseId, part: "officer" })
      .whereNotIn("person_id", personIds)
      .update({ part: "former-officer" });
    await trx("participants")
      .where({ case_id: caseId, part: "former-officer" })
      .whereIn("person_id", personIds)
      .update({ part: "officer" });
    await trx("participants")
      .insert(
        personIds.map((person_id) => ({ case_id: caseId, person_id, unit_id: unitId, part: "officer" })),
      )
      .onConflict()
      .ignore();
  },

  /** Takes a person off the case. @returns whether that person was one of its officers */
  async recuse(caseId: string, personId: string): Promise<boolean> {
    const changed = await trx("participants")
      .where({ case_id: caseId, person_id: personId, part: "officer" })
      .update({ part: "recused" });
    return changed > 0;
  },

  /** Ids of the unit's cases in which a decision on this violation was approved since a day, the latest first; at most 100. */
  decidedSince: (on: LegalDate, leadUnitId: string, code: string): Promise<string[]> =>
    trx("submissions as s")
      .join("cases as c", "c.id", "s.case_id")
      .where({ "s.form_id": "penalty/decision-approval", "c.lead_unit_id": leadUnitId })
      .whereRaw("s.data->>'decision' = 'approved' and s.data->>'decidedOn' >= ?", [on])
      .whereExists(
        trx("submissions as p")
          .whereRaw("p.case_id = s.case_id and p.form_id = 'penalty/decision-proposal'")
          .whereRaw("p.data @> ?::jsonb", [JSON.stringify({ assessments: [{ code }] })]),
      )
      .groupBy("s.case_id")
      .orderByRaw("max(s.seq) desc")
      .limit(100)
      .pluck("s.case_id"),
});
