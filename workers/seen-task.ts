import type { SeenTask } from "../server/db/tasks.ts";
import type { ActivatedJob } from "./jobs.ts";

/** Prefix of what the engine itself puts on a job. */
export const RESERVED = "io.camunda.zeebe:";

/** The task of a user task's job: what the model says of it, and which part of which case it is about. */
export function seenTask(job: ActivatedJob, createdAt: string): SeenTask {
  const textOf = (name: string) => (job.variables[name] ?? null) as string | null;
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
    caseId: textOf("caseId"),
    departmentId: textOf("departmentId"),
    findingId: textOf("findingId"),
    deliveryId: textOf("deliveryId"),
    partyId: textOf("partyId"),
    createdAt,
  };
}
