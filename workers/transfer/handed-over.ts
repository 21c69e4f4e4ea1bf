import Type from "typebox";
import { transferStep } from "../../domain/penalty/transfer.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** Ends the hours of the transfer by the minute at which the police took the case: a day is too coarse for them. */
export default defineWorker({
  type: "transfer.handed-over",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const handedOverAt =
      transferStep(await tx.caseFile(caseId), "transfer/police-handover")?.handedOverAt ?? tx.clock.now();
    for (const { id, rule, basis, dueOn, dueAt } of await runningClocks(
      tx,
      { caseId },
      "criminal-transfer",
    )) {
      const late = Date.parse(handedOverAt) > Date.parse(dueAt);
      await (late ? tx.deadlines.endOne(id, "overdue") : tx.deadlines.endOne(id, "met", dueOn));
      tx.ledger.append({
        caseId,
        actor: system,
        type: late ? "deadline-overdue" : "deadline-met",
        basis,
        payload: { rule, dueOn, dueAt, on: handedOverAt },
      });
    }
    tx.changes.tell({ kind: "deadline", caseId });
    return {};
  },
});
