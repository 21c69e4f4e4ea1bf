import type { Knex } from "knex";

/** A stretch of one partition's records: after `from`, up to and including `to`. */
export interface Stretch {
  generation: string;
  partition: number;
  from: string;
  to: string;
}

const range =
  "r.generation = :generation and r.partition = :partition and r.position > :from and r.position <= :to";
const event = `${range} and r.record_type = 'EVENT'`;
const last = (column: string) => `(array_agg(${column} order by r.position desc))[1]`;
const entered = "ELEMENT_ACTIVATED";
const left = "('ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')";
const stateOfElement = `case ${last("r.intent")} when 'ELEMENT_COMPLETED' then 'completed' when 'ELEMENT_TERMINATED' then 'terminated' else 'active' end`;
/** The value of a variable that holds a plain text; anything else is none of ours and must not stop the records. */
const textIn = (json: string) =>
  `case when ${json} ~ '^"[^"\\\\]*"$' then substr(${json}, 2, length(${json}) - 2) end`;
const uuidIn = (text: string) =>
  `case when ${text} ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (${text})::uuid end`;
const caseOfInstance = `(select ${uuidIn(textIn("v.value"))} from variables v where v.scope_key = p.key and v.name = 'caseId' limit 1)`;
const header = (name: string) => `r.value->'customHeaders'->>'io.camunda.zeebe:${name}'`;
// The engine puts the names of groups into this list as they are; one with a quotation mark makes it unreadable.
const groups = `case when ${header("candidateGroups")} ~ '^\\[("[^"\\\\]*"(, *"[^"\\\\]*")*){0,1}\\]$' then (${header("candidateGroups")})::jsonb end`;
const dueAt = `substring(${header("dueDate")} from '^\\d{4}-\\d\\d-\\d\\dT[0-9:.+-]+Z{0,1}')::timestamptz`;

/**
 * What follows from the records, in this order (a task reads the variables of its scopes).
 * Each statement may see the same stretch again and leaves the same rows. `offset 0` and `any(array(…))` keep a
 * lookup by key apart: the planner takes the few rows of a stretch for hundreds and would read whole tables for every bulk.
 */
const statements: Record<string, string> = {
  processInstances: `
    insert into process_instances as p (key, bpmn_process_id, definition_key, version, parent_key, parent_element_key, state, started_at, ended_at)
    select r.key::text, ${last("r.value->>'bpmnProcessId'")}, ${last("r.value->>'processDefinitionKey'")}, ${last("(r.value->>'version')::int")},
      nullif(${last("r.value->>'parentProcessInstanceKey'")}, '-1'), nullif(${last("r.value->>'parentElementInstanceKey'")}, '-1'),
      ${stateOfElement}, min(r.at), max(r.at) filter (where r.intent in ${left})
    from records r
    where ${event} and r.value_type = 'PROCESS_INSTANCE' and r.value->>'bpmnElementType' = 'PROCESS'
      and r.intent in ('${entered}', 'ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')
    group by r.key
    on conflict (key) do update set state = excluded.state, ended_at = coalesce(excluded.ended_at, p.ended_at),
      started_at = least(excluded.started_at, p.started_at)`,

  elementInstances: `
    insert into element_instances as e (key, process_instance_key, element_id, element_type, scope_key, state, started_at, ended_at)
    select r.key::text, ${last("r.value->>'processInstanceKey'")}, ${last("r.value->>'elementId'")}, ${last("r.value->>'bpmnElementType'")},
      ${last("r.value->>'flowScopeKey'")}, ${stateOfElement}, min(r.at), max(r.at) filter (where r.intent in ${left})
    from records r
    where ${event} and r.value_type = 'PROCESS_INSTANCE' and r.intent in ('ELEMENT_ACTIVATING', '${entered}', 'ELEMENT_COMPLETED', 'ELEMENT_TERMINATED')
    group by r.key
    on conflict (key) do update set state = excluded.state, ended_at = coalesce(excluded.ended_at, e.ended_at),
      started_at = least(excluded.started_at, e.started_at)`,

  variables: `
    insert into variables (key, process_instance_key, scope_key, name, value, at)
    select distinct on (r.key) r.key::text, r.value->>'processInstanceKey', r.value->>'scopeKey', r.value->>'name', r.value->>'value', r.at
    from records r
    where ${event} and r.value_type = 'VARIABLE' and r.intent in ('CREATED', 'UPDATED')
    order by r.key, r.position desc
    on conflict (key) do update set value = excluded.value, at = excluded.at`,

  // The variables of a called process are recorded before the process itself.
  casesOfInstances: `
    update process_instances p set case_id = ${caseOfInstance}
    where p.key = any(array(
        select r.key::text from records r where ${event} and r.value_type = 'PROCESS_INSTANCE' and r.intent = '${entered}'
          and r.value->>'bpmnElementType' = 'PROCESS'
        union select r.value->>'scopeKey' from records r where ${event} and r.value_type = 'VARIABLE' and r.value->>'name' = 'caseId'))
      and p.case_id is distinct from ${caseOfInstance}`,

  tasks: `
    with recursive created as (
      select r.key::text as key, r.value, r.at from records r
      where ${event} and r.value_type = 'JOB' and r.intent = 'CREATED' and r.value->>'type' = 'io.camunda.zeebe:userTask'
    ), scopes (task, scope, depth) as (
      select key, value->>'elementInstanceKey', 0 from created
      union all
      select s.task, e.scope_key, s.depth + 1 from scopes s
        cross join lateral (select scope_key from element_instances where key = s.scope and scope_key <> '-1' offset 0) e
    ), seen as (
      select distinct on (s.task, v.name) s.task, v.name, ${textIn("v.value")} as value
      from scopes s cross join lateral (select key, name, value from variables
        where scope_key = s.scope and name in ('caseId', 'departmentId', 'findingId', 'deliveryId', 'partyId') offset 0) v
      where v.key::bigint < s.task::bigint -- what was set when the task was there already is not about it
      order by s.task, v.name, s.depth
    ), about as (
      select task, jsonb_object_agg(name, value) as v from seen group by task
    ), stored as (
    insert into tasks (key, process_instance_key, element_instance_key, bpmn_process_id, definition_key, element_id, form_id,
      candidate_groups, headers, due_at, case_id, department_id, finding_id, delivery_id, party_id, state, created_at)
    select r.key, r.value->>'processInstanceKey', r.value->>'elementInstanceKey', r.value->>'bpmnProcessId', r.value->>'processDefinitionKey',
      r.value->>'elementId', coalesce(${header("formKey")}, ''),
      coalesce((select array_agg(g) from jsonb_array_elements_text(${groups}) g), '{}'),
      coalesce((select jsonb_object_agg(k, h) from jsonb_each_text(r.value->'customHeaders') x(k, h) where k not like 'io.camunda.zeebe:%'), '{}'),
      ${dueAt},
      ${uuidIn("a.v->>'caseId'")}, a.v->>'departmentId', ${uuidIn("a.v->>'findingId'")}, ${uuidIn("a.v->>'deliveryId'")}, ${uuidIn("a.v->>'partyId'")}, 'open', r.at
    from created r left join about a on a.task = r.key
    on conflict (key) do update set created_at = excluded.created_at, due_at = excluded.due_at, case_id = excluded.case_id,
      department_id = excluded.department_id, finding_id = excluded.finding_id, delivery_id = excluded.delivery_id, party_id = excluded.party_id
    returning key, case_id, xmax = 0 as added
    )
    select pg_notify('changes', json_build_object('kind', 'task', 'caseId', case_id, 'key', key)::text)
    from stored where added`,

  endedTasks: `
    with ended as (
      update tasks t set state = case r.intent when 'COMPLETED' then 'completed' else 'cancelled' end, ended_at = r.at
      from records r
      where ${event} and r.value_type = 'JOB' and r.intent in ('COMPLETED', 'CANCELED') and t.key = r.key::text
      returning t.key, t.case_id, r.intent
    )
    select pg_notify('changes', json_build_object('kind', 'task', 'caseId', case_id, 'key', key)::text)
    from ended where intent = 'CANCELED'`,

  timers: `
    insert into timers (key, process_instance_key, element_id, due_at, state)
    select distinct on (r.key) r.key::text, r.value->>'processInstanceKey', r.value->>'targetElementId',
      to_timestamp((r.value->>'dueDate')::numeric / 1000),
      case r.intent when 'CREATED' then 'running' when 'TRIGGERED' then 'triggered' else 'cancelled' end
    from records r
    where ${event} and r.value_type = 'TIMER' and r.intent in ('CREATED', 'TRIGGERED', 'CANCELED')
    order by r.key, r.position desc
    on conflict (key) do update set state = excluded.state`,

  incidents: `
    with stored as (
    insert into incidents as i (key, process_instance_key, bpmn_process_id, element_id, element_instance_key, job_key, error_type, message, state, raised_at, resolved_at)
    select r.key::text, ${last("r.value->>'processInstanceKey'")}, ${last("r.value->>'bpmnProcessId'")}, ${last("r.value->>'elementId'")},
      ${last("r.value->>'elementInstanceKey'")}, nullif(${last("r.value->>'jobKey'")}, '-1'), ${last("r.value->>'errorType'")},
      ${last("r.value->>'errorMessage'")}, case ${last("r.intent")} when 'RESOLVED' then 'resolved' else 'open' end,
      min(r.at), max(r.at) filter (where r.intent = 'RESOLVED')
    from records r
    where ${event} and r.value_type = 'INCIDENT' and r.intent in ('CREATED', 'RESOLVED')
    group by r.key
    on conflict (key) do update set state = excluded.state, resolved_at = coalesce(excluded.resolved_at, i.resolved_at)
    returning key, state
    )
    select pg_notify('changes', json_build_object('kind', 'incident', 'key', key)::text) from stored`,

  decisions: `
    insert into decisions (key, process_instance_key, element_instance_key, decision_id, output, matched_rules, at)
    select r.key::text, r.value->>'processInstanceKey', r.value->>'elementInstanceKey', r.value->>'decisionId', r.value->>'decisionOutput',
      coalesce(jsonb_path_query_array(r.value, '$.evaluatedDecisions[*].matchedRules[*]'), '[]'), r.at
    from records r
    where ${event} and r.value_type = 'DECISION_EVALUATION' and r.intent = 'EVALUATED'
    on conflict (key) do nothing`,

  definitions: `
    insert into definitions (key, bpmn_process_id, version, resource_name, resource, deployed_at)
    select r.value->>'processDefinitionKey', r.value->>'bpmnProcessId', (r.value->>'version')::int, r.value->>'resourceName', r.value->>'resource', r.at
    from records r
    where ${event} and r.value_type = 'PROCESS' and r.intent = 'CREATED'
    on conflict (key) do nothing`,
};

/** The tables that can be dropped and made again from the records. */
export const projectionTables = [
  "process_instances",
  "element_instances",
  "variables",
  "tasks",
  "timers",
  "incidents",
  "decisions",
  "definitions",
];

/**
 * The changes that bring the projections up to the end of a stretch, to be made one after the other.
 * @param types the kinds of records in it
 */
export const projecting = (trx: Knex, stretch: Stretch, types: ReadonlySet<string>): Knex.Raw[] =>
  Object.entries(statements)
    .filter(([name]) => sourcesOf[name]?.some((type) => types.has(type)))
    .map(([, sql]) => trx.raw(sql, { ...stretch }));

/** Which kinds of records a statement reads: it is left out of stretches that have none of them. */
const sourcesOf: Record<string, string[]> = {
  processInstances: ["PROCESS_INSTANCE"],
  elementInstances: ["PROCESS_INSTANCE"],
  variables: ["VARIABLE"],
  casesOfInstances: ["PROCESS_INSTANCE", "VARIABLE"],
  tasks: ["JOB"],
  endedTasks: ["JOB"],
  timers: ["TIMER"],
  incidents: ["INCIDENT"],
  decisions: ["DECISION_EVALUATION"],
  definitions: ["PROCESS"],
};
