import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** The party leaves the list: its term is over, it was removed early, or the penalty it was listed for no longer stands. */
export default defineWorker({
  type: "credit.delist",
  headers: Type.Object({ reason: Type.Enum(["expired", "early", "revoked"]) }),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, { reason }, tx) {
    for (const { id } of await runningClocks(tx, { caseId, partyId }, "E26"))
      await tx.deadlines.endOne(id, reason === "expired" ? "met" : "superseded");
    tx.ledger.append({
      caseId,
      actor: system,
      type: "dishonest-delisted",
      payload: { partyId, reason },
    });
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
