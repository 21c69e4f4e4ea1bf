import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { endSealingClock, measureInput, setSealingClock } from "./impose.ts";

/** What was seized is sent to be tested: the clock is moved by the stated time of the test, which does not count. */
export default defineWorker({
  type: "measure.test",
  headers: Type.Object({}),
  input: Type.Object(measureInput),
  async handle({ measureStartsOn, ...scope }, _headers, tx) {
    await endSealingClock(tx, scope, measureStartsOn, "superseded");
    const clock = await setSealingClock(tx, scope);
    tx.ledger.append({
      caseId: scope.caseId,
      actor: system,
      type: "measure-testing-begun",
      payload: { partyId: scope.partyId ?? null, ...clock },
    });
    return { ...clock, stage: "testing" };
  },
});
