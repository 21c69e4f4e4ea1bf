import Type from "typebox";
import { ruleOf, rulesFor } from "../../domain/deadlines.ts";
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
    const rule = ruleOf(rulesFor(headers.rule)[0] ?? headers.rule);
    await tx.deadlines.end(
      { caseId, ref: rule.ref, findingId: findingId ?? null, departmentId: departmentId ?? null },
      "overdue",
    );
    await tx.ledger.append({
      caseId,
      actor: system,
      type: "deadline-overdue",
      basis: rule.basis,
      payload: { ref: rule.ref, findingId: findingId ?? null, departmentId: departmentId ?? null },
    });
    await tx.changes.tell({ kind: "deadline", caseId });
    return {};
  },
});
