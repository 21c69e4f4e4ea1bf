import Type from "typebox";
import type { DeadlineRow } from "../../server/db/deadlines.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** Whose clocks are meant: those of a case, or only of one finding, department or party, or only those that began on a day. */
export interface ClockScope {
  caseId: string;
  findingId?: string;
  departmentId?: string;
  partyId?: string;
  startsOn?: string;
}

/** The running clocks of a case under some rules. @param rules ids of rules or rows of the register, separated by commas */
export async function runningClocks(
  tx: Tx,
  { caseId, findingId, departmentId, partyId, startsOn }: ClockScope,
  rules: string,
): Promise<DeadlineRow[]> {
  const named = rules.split(",");
  return (await tx.deadlines.ofCase(caseId)).filter(
    (d) =>
      d.state === "running" &&
      (named.includes(d.rule) || named.includes(d.ref)) &&
      (findingId === undefined || d.findingId === findingId) &&
      (departmentId === undefined || d.departmentId === departmentId) &&
      (partyId === undefined || d.partyId === partyId) &&
      (startsOn === undefined || d.startsOn === startsOn),
  );
}

/**
 * Clocks of the bureau ran out before the act was done: it goes on record, the act stays to be done.
 * The model names one row of the register or several; only those whose time is over are meant.
 */
export default defineWorker({
  type: "deadline.overdue",
  headers: Type.Object({ rule: Type.String() }),
  input: Type.Object({
    caseId: Type.String(),
    findingId: Type.Optional(Type.String()),
    departmentId: Type.Optional(Type.String()),
    partyId: Type.Optional(Type.String()),
  }),
  async handle(scope, headers, tx) {
    const now = tx.clock.ms();
    const over = (await runningClocks(tx, scope, headers.rule)).filter((d) => Date.parse(d.dueAt) <= now);
    for (const { id, rule, dueOn, basis, findingId, departmentId, partyId } of over) {
      await tx.deadlines.endOne(id, "overdue");
      tx.ledger.append({
        caseId: scope.caseId,
        actor: system,
        type: "deadline-overdue",
        basis,
        payload: { rule, dueOn, findingId, departmentId, partyId },
      });
    }
    tx.changes.tell({ kind: "deadline", caseId: scope.caseId });
    return {};
  },
});
