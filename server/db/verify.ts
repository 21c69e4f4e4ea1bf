import { createHash } from "node:crypto";
import type { Knex } from "knex";
import { canonical } from "../../domain/canonical.ts";
import { follow } from "./chain.ts";
import { type CaseEvent, eventColumns, hashOf } from "./ledger.ts";
import { followOffice } from "./office-ledger.ts";
import { changedDeadlines } from "./verify-deadlines.ts";
import { changedServices } from "./verify-services.ts";
import { changedForms, followSubmissions } from "./verify-submissions.ts";

/** One thing that does not fit. */
export interface Fault {
  what:
    | "event"
    | "chain"
    | "document"
    | "submission"
    | "form"
    | "evidence"
    | "service"
    | "deadline"
    | "office-event";
  /** "" for what belongs to no case */
  caseId: string;
  id: string;
  why: string;
}

export interface Verification {
  cases: number;
  events: number;
  documents: number;
  submissions: number;
  evidence: number;
  /** of the office's own chain */
  officeEvents: number;
  /** what does not fit, first of each chain; empty: nothing was changed */
  broken: Fault[];
}

/**
 * Re-computes every chain and every hash. Reads in portions, so that a large register does not fill the memory, and
 * all of it as it was at one moment, so that nobody's work meanwhile looks like a fault.
 */
export function verify(knex: Knex): Promise<Verification> {
  return knex.transaction(verifyAll, { isolationLevel: "repeatable read", readOnly: true });
}

async function verifyAll(knex: Knex): Promise<Verification> {
  const none = { cases: 0, events: 0, documents: 0, submissions: 0, evidence: 0, officeEvents: 0 };
  const result: Verification = { ...none, broken: [] };
  const cases = await knex("cases")
    .orderBy("opened_at")
    .select<{ id: string; last_seq: number; last_hash: string }[]>("id", "last_seq", "last_hash");
  for (const head of cases) {
    result.cases++;
    await verifyChain(knex, head, result);
  }
  await verifyDocuments(knex, result);
  await findMissingDocuments(knex, result);
  const submissions = await followSubmissions(knex);
  result.submissions = submissions.count;
  result.broken.push(...submissions.broken, ...(await changedForms(knex)));
  await verifyEvidence(knex, result);
  await findExchangedEvidence(knex, result);
  result.broken.push(...(await changedServices(knex)), ...(await changedDeadlines(knex)));
  const office = await followOffice(knex);
  result.officeEvents = office.seq;
  if (office.why)
    result.broken.push({ what: "office-event", caseId: "", id: String(office.seq), why: office.why });
  return result;
}

async function verifyChain(
  knex: Knex,
  head: { id: string; last_seq: number; last_hash: string },
  result: Verification,
): Promise<void> {
  const { seq, hash, why } = await follow<CaseEvent & { hash: string }>(
    (after, limit) =>
      knex("case_events")
        .where({ case_id: head.id })
        .where("seq", ">", after)
        .orderBy("seq")
        .limit(limit)
        .select({ ...eventColumns, caseId: "case_id", hash: "hash" }),
    hashOf,
  );
  result.events += seq;
  if (why) result.broken.push({ what: "event", caseId: head.id, id: String(seq), why });
  else if (head.last_seq !== seq || head.last_hash !== hash)
    result.broken.push({
      what: "chain",
      caseId: head.id,
      id: String(head.last_seq),
      why: `应有 ${head.last_seq} 个事件，现有 ${seq} 个`,
    });
}

const sha256 = (bytes: Uint8Array | string) => createHash("sha256").update(bytes).digest("hex");

async function verifyDocuments(knex: Knex, result: Verification): Promise<void> {
  const ids: { id: string }[] = await knex("documents").orderBy(["case_id", "seq"]).select("id");
  for (const { id } of ids) {
    const row = await knex("documents").where({ id }).first();
    result.documents++;
    const noted = await knex("case_events")
      .where({ case_id: row.case_id, type: "document-issued" })
      .whereRaw("payload->>'documentId' = ?", [id])
      .first<{ payload: { sha256: string; inputHash: string } }>("payload");
    const why =
      sha256(row.bytes) !== row.sha256
        ? "文书内容与摘要不符"
        : sha256(canonical({ template: row.template, number: row.number, data: row.input })) !==
            row.input_hash
          ? "文书所载事实与摘要不符"
          : noted?.payload.sha256 !== row.sha256 || noted.payload.inputHash !== row.input_hash
            ? "文书与出具时的留痕不符"
            : null;
    if (why) result.broken.push({ what: "document", caseId: row.case_id, id, why });
  }
}

/** Whatever the ledger says was issued must still be there. */
async function findMissingDocuments(knex: Knex, result: Verification): Promise<void> {
  const missing: { caseId: string; id: string }[] = await knex("case_events as e")
    .where({ "e.type": "document-issued" })
    .whereNotExists(knex("documents as d").whereRaw("d.id::text = e.payload->>'documentId'"))
    .orderBy(["e.case_id", "e.seq"])
    .select({ caseId: "e.case_id", id: knex.raw("e.payload->>'documentId'") });
  for (const { caseId, id } of missing)
    result.broken.push({ what: "document", caseId, id, why: "已出具的文书不在" });
}

async function verifyEvidence(knex: Knex, result: Verification): Promise<void> {
  const rows: { id: string; case_id: string; sha256: string }[] = await knex("evidence")
    .orderBy(["case_id", "seq"])
    .select("id", "case_id", "sha256");
  for (const row of rows) {
    result.evidence++;
    const hash = createHash("sha256");
    for (let n = 0; ; n++) {
      const chunk = await knex("evidence_chunks")
        .where({ sha256: row.sha256, n })
        .first<{ bytes: Buffer } | undefined>("bytes");
      if (!chunk) break;
      hash.update(chunk.bytes);
    }
    if (hash.digest("hex") !== row.sha256)
      result.broken.push({ what: "evidence", caseId: row.case_id, id: row.id, why: "证据内容与摘要不符" });
  }
}

/** Whatever the ledger says was taken in must still be there, with the content of that time. */
async function findExchangedEvidence(knex: Knex, result: Verification): Promise<void> {
  const exchanged: { caseId: string; id: string }[] = await knex("case_events as e")
    .where({ "e.type": "evidence-added" })
    .whereRaw("e.payload->>'evidenceId' is not null")
    .whereNotExists(
      knex("evidence as v").whereRaw(
        "v.id::text = e.payload->>'evidenceId' and v.sha256 = e.payload->>'sha256'",
      ),
    )
    .orderBy(["e.case_id", "e.seq"])
    .select({ caseId: "e.case_id", id: knex.raw("e.payload->>'evidenceId'") });
  for (const { caseId, id } of exchanged)
    result.broken.push({ what: "evidence", caseId, id, why: "证据不在，或者与收入时的留痕不符" });
}
