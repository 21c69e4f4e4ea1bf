import type { Knex } from "knex";
import type { Service } from "../../domain/case-file.ts";
import { hashOfData } from "./submissions.ts";
import type { Fault } from "./verify.ts";

type Marked = { method: string; deliveredOn: string; recordHash: string };

const fits = ({ method, deliveredOn, record }: Service, marked: Marked | undefined): boolean =>
  marked !== undefined &&
  marked.method === method &&
  marked.deliveredOn === deliveredOn &&
  marked.recordHash === hashOfData(record);

/** Services, and their corrections, that are not what the ledger says they were. */
export const changedServices = async (knex: Knex): Promise<Fault[]> => [
  ...(await changedRecords(knex)),
  ...(await changedCorrections(knex)),
];

/**
 * A correction leaves the row of the service as it was recorded, so the row is always compared with the event of the
 * service itself; where that does not carry the hash of the record, with what the first correction says stood before.
 */
async function changedRecords(knex: Knex): Promise<Fault[]> {
  const noted = knex("case_events as e")
    .where({ "e.type": "documents-delivered" })
    .orderByRaw("e.case_id, e.payload->>'deliveryId', e.seq desc")
    .select(knex.raw(`distinct on (e.case_id, e.payload->>'deliveryId') e.case_id as "caseId"`), {
      deliveryId: knex.raw("e.payload->>'deliveryId'"),
      method: knex.raw("e.payload->>'method'"),
      deliveredOn: knex.raw("e.payload->>'deliveredOn'"),
      recordHash: knex.raw(`coalesce(e.payload->>'recordHash', (
        select c.payload->'before'->>'recordHash' from case_events c
        where c.case_id = e.case_id and c.type = 'service-corrected'
          and c.payload->>'deliveryId' = e.payload->>'deliveryId' order by c.seq limit 1))`),
    });
  const rows: {
    caseId: string;
    id: string;
    row: { method: string | null; deliveredOn: string | null; record: object | null } | null;
    noted: (Omit<Marked, "recordHash"> & { recordHash: string | null }) | null;
  }[] = await knex
    .from(noted.as("e"))
    .fullOuterJoin(knex("deliveries").whereNotNull("delivered_on").as("d"), (on) =>
      on.on(knex.raw(`d.id::text = e."deliveryId" and d.case_id = e."caseId"`)),
    )
    .select({
      caseId: knex.raw(`coalesce(e."caseId", d.case_id)`),
      id: knex.raw(`coalesce(e."deliveryId", d.id::text)`),
      row: knex.raw(`case when d.id is not null then jsonb_build_object('method', d.method,
        'deliveredOn', to_char(d.delivered_on, 'YYYY-MM-DD'), 'record', d.record) end`),
      noted: knex.raw(`case when e."deliveryId" is not null then to_jsonb(e) end`),
    })
    .orderBy(["caseId", "id"]);
  return rows.flatMap(({ caseId, id, row, noted: event }) => {
    const why = !event
      ? "没有对应的留痕"
      : !row
        ? "已登记的送达不在"
        : row.method !== event.method ||
            row.deliveredOn !== event.deliveredOn ||
            (event.recordHash !== null && event.recordHash !== hashOfData(row.record ?? {}))
          ? "送达记录与登记时的留痕不符"
          : null;
    return why ? [{ what: "service" as const, caseId, id, why }] : [];
  });
}

/** Corrected services that are not what the ledger says they were before and after, or are not there any more. */
async function changedCorrections(knex: Knex): Promise<Fault[]> {
  const rows: {
    caseId: string;
    id: string;
    noted: { deliveryId: string; before: Marked; after: Marked } | null;
    deliveryId: string | null;
    before: Service | null;
    after: Service | null;
  }[] = await knex
    .from(knex("case_events").where({ type: "service-corrected" }).as("e"))
    .fullOuterJoin("delivery_corrections as c", (on) =>
      on.on(knex.raw("c.submission_id::text = e.payload->>'submissionId'")),
    )
    .select({
      caseId: knex.raw("coalesce(e.case_id, c.case_id)"),
      id: knex.raw("coalesce(c.submission_id::text, e.payload->>'submissionId')"),
      noted: "e.payload",
      deliveryId: "c.delivery_id",
      before: "c.before",
      after: "c.after",
    });
  return rows.flatMap(({ caseId, id, noted, deliveryId, before, after }) =>
    before &&
    after &&
    noted?.deliveryId === deliveryId &&
    fits(before, noted?.before) &&
    fits(after, noted?.after)
      ? []
      : [{ what: "service" as const, caseId, id, why: "送达记录的更正与批准时的留痕不符" }],
  );
}
