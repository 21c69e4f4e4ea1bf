import { createHash } from "node:crypto";
import Type from "typebox";
import { canonical } from "../../domain/canonical.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { officialNumber } from "../../domain/number.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { compose } from "../../templates/compose.ts";
import { template } from "../../templates/load.ts";
import { render } from "../../templates/render.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * Issues a document: picks its facts from the record, gives it the next number of its series, renders it and keeps
 * input, hash and bytes. The number is given back if anything fails, and the next document waits for it meanwhile.
 * @throws MISSING_GLYPH when a character cannot be printed; GUARD_REFUSED when the law does not allow it yet
 */
export async function issueDocument(
  tx: Tx,
  id: string,
  caseId: string,
  scope: CaseFile["scope"],
): Promise<string> {
  const kind = template(id);
  await tx.cases.lock(caseId);
  const [file, calendar] = await Promise.all([tx.caseFile(caseId, scope), tx.calendar()]);
  assertGuard(guardOf(id), file, calendar);
  const data = kind.from(file);
  const year = Number(file.now.on.slice(0, 4));
  const number = kind.word
    ? officialNumber(file.organ, kind.word, year, await tx.numbers.next(file.organ.id, kind.word, year))
    : null;
  const inputHash = createHash("sha256")
    .update(canonical({ template: id, number, data }))
    .digest("hex");
  const issue = { number, issuedOn: file.now.on, issuedAt: file.now.at, verification: inputHash };
  const started = performance.now();
  const { bytes, sha256, pages } = await render(compose(id, data, issue), { of: { template: id, data } });
  const documentId = await tx.documents.add({
    caseId,
    template: id,
    title: kind.zh,
    number,
    input: data,
    inputHash,
    sha256,
    bytes,
    pages,
    renderMs: performance.now() - started,
    departmentId: scope.departmentId ?? null,
    findingId: scope.findingId ?? null,
    deliveryId: scope.deliveryId ?? null,
    partyId: scope.partyId ?? null,
    issuedOn: file.now.on,
    issuedAt: file.now.at,
  });
  tx.ledger.append({
    caseId,
    actor: system,
    type: "document-issued",
    payload: { documentId, template: id, title: kind.zh, number, sha256, inputHash },
  });
  tx.changes.tell({ kind: "document", caseId, key: documentId });
  return documentId;
}

/** Generic: the model names the document in its header; variables of the scope say what it is about. */
export default defineWorker({
  type: "document.generate",
  headers: Type.Object({ template: Type.String() }),
  input: Type.Object({
    caseId: Type.String(),
    unitId: Type.Optional(Type.String()),
    departmentId: Type.Optional(Type.String()),
    findingId: Type.Optional(Type.String()),
    round: Type.Optional(Type.Integer()),
    deliveryId: Type.Optional(Type.String()),
    partyId: Type.Optional(Type.String()),
    submissionId: Type.Optional(Type.String()),
  }),
  async handle({ caseId, unitId, departmentId, ...scope }, headers, tx) {
    const organ = departmentId ?? unitId;
    const documentId = await issueDocument(tx, headers.template, caseId, {
      ...scope,
      ...(organ ? { departmentId: organ } : {}),
    });
    return { documentId };
  },
});
