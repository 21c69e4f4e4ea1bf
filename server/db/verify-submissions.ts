import type { Knex } from "knex";
import { hashOf, type Schema } from "../../forms/schema.ts";
import { hashOfData } from "./submissions.ts";
import type { Fault } from "./verify.ts";

const notedMarks = `(select jsonb_build_object('dataHash', e.payload->>'dataHash', 'formHash', e.payload->>'formHash')
  from case_events e where e.case_id = s.case_id and e.payload->>'submissionId' = s.id::text
  and e.payload->>'dataHash' is not null order by e.seq limit 1)`;

/** What a person stated must be what the ledger's event of that act says, on the form that the event says. */
export async function followSubmissions(knex: Knex): Promise<{ count: number; broken: Fault[] }> {
  const rows: {
    id: string;
    caseId: string;
    formId: string;
    formHash: string;
    data: object;
    noted: { dataHash: string; formHash: string | null } | null;
    seenFormId: string | null;
  }[] = await knex("submissions as s")
    .leftJoin("forms as f", "f.hash", "s.form_hash")
    .orderBy(["s.case_id", "s.seq"])
    .select({
      ...{ id: "s.id", caseId: "s.case_id", formId: "s.form_id", formHash: "s.form_hash", data: "s.data" },
      ...{ noted: knex.raw(notedMarks), seenFormId: "f.form_id" },
    });
  const broken: Fault[] = [];
  for (const { id, caseId, formId, formHash, data, noted, seenFormId } of rows) {
    const why =
      noted === null
        ? "没有对应的留痕"
        : noted.dataHash !== hashOfData(data)
          ? "所填内容与提交时的留痕不符"
          : seenFormId === null
            ? "填写时所见的表单版本不在"
            : formId !== seenFormId || (noted.formHash !== null && noted.formHash !== formHash)
              ? "所填表单与提交时的留痕不符"
              : null;
    if (why) broken.push({ what: "submission", caseId, id, why });
  }
  return { count: rows.length, broken: [...broken, ...(await missingSubmissions(knex))] };
}

/** Whatever the ledger says was submitted must still be there. */
async function missingSubmissions(knex: Knex): Promise<Fault[]> {
  const missing: { caseId: string; id: string; seq: number }[] = await knex("case_events as e")
    .whereRaw("e.payload->>'submissionId' is not null and e.payload->>'dataHash' is not null")
    .whereNotExists(
      knex("submissions as s").whereRaw("s.id::text = e.payload->>'submissionId' and s.case_id = e.case_id"),
    )
    .orderBy(["e.case_id", "e.seq"])
    .select({ caseId: "e.case_id", id: knex.raw("e.payload->>'submissionId'"), seq: "e.seq" });
  return missing.map(({ caseId, id, seq }) => ({
    ...{ what: "submission", caseId, id },
    why: `第 ${seq} 号事件所记的表单不在`,
  }));
}

/** A version of a form is named by the hash of what people saw: another text under that name is not what they saw. */
export async function changedForms(knex: Knex): Promise<Fault[]> {
  const rows: { hash: string; formId: string; schema: Schema }[] = await knex("forms")
    .orderBy(["form_id", "hash"])
    .select({ hash: "hash", formId: "form_id", schema: "schema" });
  return rows
    .filter(({ hash, formId, schema }) => hashOf(schema) !== hash || schema.$id !== formId)
    .map(({ hash, formId }) => ({
      ...{ what: "form", caseId: "", id: `${formId} ${hash}` },
      why: "表单内容与填写时的版本摘要不符",
    }));
}
