import Type from "typebox";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** The enterprise has been told in writing: power may be cut when the hours that the law gives have passed. */
export default defineWorker({
  type: "power.notify",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.Optional(Type.String()) }),
  async handle({ caseId, partyId = null }, _headers, tx) {
    const { dueAt } = await setDeadline(tx, {
      caseId,
      rule: "power-cut-earliest",
      startsOn: tx.clock.now(),
      partyId,
    });
    return { powerCutAt: dueAt };
  },
});
