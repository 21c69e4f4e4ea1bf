import type { Knex } from "knex";
import { DomainError } from "../../domain/errors.ts";
import type { Actor, Role } from "../auth/actor.ts";
import { type DeadlineRow, deadlineColumns } from "./deadlines.ts";
import { documentColumns } from "./documents.ts";
import { type FindingRow, findings } from "./findings.ts";

/** Those who lead or examine a unit see its cases; officers see the cases they take part in. */
export const overseers: readonly Role[] = ["unit-head", "bureau-head", "auditor", "legal-reviewer"];

export interface CaseSummary {
  id: string;
  kind: "inspection" | "penalty";
  number: string;
  title: string;
  status: string;
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
  status: string;
}

export interface EventRow {
  seq: number;
  at: string;
  actorId: string;
  actorName: string;
  type: string;
  basis: string;
  payload: Record<string, unknown>;
  prevHash: string;
  hash: string;
}

export interface DocumentRow {
  id: string;
  caseId: string;
  template: string;
  title: string;
  number: string | null;
  departmentId: string | null;
  findingId: string | null;
  deliveryId: string | null;
  issuedOn: string;
  issuedAt: string;
  pages: number;
  sha256: string;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const uuidOr = (id: string, code: "CASE_NOT_FOUND" | "DOCUMENT_NOT_FOUND"): string => {
  if (!uuid.test(id)) throw new DomainError(code);
  return id;
};

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

const documentRow = {
  ...documentColumns,
  caseId: "case_id",
  deliveryId: "delivery_id",
  issuedAt: "issued_at",
  pages: "pages",
  sha256: "sha256",
};

/** Reading cases for people: every question is asked on behalf of somebody or after `visible`. */
export const caseReads = (trx: Knex) => {
  /** The ways in which a case can be visible to a person, each as a condition that an index answers. */
  const ways = (actor: Actor): ((query: Knex.QueryBuilder) => void)[] => {
    const units = actor.roles.filter(({ role }) => overseers.includes(role)).map(({ unitId }) => unitId);
    const takesPart = (query: Knex.QueryBuilder) =>
      void query.whereRaw(
        "exists (select from participants p where p.case_id = c.id and p.person_id = ?)",
        actor.personId,
      );
    if (units.length === 0) return [takesPart];
    const held = [...new Set(units)];
    return [
      takesPart,
      (query) => void query.whereIn("c.lead_unit_id", held),
      (query) =>
        void query.whereRaw(
          "exists (select from departments d where d.case_id = c.id and d.unit_id = any(?))",
          [held],
        ),
    ];
  };

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
          .orderBy([
            { column: "c.opened_at", order: "desc" },
            { column: "c.id", order: "desc" },
          ])
          .limit(input.limit);
      // Each way is asked for one page of its own and can walk the index that suits it; a single condition
      // with "or" would leave the planner only a walk over all cases.
      const [first, ...rest] = ways(actor).map(filtered);
      const found = rest.reduce(
        (query, way) => query.union(way, true),
        trx.queryBuilder().union(first as Knex.QueryBuilder, true),
      );
      return (await trx("cases as c")
        .join("units as u", "u.id", "c.lead_unit_id")
        .join("enterprises as e", "e.id", "c.enterprise_id")
        .whereIn("c.id", trx.select("id").from(found.as("found")))
        .orderBy([
          { column: "c.opened_at", order: "desc" },
          { column: "c.id", order: "desc" },
        ])
        .limit(input.limit)
        .select(summaryColumns)) as CaseSummary[];
    },

    /** @throws CASE_NOT_FOUND also when the case exists and the person may not see it */
    async visible(actor: Actor, caseId: string): Promise<void> {
      const row = await trx("cases as c")
        .where("c.id", uuidOr(caseId, "CASE_NOT_FOUND"))
        .where((any) => {
          for (const way of ways(actor)) any.orWhere((query) => way(query));
        })
        .first("c.id");
      if (!row) throw new DomainError("CASE_NOT_FOUND");
    },

    /** @throws CASE_NOT_FOUND */
    async summary(caseId: string): Promise<CaseSummary> {
      const row = await trx("cases as c")
        .join("units as u", "u.id", "c.lead_unit_id")
        .join("enterprises as e", "e.id", "c.enterprise_id")
        .where("c.id", caseId)
        .first(summaryColumns);
      if (!row) throw new DomainError("CASE_NOT_FOUND");
      return row as CaseSummary;
    },

    /** The case this one came from and the cases that came from it, oldest first. */
    links: (caseId: string): Promise<CaseLink[]> =>
      trx("cases")
        .where({ parent_case_id: caseId })
        .orWhereIn(
          "id",
          trx("cases").where({ id: caseId }).whereNotNull("parent_case_id").select("parent_case_id"),
        )
        .orderBy(["opened_at", "id"])
        .select("id", "kind", "number", "status"),

    events: (caseId: string, afterSeq: number, limit: number): Promise<EventRow[]> =>
      trx("case_events")
        .where({ case_id: caseId })
        .where("seq", ">", afterSeq)
        .orderBy("seq")
        .limit(limit)
        .select({
          seq: "seq",
          at: "at",
          actorId: "actor_id",
          actorName: "actor_name",
          type: "type",
          basis: "basis",
          payload: "payload",
          prevHash: "prev_hash",
          hash: "hash",
        }),

    async findings(caseId: string, afterSeq: number, limit: number): Promise<FindingRow[]> {
      const all = await findings(trx).ofCase(caseId);
      return all.filter(({ seq }) => seq > afterSeq).slice(0, limit);
    },

    deadlines: (caseId: string, offset: number, limit: number): Promise<DeadlineRow[]> =>
      trx("deadlines")
        .where({ case_id: caseId })
        .orderBy(["set_at", "due_at", "id"])
        .offset(offset)
        .limit(limit)
        .select(deadlineColumns),

    documents: (caseId: string, offset: number, limit: number): Promise<DocumentRow[]> =>
      trx("documents")
        .where({ case_id: caseId })
        .orderBy(["issued_at", "id"])
        .offset(offset)
        .limit(limit)
        .select(documentRow),

    /** @throws DOCUMENT_NOT_FOUND also when the person may not see the document's case */
    async document(actor: Actor, documentId: string): Promise<DocumentRow> {
      const row: DocumentRow | undefined = await trx("documents")
        .where({ id: uuidOr(documentId, "DOCUMENT_NOT_FOUND") })
        .first(documentRow);
      if (!row) throw new DomainError("DOCUMENT_NOT_FOUND");
      await this.visible(actor, row.caseId).catch((error) => {
        throw error instanceof DomainError ? new DomainError("DOCUMENT_NOT_FOUND") : error;
      });
      return row;
    },

    documentBytes: async (documentId: string): Promise<Buffer> =>
      (await trx("documents").where({ id: documentId }).first<{ bytes: Buffer }>("bytes")).bytes,
  };
};
