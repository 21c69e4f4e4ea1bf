import Type from "typebox";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { changesOf } from "../../domain/penalty/decision-change.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * The clocks of publicity: seven workdays for a unit, to the bureau's site and to 信用中国; for a person, whose penalty
 * is published by a decision of its own, the general time of disclosure. They run from the decision or its last change.
 */
export default defineWorker({
  type: "credit.open-publicity",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId, { partyId });
    const publicity = publicityOf(file, partyId);
    const party = file.parties.find(({ id }) => id === partyId);
    if (!publicity || !party) throw new Error(`no penalty on party ${partyId} stands in case ${caseId}`);
    const clock = { caseId, partyId };
    // It begins anew when the decision is changed before it was shown.
    for (const { id } of await runningClocks(tx, clock, "D6,D7,D10"))
      await tx.deadlines.endOne(id, "superseded");
    if (party.kind === "person") {
      const { dueAt } = await setDeadline(tx, { ...clock, rule: "D7", startsOn: tx.clock.today() });
      return { publicityDueAt: dueAt };
    }
    const startsOn = changesOf(file, partyId).at(-1)?.changedOn ?? publicity.startsOn;
    const { dueAt } = await setDeadline(tx, { ...clock, rule: "D6", startsOn });
    if (publicity.onCreditChina) await setDeadline(tx, { ...clock, rule: "D10", startsOn });
    return { publicityDueAt: dueAt };
  },
});
