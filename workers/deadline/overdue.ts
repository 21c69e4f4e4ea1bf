import Type from "typebox";
import { ruleFor } from "../../domain/rule-in-force.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** A clock of the bureau ran out before the act was done: it goes on record, the act stays to be done. */
export default defineWorker({
  type: "deadline.overdue",
  headers: Type.Object({ rule: Type.String() }),
  input: Type.Object({
    caseId: Type.String(),
    findingId: Type.Optional(Type.String()),
    departmentId: Type.Optional(Type.String()),
  }),
  async handle({ caseId, findingId, departmentId }, headers, tx) {
    const { id, rule } = ruleFor(headers.rule, tx.clock.today());
    await tx.deadlines.end(
      { caseId, rule: id, findingId: findingId ?? null, departmentId: departmentId ?? null },
      "overdue",
    );
    await tx.ledger.append({
      caseId,
      actor: system,
      type: "deadline-overdue",
      basis: rule.basis,
      payload: { rule: id, findingId: findingId ?? null, departmentId: departmentId ?? null },
    });
    await tx.changes.tell({ kind: "deadline", caseId });
    return {};
  },
});
