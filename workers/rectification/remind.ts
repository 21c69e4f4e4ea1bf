import Type from "typebox";
import { openItems, reminderAt } from "../../domain/rectification.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** Reminds of the items whose day comes near, each once. */
export default defineWorker({
  type: "rectification.remind",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const calendar = await tx.calendar();
    const open = openItems(await tx.caseFile(caseId), await tx.rounds.ofCase(caseId));
    const running = (await tx.deadlines.ofCase(caseId)).filter(
      (d) => d.rule === "rectification-order" && d.state === "running" && !d.remindedAt,
    );
    const now = tx.clock.now();
    const due = running.filter(
      (d) =>
        reminderAt(d.dueOn, calendar) <= now &&
        open.some((i) => i.finding.id === d.findingId && i.reportedOn === null),
    );
    for (const deadline of due) {
      await tx.deadlines.reminded(deadline.id);
      tx.ledger.append({
        caseId,
        actor: system,
        type: "rectification-reminded",
        payload: { findingId: deadline.findingId, dueOn: deadline.dueOn },
      });
    }
    tx.changes.tell({ kind: "reminder", caseId });
    return {};
  },
});
