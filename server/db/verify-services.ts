import type { Knex } from "knex";
import type { Service } from "../../domain/case-file.ts";
import { hashOfData } from "./submissions.ts";

type Marked = { method: string; deliveredOn: string; recordHash: string };

const fits = ({ method, deliveredOn, record }: Service, marked: Marked | undefined): boolean =>
  marked !== undefined &&
  marked.method === method &&
  marked.deliveredOn === deliveredOn &&
  marked.recordHash === hashOfData(record);

/** Corrected services that are not what the ledger says they were before and after, or are not there any more. */
export async function changedServices(knex: Knex): Promise<{ caseId: string; id: string; why: string }[]> {
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
      : [{ caseId, id, why: "送达记录的更正与批准时的留痕不符" }],
  );
}
