import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import { DomainError } from "../../domain/errors.ts";
import type { Clock } from "../clock.ts";

export interface EvidenceRow {
  id: string;
  caseId: string;
  sha256: string;
  mediaType: string;
  /** bytes */
  size: number;
  name: string;
  uploadedBy: string;
  at: string;
}

const columns = {
  id: "id",
  caseId: "case_id",
  sha256: "sha256",
  mediaType: "media_type",
  size: "size",
  name: "name",
  uploadedBy: "uploaded_by",
  at: "at",
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Evidence: one row per upload; the content lies once per sha256, in chunks. */
export const evidence = (trx: Knex, clock: Clock) => ({
  /** Stores content unless it is there already. @param chunks at most 1 MiB each, in order */
  async store(sha256: string, chunks: AsyncIterable<Buffer>): Promise<void> {
    // Two people uploading the same photo at once: the second waits and then finds it stored.
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`evidence:${sha256}`]);
    if (await trx("evidence_chunks").where({ sha256 }).first("n")) return;
    let n = 0;
    for await (const bytes of chunks) await trx("evidence_chunks").insert({ sha256, n: n++, bytes });
  },

  async add(input: Omit<EvidenceRow, "id" | "at">): Promise<EvidenceRow> {
    const row = { ...input, id: randomUUID(), at: clock.now() };
    await trx("evidence").insert(
      Object.fromEntries(
        Object.entries(columns).map(([name, column]) => [column, row[name as keyof typeof row]]),
      ),
    );
    return row;
  },

  /** @throws NOT_FOUND */
  async get(id: string): Promise<EvidenceRow> {
    const row = uuid.test(id) ? await trx("evidence").where({ id }).first(columns) : undefined;
    if (!row) throw new DomainError("NOT_FOUND", { reason: "没有这一证据材料" });
    return row as EvidenceRow;
  },

  /** One page in the order in which it was taken in. @param shown how many came before */
  page: (caseId: string, shown: number, limit: number): Promise<EvidenceRow[]> =>
    trx("evidence")
      .where({ case_id: caseId })
      .orderBy(["at", "seq"])
      .offset(shown)
      .limit(limit)
      .select(columns),

  /** The ids among the given ones that are no evidence of the case. */
  async missing(caseId: string, ids: string[]): Promise<string[]> {
    const known: string[] = await trx("evidence")
      .where({ case_id: caseId })
      .whereIn(
        "id",
        ids.filter((id) => uuid.test(id)),
      )
      .pluck("id");
    return ids.filter((id) => !known.includes(id.toLowerCase()));
  },

  /** The content, chunk by chunk: a film of 50 MB never lies in memory as a whole. */
  async *content(sha256: string): AsyncGenerator<Buffer> {
    for (let n = 0; ; n += 1) {
      const chunk = await trx("evidence_chunks")
        .where({ sha256, n })
        .first<{ bytes: Buffer } | undefined>("bytes");
      if (!chunk) return;
      yield chunk.bytes;
    }
  },
});
