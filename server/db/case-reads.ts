import type { Knex } from "knex";
import type { CaseStatus } from "../../domain/case-status.ts";
import { DomainError } from "../../domain/errors.ts";
import type { Actor } from "../auth/actor.ts";
import { caseRecords } from "./case-records.ts";
import { seenBy, waysOfSeeing } from "./case-visibility.ts";
import { type DeadlineRow, deadlineColumns } from "./deadlines.ts";
import { documentReads } from "./document-reads.ts";
import { type FindingRow, findings } from "./findings.ts";
import { type ChainedEvent, eventColumns } from "./ledger.ts";

export interface CaseSummary {
  id: string;
  kind: "inspection" | "penalty";
  number: string;
  title: string;
  status: CaseStatus;
  leadUnitId: string;
  leadUnitName: string;
  enterpriseId: string;
  enterpriseName: string;
  openedAt: string;
  closedAt: string | null;
}

export interface CaseLink {
  id: string;
  kind: "inspection" | "penalty";
  number: string;
  status: CaseStatus;
}

export type EventRow = ChainedEvent & { hash: string };

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const summaryColumns = {
  id: "c.id",
  kind: "c.kind",
  number: "c.number",
  title: "c.title",
  status: "c.status",
  leadUnitId: "c.lead_unit_id",
  leadUnitName: "u.name",
  enterpriseId: "c.enterprise_id",
  enterpriseName: "e.name",
  openedAt: "c.opened_at",
  closedAt: "c.closed_at",
};

const newestFirst = [
  { column: "c.opened_at", order: "desc" },
  { column: "c.id", order: "desc" },
] as const satisfies object[];

/** Reading cases for people: every question is asked on behalf of somebody or after `visible`. */
export const caseReads = (trx: Knex) => {
  const summaries = () =>
    trx("cases as c")
      .join("units as u", "u.id", "c.lead_unit_id")
      .join("enterprises as e", "e.id", "c.enterprise_id")
      .select(summaryColumns);
  return {
    /**
     * One page of the cases that a person may see, newest first.
     * @param after the last case of the page before, as [openedAt, id]
     */
    async list(
      actor: Actor,
      input: {
        limit: number;
        after?: readonly [string, string] | undefined;
        status?: string | undefined;
        q?: string | undefined;
      },
    ): Promise<CaseSummary[]> {
      const filtered = (way: (query: Knex.QueryBuilder) => void) =>
        trx("cases as c")
          .select("c.id", "c.opened_at")
          .modify((query) => {
            way(query);
            if (input.after) query.whereRaw("(c.opened_at, c.id) < (?, ?)", [...input.after]);
            if (input.status) query.where("c.status", input.status);
            if (input.q) {
              const like = `%${input.q.replaceAll(/[\\%_]/g, "\\$&")}%`;
              query.whereRaw(
                `(c.number ilike ? or c.title ilike ?
                  or c.enterprise_id in (select id from enterprises where name ilike ? or credit_code = ?))`,
                [like, like, like, input.q],
              );
            }
          })
          .orderBy(newestFirst)
          .limit(input.limit);
      // Each way is asked for one page of its own and can walk the index that suits it; a single condition
      // with "or" would leave the planner only a walk over all cases.
      const [first, ...rest] = waysOfSeeing(actor).map(filtered);
      const found = rest.reduce(
        (query, way) => query.union(way, true),
        trx.queryBuilder().union(first as Knex.QueryBuilder, true),
      );
      return (await summaries()
        .whereIn("c.id", trx.select("id").from(found.as("found")))
        .orderBy(newestFirst)
        .limit(input.limit)) as CaseSummary[];
    },

    /** @throws CASE_NOT_FOUND also when the case exists and the person may not see it */
    async visible(actor: Actor, caseId: string): Promise<void> {
      if (!uuid.test(caseId)) throw new DomainError("CASE_NOT_FOUND");
      const row = await trx("cases as c").where("c.id", caseId).where(seenBy(actor)).first("c.id");
      if (!row) throw new DomainError("CASE_NOT_FOUND");
    },

    /** @throws CASE_NOT_FOUND */
    async summary(caseId: string): Promise<CaseSummary> {
      const row = await summaries().where("c.id", caseId).first();
      if (!row) throw new DomainError("CASE_NOT_FOUND");
      return row as CaseSummary;
    },

    /** The case this one came from and the cases that came from it, as far as the person may see them. */
    links: (actor: Actor, caseId: string): Promise<CaseLink[]> =>
      trx("cases as c")
        .where((linked) =>
          linked
            .where("c.parent_case_id", caseId)
            .orWhereRaw("c.id = (select parent_case_id from cases where id = ?)", [caseId]),
        )
        .where(seenBy(actor))
        .orderBy(["c.opened_at", "c.id"])
        .select("c.id", "c.kind", "c.number", "c.status"),

    events: (caseId: string, afterSeq: number, limit: number): Promise<EventRow[]> =>
      trx("case_events")
        .where({ case_id: caseId })
        .where("seq", ">", afterSeq)
        .orderBy("seq")
        .limit(limit)
        .select({ ...eventColumns, hash: "hash" }),

    async findings(caseId: string, afterSeq: number, limit: number): Promise<FindingRow[]> {
      const all = await findings(trx).ofCase(caseId);
      return all.filter(({ seq }) => seq > afterSeq).slice(0, limit);
    },

    deadlines: (caseId: string, offset: number, limit: number): Promise<DeadlineRow[]> =>
      trx("deadlines")
        .where({ case_id: caseId })
        .orderBy(["set_at", "due_at", "seq"])
        .offset(offset)
        .limit(limit)
        .select(deadlineColumns),

    /** What the engine told of the case, after a place in its stream. */
    records: caseRecords(trx).ofCase,
    ...documentReads(trx),
  };
};
