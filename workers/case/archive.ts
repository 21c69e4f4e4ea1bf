import { createHash } from "node:crypto";
import Type from "typebox";
import { canonical } from "../../domain/canonical.ts";
import { latest } from "../../domain/case-file.ts";
import { leavesOf } from "../../domain/penalty/leaves.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * 归档: from here on the database lets nothing be added to the file or taken from it. What is in it stands on the
 * ledger, document by document with its hash and pages, so that the archive can be proved later.
 */
export default defineWorker({
  type: "case.archive",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const filing = latest(file, "closure/filing")?.data ?? {};
    const { leaves, pages } = leavesOf(file);
    const manifest = leaves.map(({ document, from, to }) => ({
      documentId: document.id,
      sha256: document.sha256,
      from,
      to,
    }));
    await assertUnharmed(
      leaves.map(({ document }) => document),
      tx.caseReads.documentBytes,
    );
    await setDeadline(tx, {
      caseId,
      rule: "archive-transfer",
      startsOn: String(filing["filedOn"] ?? tx.clock.today()),
    });
    tx.ledger.append({
      caseId,
      actor: system,
      type: "case-archived",
      payload: {
        archiveNumber: filing["archiveNumber"] ?? null,
        retention: filing["retention"] ?? null,
        pages,
        manifest,
        manifestHash: createHash("sha256").update(canonical(manifest)).digest("hex"),
      },
    });
    await tx.cases.setStatus(caseId, "archived", true);
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});

/** 真实、完整: nothing is filed that is not what it was when it was issued. */
async function assertUnharmed(
  documents: readonly { id: string; sha256: string }[],
  bytesOf: (id: string) => Promise<Uint8Array>,
): Promise<void> {
  for (const { id, sha256 } of documents)
    if (
      createHash("sha256")
        .update(await bytesOf(id))
        .digest("hex") !== sha256
    )
      throw new Error(`document ${id} does not fit its hash`);
}
