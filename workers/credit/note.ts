import Type from "typebox";
import { creditEvents } from "../../domain/events/credit.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** Puts an outcome that changes nothing else on the ledger; the model names it. */
export default defineWorker({
  type: "credit.note",
  headers: Type.Object({ event: Type.Enum(Object.keys(creditEvents) as (keyof typeof creditEvents)[]) }),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, { event }, tx) {
    tx.ledger.append({ caseId, actor: system, type: event, payload: { partyId } });
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
