import type { SeenTask } from "../server/db/tasks.ts";

/** Prefix of what the engine itself puts on a job. */
export const RESERVED = "io.camunda.zeebe:";

/** A job as the gateway sends it; the client's types leave out the key of the definition. */
export interface UserTaskJob {
  key: string;
  processInstanceKey: string;
  elementInstanceKey: string;
  bpmnProcessId: string;
  processDefinitionKey: string;
  elementId: string;
  customHeaders: Readonly<Record<string, unknown>>;
  variables: Record<string, string | null>;
}

/** The task of a user task's job: what the model says of it, and which part of which case it is about. */
export function seenTask(job: UserTaskJob, createdAt: string): SeenTask {
  const headers = Object.entries(job.customHeaders).map(([k, v]) => [k, String(v)] as const);
  const reserved = Object.fromEntries(headers.filter(([k]) => k.startsWith(RESERVED)));
  const groups = reserved[`${RESERVED}candidateGroups`];
  return {
    key: job.key,
    processInstanceKey: job.processInstanceKey,
    elementInstanceKey: job.elementInstanceKey,
    bpmnProcessId: job.bpmnProcessId,
    definitionKey: job.processDefinitionKey,
    elementId: job.elementId,
    formId: reserved[`${RESERVED}formKey`] ?? "",
    candidateGroups: groups ? (JSON.parse(groups) as string[]) : [],
    headers: Object.fromEntries(headers.filter(([k]) => !k.startsWith(RESERVED))),
    dueAt: reserved[`${RESERVED}dueDate`]?.replace(/\[.*\]$/, "") ?? null,
    caseId: job.variables["caseId"] ?? null,
    departmentId: job.variables["departmentId"] ?? null,
    findingId: job.variables["findingId"] ?? null,
    deliveryId: job.variables["deliveryId"] ?? null,
    partyId: job.variables["partyId"] ?? null,
    createdAt,
  };
}
