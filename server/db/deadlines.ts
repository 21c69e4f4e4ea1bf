import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { LegalDate } from "../../domain/calendar.ts";
import type { Derivation } from "../../domain/deadlines.ts";
import { deriveAnew } from "../../domain/deadlines-recomputation.ts";
import type { Clock } from "../clock.ts";
import { calendarInForce, calendarYears } from "./calendar-years.ts";
import { ledger, system } from "./ledger.ts";

export interface DeadlineRow {
  id: string;
  caseId: string;
  findingId: string | null;
  departmentId: string | null;
  partyId: string | null;
  rule: string;
  ref: string;
  subject: string;
  basis: string;
  startsOn: string;
  dueOn: LegalDate;
  dueAt: string;
  provisional: boolean;
  derivation: unknown;
  state: "running" | "met" | "overdue" | "superseded";
  metOn: LegalDate | null;
  remindedAt: string | null;
}

export const deadlineColumns = {
  id: "id",
  caseId: "case_id",
  findingId: "finding_id",
  departmentId: "department_id",
  partyId: "party_id",
  rule: "rule",
  ref: "ref",
  subject: "subject",
  basis: "basis",
  startsOn: "starts_on",
  dueOn: "due_on",
  dueAt: "due_at",
  provisional: "provisional",
  derivation: "derivation",
  state: "state",
  metOn: "met_on",
  remindedAt: "reminded_at",
};

const stateOn = (trx: Knex, state: "met" | "overdue" | "superseded", on: LegalDate | null) =>
  state === "met" && on !== null
    ? trx.raw("case when due_on < ?::date then 'overdue' else 'met' end", [on])
    : state;

/** Derived deadlines with the way they were reached. */
export const deadlines = (trx: Knex, clock: Clock) => ({
  ofCase: (caseId: string): Promise<DeadlineRow[]> =>
    trx("deadlines").where({ case_id: caseId }).orderBy(["set_at", "due_at", "seq"]).select(deadlineColumns),

  async set(deadline: Omit<DeadlineRow, "id" | "state" | "metOn" | "remindedAt">): Promise<string> {
    const id = randomUUID();
    await trx("deadlines").insert({
      id,
      case_id: deadline.caseId,
      finding_id: deadline.findingId,
      department_id: deadline.departmentId,
      party_id: deadline.partyId,
      rule: deadline.rule,
      ref: deadline.ref,
      subject: deadline.subject,
      basis: deadline.basis,
      starts_on: deadline.startsOn,
      due_on: deadline.dueOn,
      due_at: deadline.dueAt,
      provisional: deadline.provisional,
      derivation: JSON.stringify(deadline.derivation),
      state: "running",
      set_at: clock.now(),
    });
    return id;
  },

  /**
   * Ends the running deadlines of a rule or of all variants of a row of the register (optionally of one finding or
   * department). What was done only after the last day is kept as overdue.
   */
  async end(
    where: {
      caseId: string;
      rule?: string;
      ref?: string;
      exceptRef?: string | undefined;
      findingId?: string | null;
      departmentId?: string | null;
    },
    state: "met" | "overdue" | "superseded",
    on: LegalDate | null = null,
  ): Promise<void> {
    await trx("deadlines")
      .where({ case_id: where.caseId, state: "running" })
      .modify((q) => {
        if (where.rule) q.where({ rule: where.rule });
        if (where.ref) q.where({ ref: where.ref });
        if (where.exceptRef) q.whereNot({ ref: where.exceptRef });
        if (where.findingId) q.where({ finding_id: where.findingId });
        if (where.departmentId) q.where({ department_id: where.departmentId });
      })
      .update({ state: stateOn(trx, state, on), met_on: on });
  },

  async endOne(
    id: string,
    state: "met" | "overdue" | "superseded",
    on: LegalDate | null = null,
  ): Promise<void> {
    await trx("deadlines")
      .where({ id, state: "running" })
      .update({ state: stateOn(trx, state, on), met_on: on });
  },

  /** The event from which a clock counted was recorded wrongly: another takes its place, also when it had ended already. */
  async replace(id: string): Promise<void> {
    await trx("deadlines").where({ id }).update({ state: "superseded" });
  },

  async reminded(id: string): Promise<void> {
    await trx("deadlines").where({ id }).update({ reminded_at: clock.now() });
  },

  /**
   * Derives the running provisional deadlines of a year anew with the calendar as it is now known.
   * @returns how many end on another day than before
   */
  async recompute(year: number): Promise<number> {
    const calendar = calendarInForce(await calendarYears(trx, clock).confirmed());
    const rows: DeadlineRow[] = await trx("deadlines")
      .where({ provisional: true, state: "running" })
      .whereRaw("derivation->'provisionalYears' @> ?::jsonb", [JSON.stringify([year])])
      .orderBy("case_id")
      .select(deadlineColumns);
    let moved = 0;
    for (const row of rows) {
      const derivation = deriveAnew(row.derivation as Derivation, calendar);
      await trx("deadlines")
        .where({ id: row.id })
        .update({
          due_on: derivation.dueOn,
          due_at: derivation.dueAt,
          provisional: derivation.provisional,
          derivation: JSON.stringify(derivation),
        });
      if (derivation.dueOn === row.dueOn) continue;
      moved++;
      await ledger(trx, clock).append({
        caseId: row.caseId,
        actor: system,
        type: "deadline-recomputed",
        payload: { deadlineId: row.id, rule: row.rule, from: row.dueOn, to: derivation.dueOn, year },
      });
    }
    return moved;
  },
});
