import { randomUUID } from "node:crypto";
import type { Knex } from "knex";
import type { Delivery, IssuedDocument, ServiceCorrection } from "../../domain/case-file.ts";
import type { Clock } from "../clock.ts";

export const documentColumns = {
  id: "id",
  template: "template",
  title: "title",
  number: "number",
  issuedOn: "issued_on",
  departmentId: "department_id",
  findingId: "finding_id",
  partyId: "party_id",
  sha256: "sha256",
  pages: "pages",
};

/** Issued documents: bytes, hash and the input they were made of. Never rendered again. */
export const documents = (trx: Knex, clock: Clock) => ({
  ofCase: (caseId: string): Promise<IssuedDocument[]> =>
    trx("documents").where({ case_id: caseId }).orderBy(["issued_at", "seq"]).select(documentColumns),

  async add(input: {
    caseId: string;
    template: string;
    title: string;
    number: string | null;
    input: object;
    inputHash: string;
    sha256: string;
    bytes: Uint8Array;
    pages: number;
    /** how long the rendering took */
    renderMs: number;
    departmentId: string | null;
    findingId: string | null;
    deliveryId: string | null;
    partyId?: string | null;
    issuedOn: string;
    issuedAt: string;
  }): Promise<string> {
    const id = randomUUID();
    await trx("documents").insert({
      id,
      case_id: input.caseId,
      template: input.template,
      title: input.title,
      number: input.number,
      input: JSON.stringify(input.input),
      input_hash: input.inputHash,
      sha256: input.sha256,
      bytes: Buffer.from(input.bytes),
      pages: input.pages,
      render_ms: input.renderMs,
      department_id: input.departmentId,
      finding_id: input.findingId,
      delivery_id: input.deliveryId,
      party_id: input.partyId ?? null,
      issued_on: input.issuedOn,
      issued_at: input.issuedAt,
    });
    return id;
  },

  openDelivery: async (input: {
    caseId: string;
    unitId: string;
    partyId: string | null;
    documentIds: string[];
  }): Promise<string> => {
    const id = randomUUID();
    await trx("deliveries").insert({
      id,
      case_id: input.caseId,
      unit_id: input.unitId,
      party_id: input.partyId,
      opened_at: clock.now(),
    });
    await trx("delivery_documents").insert(
      input.documentIds.map((document) => ({ delivery_id: id, document_id: document })),
    );
    return id;
  },

  async recordDelivery(
    id: string,
    input: { method: string; record: object; deliveredOn: string },
  ): Promise<void> {
    await trx("deliveries")
      .where({ id })
      .update({
        method: input.method,
        record: JSON.stringify(input.record),
        delivered_on: input.deliveredOn,
        completed_at: clock.now(),
      });
  },

  /** Keeps what a service was corrected to beside what was recorded of it: from now on the last correction counts. */
  async correctDelivery(
    caseId: string,
    deliveryId: string,
    { submissionId, before, after, clocks }: Omit<ServiceCorrection, "at">,
  ): Promise<void> {
    await trx("delivery_corrections").insert({
      id: randomUUID(),
      case_id: caseId,
      delivery_id: deliveryId,
      submission_id: submissionId,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      clocks: JSON.stringify(clocks),
      at: clock.now(),
    });
  },

  deliveriesOf: (caseId: string): Promise<(Delivery & { unitId: string })[]> =>
    trx("deliveries as d")
      .joinRaw(
        `left join lateral (select after from delivery_corrections where delivery_id = d.id
           order by seq desc limit 1) c on true`,
      )
      .where({ "d.case_id": caseId })
      .orderBy(["d.opened_at", "d.seq"])
      .select({
        id: "d.id",
        unitId: "d.unit_id",
        partyId: "d.party_id",
        method: trx.raw("coalesce(c.after->>'method', d.method)"),
        deliveredOn: trx.raw("coalesce((c.after->>'deliveredOn')::date, d.delivered_on)"),
        record: trx.raw("coalesce(c.after->'record', d.record)"),
        corrections: trx.raw(
          `(select coalesce(json_agg(json_build_object('submissionId', y.submission_id, 'before', y.before,
              'after', y.after, 'clocks', y.clocks, 'at', y.at) order by y.seq), '[]')
            from delivery_corrections y where y.delivery_id = d.id)`,
        ),
        documentIds: trx.raw(
          `(select coalesce(array_agg(x.document_id::text order by doc.issued_at, doc.seq), '{}')
            from delivery_documents x join documents doc on doc.id = x.document_id where x.delivery_id = d.id)`,
        ),
      }) as unknown as Promise<(Delivery & { unitId: string })[]>,

  /**
   * The proposals to correct a service that were approved and could not be carried out any more, oldest first. Only the
   * ledger knows them: whoever reads a case asks only when a correction was proposed.
   */
  lapsedCorrectionsOf: (caseId: string): Promise<{ deliveryId: string; submissionId: string }[]> =>
    trx("case_events")
      .where({ case_id: caseId, type: "service-not-corrected" })
      .orderBy("seq")
      .select({
        deliveryId: trx.raw("payload->>'deliveryId'"),
        submissionId: trx.raw("payload->>'submissionId'"),
      }),
});
