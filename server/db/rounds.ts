import type { Knex } from "knex";
import type { LegalDate } from "../../domain/calendar.ts";
import type { Clock } from "../clock.ts";

export interface Round {
  round: number;
  openedOn: LegalDate;
  findingIds: string[];
  dueAt: string;
  judgedAt: string | null;
}

/** Rounds of joint re-check (联合复查) of a case. */
export const rounds = (trx: Knex, clock: Clock) => ({
  ofCase: (caseId: string): Promise<Round[]> =>
    trx("recheck_rounds").where({ case_id: caseId }).orderBy("round").select({
      round: "round",
      openedOn: "opened_on",
      findingIds: "finding_ids",
      dueAt: "due_at",
      judgedAt: "judged_at",
    }),

  async open(caseId: string, findingIds: string[], dueAt: string): Promise<number> {
    const [row] = await trx("recheck_rounds")
      .insert({
        case_id: caseId,
        round: trx.raw("(select coalesce(max(round), 0) + 1 from recheck_rounds where case_id = ?)", [
          caseId,
        ]),
        opened_on: clock.today(),
        finding_ids: JSON.stringify(findingIds),
        due_at: dueAt,
      })
      .returning<{ round: number }[]>("round");
    if (!row) throw new Error("the round was not stored");
    return row.round;
  },

  async judged(caseId: string, round: number): Promise<void> {
    await trx("recheck_rounds").where({ case_id: caseId, round }).update({ judged_at: clock.now() });
  },
});
