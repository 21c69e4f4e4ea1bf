import type { Knex } from "knex";

export interface IncidentRow {
  key: string;
  processInstanceKey: string;
  bpmnProcessId: string;
  elementId: string;
  jobKey: string | null;
  errorType: string;
  message: string;
  state: "open" | "resolved";
  raisedAt: string;
  resolvedAt: string | null;
  caseId: string | null;
}

/** The kind of an incident that is none of the engine's: it refuses a command of ours for good. */
export const commandRefused = "COMMAND_REFUSED";

/** The engine's keys are far above those of the outbox, so that one list can hold both. */
const all = `(
  select i.key, i.process_instance_key, i.bpmn_process_id, i.element_id, i.job_key, i.error_type, i.message, i.state,
    i.raised_at, i.resolved_at, p.case_id
  from incidents i left join process_instances p on p.key = i.process_instance_key
  union all
  select o.id::text, coalesce(t.process_instance_key, ''), coalesce(t.bpmn_process_id, ''),
    coalesce(t.element_id, o.payload->>'name', o.kind), null, '${commandRefused}', coalesce(o.error, ''), 'open',
    o.created_at, null, o.case_id
  from outbox o left join tasks t on t.key = o.payload->>'taskKey'
  where o.done_at is null and o.result = 'refused') as i`;

/** Incidents of the engine, as its record stream tells them, and commands that it refuses. */
export const incidents = (trx: Knex) => {
  const listed = () =>
    trx.from(trx.raw(all)).select({
      key: "i.key",
      processInstanceKey: "i.process_instance_key",
      bpmnProcessId: "i.bpmn_process_id",
      elementId: "i.element_id",
      jobKey: "i.job_key",
      errorType: "i.error_type",
      message: "i.message",
      state: "i.state",
      raisedAt: "i.raised_at",
      resolvedAt: "i.resolved_at",
      caseId: "i.case_id",
    });
  return {
    async list(input: { state: string; limit: number; before?: string | undefined }): Promise<IncidentRow[]> {
      return (await listed()
        .where({ "i.state": input.state })
        .modify((q) => {
          if (input.before) q.whereRaw("i.key::bigint < ?::bigint", [input.before]);
        })
        .orderByRaw("i.key::bigint desc")
        .limit(input.limit)) as IncidentRow[];
    },

    async get(key: string): Promise<IncidentRow | undefined> {
      if (!/^\d{1,19}$/.test(key)) return undefined;
      return (await listed().where({ "i.key": key }).first()) as IncidentRow | undefined;
    },
  };
};
