import type { Knex } from "knex";
import { DomainError } from "../../domain/errors.ts";
import type { Clock } from "../clock.ts";

export interface TaskRow {
  key: string;
  processInstanceKey: string;
  elementInstanceKey: string;
  bpmnProcessId: string;
  definitionKey: string;
  elementId: string;
  formId: string;
  candidateGroups: string[];
  headers: Record<string, string>;
  dueAt: string | null;
  caseId: string | null;
  departmentId: string | null;
  findingId: string | null;
  deliveryId: string | null;
  partyId: string | null;
  createdAt: string;
  /** open; sent (completed here, the engine has not answered yet); completed; cancelled */
  state: "open" | "sent" | "completed" | "cancelled";
  claimedBy: string | null;
  completedBy: string | null;
}

/** What the eye or the record knows of a task when it appears. */
export type SeenTask = Omit<TaskRow, "state" | "claimedBy" | "completedBy">;

const columns = {
  key: "t.key",
  processInstanceKey: "t.process_instance_key",
  elementInstanceKey: "t.element_instance_key",
  bpmnProcessId: "t.bpmn_process_id",
  definitionKey: "t.definition_key",
  elementId: "t.element_id",
  formId: "t.form_id",
  candidateGroups: "t.candidate_groups",
  headers: "t.headers",
  dueAt: "t.due_at",
  caseId: "t.case_id",
  departmentId: "t.department_id",
  findingId: "t.finding_id",
  deliveryId: "t.delivery_id",
  partyId: "t.party_id",
  createdAt: "t.created_at",
  claimedBy: "c.person_id",
  completedBy: "d.person_id",
};

// What a person did is known before the engine's record of it.
const state = `case when d.state = 'cancelled' then 'cancelled' when d.state = 'accepted' then 'completed'
  when t.state = 'open' and d.state = 'sent' then 'sent' else t.state end`;

const joined = (trx: Knex) =>
  trx("tasks as t")
    .leftJoin("task_claims as c", "c.task_key", "t.key")
    .leftJoin("task_completions as d", "d.task_key", "t.key")
    .select({ ...columns, state: trx.raw(state) });

export const tasks = (trx: Knex, clock: Clock) => ({
  /** Tasks were seen by activation: the browsers are told. Seeing them again changes nothing and tells nobody. */
  async seen(seen: SeenTask[]): Promise<void> {
    await trx.raw(
      `with added as (
         insert into tasks (key, process_instance_key, element_instance_key, bpmn_process_id, definition_key, element_id, form_id,
           candidate_groups, headers, due_at, case_id, department_id, finding_id, delivery_id, party_id, state, created_at)
         select key, "processInstanceKey", "elementInstanceKey", "bpmnProcessId", "definitionKey", "elementId", "formId",
           "candidateGroups", headers, "dueAt", "caseId", "departmentId", "findingId", "deliveryId", "partyId", 'open', "createdAt"
         from jsonb_to_recordset(?::jsonb) as seen (key text, "processInstanceKey" text, "elementInstanceKey" text,
           "bpmnProcessId" text, "definitionKey" text, "elementId" text, "formId" text, "candidateGroups" text[], headers jsonb,
           "dueAt" timestamptz, "caseId" uuid, "departmentId" text, "findingId" uuid, "deliveryId" uuid, "partyId" uuid,
           "createdAt" timestamptz)
         on conflict (key) do nothing returning key, case_id)
       select pg_notify('changes', json_build_object('kind', 'task', 'caseId', case_id, 'key', key)::text) from added`,
      [JSON.stringify(seen)],
    );
  },

  /** @throws TASK_NOT_FOUND */
  async get(key: string): Promise<TaskRow> {
    const row = /^\d{1,19}$/.test(key) ? await joined(trx).where({ "t.key": key }).first() : undefined;
    if (!row) throw new DomainError("TASK_NOT_FOUND");
    return row as TaskRow;
  },

  /** Serialises acts on one task: the second of two people waits here for the first one's outcome. */
  async lock(key: string): Promise<void> {
    await trx.raw("select pg_advisory_xact_lock(hashtextextended(?, 0))", [`task:${key}`]);
  },

  /**
   * One page of the list, by due date (undated last), then key.
   * @param groups the groups `role@unit` the person belongs to
   */
  async list(input: {
    groups: string[];
    personId: string;
    view: "mine" | "claimable" | "team" | "done";
    caseId?: string | undefined;
    limit: number;
    cursor?: { dueAt: string | null; key: string } | undefined;
  }): Promise<TaskRow[]> {
    const far = "9999-12-31T00:00:00+08:00";
    return (await joined(trx)
      .modify((q) => {
        if (input.view === "done")
          q.where("d.person_id", input.personId).whereIn("d.state", ["sent", "accepted"]);
        else
          q.where("t.state", "open")
            .whereNull("d.task_key")
            .whereRaw("t.candidate_groups && ?::text[]", [input.groups]);
        if (input.view === "mine") q.where("c.person_id", input.personId);
        if (input.view === "claimable") q.whereNull("c.person_id");
        if (input.caseId) q.where("t.case_id", input.caseId);
        if (input.cursor)
          q.whereRaw("(coalesce(t.due_at, ?), t.key) > (?, ?)", [
            far,
            input.cursor.dueAt ?? far,
            input.cursor.key,
          ]);
        // Officers see the tasks of the cases they take part in; the other roles those of their unit.
        q.where((own) =>
          own
            .whereRaw("t.case_id is null")
            .orWhereRaw(
              "exists (select from unnest(t.candidate_groups) g where g = any(?) and g not like 'case-officer@%')",
              [input.groups],
            )
            .orWhereRaw(
              "exists (select from participants p where p.case_id = t.case_id and p.person_id = ?)",
              [input.personId],
            ),
        );
      })
      .orderByRaw("coalesce(t.due_at, ?), t.key", [far])
      .limit(input.limit)) as TaskRow[];
  },

  async claim(key: string, personId: string): Promise<void> {
    await trx("task_claims")
      .insert({ task_key: key, person_id: personId, claimed_at: clock.now() })
      .onConflict("task_key")
      .merge();
  },

  async release(key: string): Promise<void> {
    await trx("task_claims").where({ task_key: key }).delete();
  },

  /** The engine's answer to completions; whoever waits for it is told. */
  async answered(keys: string[], answer: "accepted" | "cancelled"): Promise<void> {
    await trx.raw(
      `with answered as (update task_completions set state = :answer where task_key = any(:keys) returning task_key),
         ended as (update tasks set state = :state, ended_at = :now where key = any(:keys) and state = 'open' returning key)
       select pg_notify('answers', task_key) from answered`,
      { keys, answer, state: answer === "accepted" ? "completed" : "cancelled", now: clock.now() },
    );
  },

  completion: (key: string) =>
    trx("task_completions as d")
      .join("people", "people.id", "d.person_id")
      .leftJoin("submissions as s", "s.id", "d.submission_id")
      .where({ "d.task_key": key })
      .first<
        | {
            personId: string;
            name: string;
            at: string;
            state: string;
            data: object | null;
            formHash: string | null;
            caseId: string | null;
          }
        | undefined
      >({
        personId: "d.person_id",
        name: "people.name",
        at: "d.at",
        state: "d.state",
        data: "s.data",
        formHash: "s.form_hash",
        caseId: "s.case_id",
      }),

  /** Element id → people who completed it in this case, returned forms included. */
  completedBy: (caseId: string): Promise<{ elementId: string; personId: string }[]> =>
    trx("submissions")
      .where({ case_id: caseId })
      .distinct({ elementId: "element_id", personId: "person_id" }),
});
