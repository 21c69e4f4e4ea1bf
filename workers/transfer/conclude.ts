import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { dropClocks } from "../penalty/renew.ts";

const outcomes = ["taken", "returned"] as const;

/**
 * A transfer is over: the case is another organ's now, and the bureau's time for the decision with it, or it stays with
 * the bureau, which goes on with it while its time runs.
 */
export default defineWorker({
  type: "transfer.conclude",
  headers: Type.Object({ outcome: Type.Enum(outcomes) }),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, { outcome }, tx) {
    tx.ledger.append({ caseId, actor: system, type: `transfer-${outcome}`, payload: { outcome } });
    if (outcome === "taken") await dropClocks(tx, caseId, "B12");
    tx.changes.tell({ kind: "case", caseId });
    return { transfer: outcome };
  },
});
