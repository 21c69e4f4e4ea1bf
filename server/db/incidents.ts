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

/** Incidents of the engine, as its record stream tells them. */
export const incidents = (trx: Knex) => {
  const all = () =>
    trx("incidents as i").leftJoin("process_instances as p", "p.key", "i.process_instance_key").select({
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
      caseId: "p.case_id",
    });
  return {
    async list(input: { state: string; limit: number; before?: string | undefined }): Promise<IncidentRow[]> {
      return (await all()
        .where({ "i.state": input.state })
        .modify((q) => {
          if (input.before) q.whereRaw("i.key::bigint < ?::bigint", [input.before]);
        })
        .orderByRaw("i.key::bigint desc")
        .limit(input.limit)) as IncidentRow[];
    },

    async get(key: string): Promise<IncidentRow | undefined> {
      if (!/^\d{1,19}$/.test(key)) return undefined;
      return (await all().where({ "i.key": key }).first()) as IncidentRow | undefined;
    },
  };
};
