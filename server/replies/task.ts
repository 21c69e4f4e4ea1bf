import Type from "typebox";
import { roles } from "../auth/actor.ts";
import type { TaskRow } from "../db/tasks.ts";
import type { Models } from "../models.ts";

const nullable = Type.Union([Type.String(), Type.Null()]);

export const taskReply = Type.Object({
  taskKey: Type.String(),
  name: Type.String(),
  processId: Type.String(),
  elementId: Type.String(),
  formId: Type.String(),
  state: Type.Enum(["open", "sent", "completed", "cancelled"]),
  basis: Type.String(),
  returnable: Type.Boolean(),
  candidateGroups: Type.Array(Type.String()),
  caseId: nullable,
  departmentId: nullable,
  findingId: nullable,
  deliveryId: nullable,
  partyId: nullable,
  dueAt: nullable,
  createdAt: Type.String(),
  claimedBy: nullable,
});

/** A task as people see it, with the name that the model gives it. */
export const shown = (task: TaskRow, { models }: { models: Models }) => ({
  taskKey: task.key,
  name: models.nameOf(task.bpmnProcessId, task.elementId),
  processId: task.bpmnProcessId,
  elementId: task.elementId,
  formId: task.formId,
  state: task.state,
  basis: task.headers["basis"] ?? "",
  returnable: task.headers["returnable"] === "true",
  candidateGroups: task.candidateGroups,
  caseId: task.caseId,
  departmentId: task.departmentId,
  findingId: task.findingId,
  deliveryId: task.deliveryId,
  partyId: task.partyId,
  dueAt: task.dueAt,
  createdAt: task.createdAt,
  claimedBy: task.claimedBy,
});

/** The path of one task. */
export const taskParams = Type.Object({ taskKey: Type.String({ pattern: "^\\d{1,19}$" }) });

// Administrators keep the system; the cases are not theirs.
export const staff = roles.filter((role) => role !== "administrator");
