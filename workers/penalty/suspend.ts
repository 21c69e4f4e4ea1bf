import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { dropClocks } from "./renew.ts";

/** The investigation rests. The time for the decision runs on: no provision read so far says that it does not. */
export default defineWorker({
  type: "penalty.suspend",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const suspendedOn = tx.clock.today();
    await dropClocks(tx, caseId);
    tx.ledger.append({
      caseId,
      actor: system,
      type: "investigation-suspended",
      payload: { suspendedOn },
    });
    tx.changes.tell({ kind: "case", caseId });
    return { suspendedOn };
  },
});
