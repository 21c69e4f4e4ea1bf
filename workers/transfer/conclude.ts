import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

const outcomes = ["taken", "returned"] as const;

/** A transfer is over: the case is another organ's now, or it stays with the bureau, which goes on with it. */
export default defineWorker({
  type: "transfer.conclude",
  headers: Type.Object({ outcome: Type.Enum(outcomes) }),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, { outcome }, tx) {
    await tx.ledger.append({ caseId, actor: system, type: `transfer-${outcome}`, payload: { outcome } });
    await tx.changes.tell({ kind: "case", caseId });
    return { transfer: outcome };
  },
});
