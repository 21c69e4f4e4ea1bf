import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { endSealingClock, measureInput, setSealingClock } from "./impose.ts";

/** The head extended the period of a sealing or seizure: the second thirty days follow the first. */
export default defineWorker({
  type: "measure.extend",
  headers: Type.Object({}),
  input: Type.Object(measureInput),
  async handle({ measureStartsOn, ...scope }, _headers, tx) {
    await endSealingClock(tx, scope, measureStartsOn, "superseded");
    const clock = await setSealingClock(tx, scope);
    tx.ledger.append({
      caseId: scope.caseId,
      actor: system,
      type: "measure-extended",
      payload: { partyId: scope.partyId ?? null, ...clock },
    });
    return { ...clock, stage: "handle" };
  },
});
