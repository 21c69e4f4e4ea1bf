import type { Knex } from "knex";

/** One record of the engine about a process instance of a case. Keys are text: they exceed 2^53. */
export interface CaseRecord {
  generation: string;
  partition: number;
  position: string;
  recordType: string;
  valueType: string;
  intent: string;
  key: string;
  processInstanceKey: string;
  at: string;
  value: Record<string, unknown>;
}

/** The place of a record in the stream: [generation, partition, position]. */
export type RecordPlace = readonly [string, number, string];

/** What the engine told of a case and of the processes that it called, in the order of the stream. */
export const caseRecords = (trx: Knex) => ({
  async ofCase(caseId: string, after: RecordPlace | undefined, limit: number): Promise<CaseRecord[]> {
    const { rows } = await trx.raw(
      `with recursive instances as (
         select key from process_instances where case_id = ?
         union
         select child.key from process_instances child join instances on child.parent_key = instances.key
       )
       select generation, partition, position, record_type as "recordType", value_type as "valueType", intent,
         key::text, process_instance_key::text as "processInstanceKey", at, value
       from records
       where process_instance_key = any (select key::bigint from instances)
         ${after ? "and (generation, partition, position) > (?, ?, ?::bigint)" : ""}
       order by generation, partition, position
       limit ?`,
      [caseId, ...(after ?? []), limit],
    );
    return rows as CaseRecord[];
  },
});
