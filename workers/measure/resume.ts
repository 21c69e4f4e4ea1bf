import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { endSealingClock, measureInput, setSealingClock } from "./impose.ts";

/** An urgent measure was approved afterwards, or a test ended: the things wait for their handling, the clock counts what counts. */
export default defineWorker({
  type: "measure.resume",
  headers: Type.Object({ after: Type.Enum(["approval", "testing"]) }),
  input: Type.Object(measureInput),
  async handle({ measureStartsOn, ...scope }, { after }, tx) {
    await endSealingClock(tx, scope, measureStartsOn, "superseded");
    const clock = await setSealingClock(tx, scope);
    if (after === "testing")
      tx.ledger.append({
        caseId: scope.caseId,
        actor: system,
        type: "measure-testing-ended",
        payload: { partyId: scope.partyId ?? null, ...clock },
      });
    return { ...clock, stage: "handle" };
  },
});
