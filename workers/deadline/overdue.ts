import Type from "typebox";
import { ruleOf, rulesFor } from "../../domain/deadlines.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

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
  }),
  async handle({ caseId, findingId = null, departmentId = null }, headers, tx) {
    const rows = headers.rule.split(",").map((row) => ruleOf(rulesFor(row)[0] ?? row));
    const now = tx.clock.ms();
    const running = (await tx.deadlines.ofCase(caseId)).filter(
      (d) =>
        d.state === "running" &&
        rows.some((rule) => rule.ref === d.ref) &&
        (findingId === null || d.findingId === findingId) &&
        (departmentId === null || d.departmentId === departmentId) &&
        Date.parse(d.dueAt) <= now,
    );
    for (const { id, rule, dueOn, basis } of running) {
      await tx.deadlines.endOne(id, "overdue");
      await tx.ledger.append({
        caseId,
        actor: system,
        type: "deadline-overdue",
        basis,
        payload: { rule, dueOn, findingId, departmentId },
      });
    }
    await tx.changes.tell({ kind: "deadline", caseId });
    return {};
  },
});
