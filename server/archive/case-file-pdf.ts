import { createHash } from "node:crypto";
import { canonical } from "../../domain/canonical.ts";
import type { CaseFile, IssuedDocument } from "../../domain/case-file.ts";
import { compose } from "../../templates/compose.ts";
import { template } from "../../templates/load.ts";
import { render } from "../../templates/render.ts";
import type { Tx } from "../db/deps.ts";
import { type Bound, bind } from "./bind.ts";
import { filed, leavesNow, provenBytes } from "./leaves.ts";

/**
 * The whole file of a case as one PDF: cover, contents, the documents in filing order with continuous page numbers
 * and a bookmark each, remarks. The documents are the stored ones; as long as the case is not archived, its cover and
 * contents are drawn up as of now and kept nowhere. An archived file gives the same bytes every time.
 * @throws CASE_NOT_FOUND
 */
export async function caseFilePdf(read: Tx, caseId: string): Promise<Uint8Array> {
  const file = await read.caseFile(caseId);
  const archive = await filed(read, caseId);
  const leaves = archive?.manifest ?? (await leavesNow(read, caseId));
  const known = new Map([...(file.source?.documents ?? []), ...file.documents].map((d) => [d.id, d]));
  const bound = await Promise.all(
    leaves.map(async (leaf): Promise<Bound> => {
      const document = known.get(leaf.documentId);
      if (!document) throw new Error(`document ${leaf.documentId} is gone`);
      return { title: bookmarkOf(document, file), bytes: await provenBytes(read, leaf), from: leaf.from };
    }),
  );
  const [cover, contents, remarks] = [
    await ownLeaf(read, file, "closure/cover"),
    await ownLeaf(read, file, "closure/contents"),
    await storedLeaf(read, file, "closure/remarks"),
  ];
  return bind([cover, contents, ...bound, ...(remarks ? [remarks] : [])], {
    title: `${file.case.title}（${file.case.number}）`,
    author: file.organ.name,
    createdAt: archive?.at ?? file.now.at,
  });
}

/** 行政处罚决定书（临江）应急罚〔2026〕8号: with the party where several have one of the kind. */
function bookmarkOf({ title, number, partyId }: IssuedDocument, { parties }: CaseFile): string {
  const party = parties.length > 1 ? parties.find(({ id }) => id === partyId)?.name : undefined;
  return [title, number, party].filter(Boolean).join(" ");
}

async function storedLeaf(read: Tx, file: CaseFile, id: string): Promise<Bound | null> {
  const stored = file.documents.findLast((d) => d.template === id);
  if (!stored) return null;
  const bytes = await provenBytes(read, { documentId: stored.id, sha256: stored.sha256, from: 1, to: 1 });
  return { title: stored.title, bytes, from: null };
}

/** The stored leaf of an archived case; of any other case one that says how the file stands. */
async function ownLeaf(read: Tx, file: CaseFile, id: string): Promise<Bound> {
  const stored = file.case.status === "archived" ? await storedLeaf(read, file, id) : null;
  if (stored) return stored;
  const { from, zh } = template(id);
  const data = from(file);
  const { bytes } = await render(
    compose(id, data, {
      number: null,
      issuedOn: file.now.on,
      issuedAt: file.now.at,
      verification: createHash("sha256").update(canonical(data)).digest("hex"),
    }),
    { of: { template: id, data } },
  );
  return { title: `${zh}（未归档）`, bytes, from: null };
}
