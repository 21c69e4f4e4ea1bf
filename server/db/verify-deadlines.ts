import type { Knex } from "knex";
import type { Fault } from "./verify.ts";

/**
 * Clocks that do not run as the ledger says. What an event set or recomputed last must stand in the row, whatever
 * became of the clock since: a replaced, met or overdue one keeps its day. Events that do not name the clock say
 * nothing of a row.
 */
export async function changedDeadlines(knex: Knex): Promise<Fault[]> {
  const named = knex("case_events")
    .whereIn("type", ["deadline-set", "deadline-recomputed"])
    .whereRaw("payload->>'deadlineId' is not null")
    .groupByRaw("case_id, payload->>'deadlineId'")
    .select({
      caseId: "case_id",
      id: knex.raw("payload->>'deadlineId'"),
      dueOn: knex.raw("(array_agg(coalesce(payload->>'to', payload->>'dueOn') order by seq desc))[1]"),
      startsOn: knex.raw("max(payload->>'startsOn')"),
    });
  const rows: { caseId: string; id: string; gone: boolean }[] = await knex
    .from(named.as("e"))
    .leftJoin("deadlines as d", (on) => on.on(knex.raw(`d.id::text = e.id and d.case_id = e."caseId"`)))
    .whereRaw(
      `d.id is null or to_char(d.due_on, 'YYYY-MM-DD') is distinct from e."dueOn"
       or (e."startsOn" is not null and d.starts_on is distinct from e."startsOn")`,
    )
    .orderBy(["e.caseId", "e.id"])
    .select({ caseId: "e.caseId", id: "e.id", gone: knex.raw("d.id is null") });
  return rows.map(({ caseId, id, gone }) => ({
    ...{ what: "deadline", caseId, id },
    why: gone ? "已起算的期限不在" : "期限与起算或者重新计算时的留痕不符",
  }));
}
