import type { Knex } from "knex";
import { DomainError } from "../../domain/errors.ts";
import type { Actor } from "../auth/actor.ts";
import { seenBy } from "./case-visibility.ts";
import { documentColumns } from "./documents.ts";

export interface DocumentRow {
  id: string;
  caseId: string;
  template: string;
  title: string;
  number: string | null;
  departmentId: string | null;
  findingId: string | null;
  deliveryId: string | null;
  partyId: string | null;
  issuedOn: string;
  issuedAt: string;
  pages: number;
  sha256: string;
  /** of what it was made from; its beginning stands in the QR code */
  inputHash: string;
}

const documentRow = {
  ...documentColumns,
  caseId: "case_id",
  deliveryId: "delivery_id",
  partyId: "party_id",
  issuedAt: "issued_at",
  pages: "pages",
  sha256: "sha256",
  inputHash: "input_hash",
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reading issued documents for people. */
export const documentReads = (trx: Knex) => ({
  documents: (caseId: string, offset: number, limit: number): Promise<DocumentRow[]> =>
    trx("documents")
      .where({ case_id: caseId })
      .orderBy(["issued_at", "seq"])
      .offset(offset)
      .limit(limit)
      .select(documentRow),

  /** @throws DOCUMENT_NOT_FOUND also when the person may not see the document's case */
  async document(actor: Actor, documentId: string): Promise<DocumentRow> {
    if (!uuid.test(documentId)) throw new DomainError("DOCUMENT_NOT_FOUND");
    const row: DocumentRow | undefined = await trx("documents")
      .where({ id: documentId })
      .whereIn("case_id", trx("cases as c").where(seenBy(actor)).select("c.id"))
      .first(documentRow);
    if (!row) throw new DomainError("DOCUMENT_NOT_FOUND");
    return row;
  },

  documentBytes: async (documentId: string): Promise<Buffer> =>
    (await trx("documents").where({ id: documentId }).first<{ bytes: Buffer }>("bytes")).bytes,
});
