import Type from "typebox";
import type { LegalDate } from "../../domain/calendar.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { type ClockScope, runningClocks } from "./overdue.ts";

/**
 * The act that clocks of the bureau were waiting for is done. A clock whose last day was over is kept as overdue.
 * @param rules ids of rules or rows of the register, separated by commas
 * @param on the day of the act
 */
export async function endClocks(tx: Tx, scope: ClockScope, rules: string, on: LegalDate): Promise<void> {
  for (const { id, rule, basis, dueOn, findingId, departmentId, partyId } of await runningClocks(
    tx,
    scope,
    rules,
  )) {
    await tx.deadlines.endOne(id, "met", on);
    tx.ledger.append({
      caseId: scope.caseId,
      actor: system,
      type: on > dueOn ? "deadline-overdue" : "deadline-met",
      basis,
      payload: { rule, dueOn, on, findingId, departmentId, partyId },
    });
  }
  tx.changes.tell({ kind: "deadline", caseId: scope.caseId });
}

/** Generic: the model names the clocks in its header; the act was done today unless `metOn` says otherwise. */
export default defineWorker({
  type: "deadline.met",
  headers: Type.Object({ rule: Type.String() }),
  input: Type.Object({
    caseId: Type.String(),
    findingId: Type.Optional(Type.String()),
    departmentId: Type.Optional(Type.String()),
    partyId: Type.Optional(Type.String()),
    startsOn: Type.Optional(Type.String()),
    metOn: Type.Optional(Type.String()),
  }),
  async handle({ metOn, ...scope }, { rule }, tx) {
    await endClocks(tx, scope, rule, metOn ?? tx.clock.today());
    return {};
  },
});
