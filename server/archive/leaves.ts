import { createHash } from "node:crypto";
import { leavesOf } from "../../domain/penalty/leaves.ts";
import type { Tx } from "../db/deps.ts";

/** A filed document: where it lies in the file, and the hash that it was filed with. */
export interface FiledLeaf {
  documentId: string;
  sha256: string;
  from: number;
  to: number;
}

interface Filed {
  archiveNumber: string | null;
  pages: number;
  manifest: FiledLeaf[];
}

const ALL = 100_000;

/** What was filed, as the ledger keeps it; null as long as the case has not been archived. */
export async function filed(read: Tx, caseId: string): Promise<(Filed & { at: string }) | null> {
  const events = await read.caseReads.events(caseId, 0, ALL);
  const event = events.findLast(({ type }) => type === "case-archived");
  return event ? { ...(event.payload as unknown as Filed), at: event.at } : null;
}

/** The documents of a case's file in order with their pages, as they would be filed now. */
export async function leavesNow(read: Tx, caseId: string): Promise<FiledLeaf[]> {
  return leavesOf(await read.caseFile(caseId)).leaves.map(({ document, from, to }) => ({
    documentId: document.id,
    sha256: document.sha256,
    from,
    to,
  }));
}

/** The bytes of a document. @throws when they are not those that its hash was made of */
export async function provenBytes(read: Tx, { documentId, sha256 }: FiledLeaf): Promise<Uint8Array> {
  const bytes = await read.caseReads.documentBytes(documentId);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new Error(`document ${documentId} does not fit its hash`);
  return bytes;
}
