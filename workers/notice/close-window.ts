import Type from "typebox";
import { statementsOf } from "../../domain/penalty/notified.ts";
import { windowRules } from "../../domain/penalty/window.ts";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** The party's time is over or was waived. Its clocks end with their last day, or with the day of the waiver. */
export default defineWorker({
  type: "notice.close-window",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const today = tx.clock.today();
    for (const { id, dueOn } of await runningClocks(
      tx,
      { caseId, partyId },
      Object.values(windowRules).join(),
    ))
      await tx.deadlines.endOne(id, "met", dueOn < today ? dueOn : today);
    const statementMade = statementsOf(await tx.caseFile(caseId), partyId).length > 0;
    await tx.ledger.append({
      caseId,
      actor: system,
      type: "notice-window-closed",
      payload: { partyId, statementMade },
    });
    await tx.changes.tell({ kind: "deadline", caseId });
    return { statementMade };
  },
});
