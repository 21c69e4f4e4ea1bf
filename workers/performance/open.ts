import Type from "typebox";
import { endOfDay } from "../../domain/calendar.ts";
import { decidedPenalties } from "../../domain/penalty/decision.ts";
import { servedOn } from "../../domain/penalty/enforcement.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** What a served decision asks of a party: to pay, from the receipt of the decision, and to do what else it orders. */
export default defineWorker({
  type: "performance.open",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const penalty = decidedPenalties(file).find((one) => one.partyId === partyId);
    const served = servedOn(file, partyId);
    if (!penalty || served === null) throw new Error(`no decision was served on party ${partyId}`);
    const { unpaidFineFen, unpaidConfiscationFen } = balanceOf(file, partyId, file.now.on);
    const fineDue = unpaidFineFen + unpaidConfiscationFen > 0;
    const dutiesDue =
      penalty.outcome === "penalty" &&
      (penalty.suspension || penalty.otherKinds.some((kind) => kind !== "criticism"));
    const known = file.deadlines.findLast((d) => d.rule === "fine-payment" && d.partyId === partyId);
    const { dueOn } =
      known ??
      (fineDue
        ? await setDeadline(tx, { caseId, rule: "fine-payment", startsOn: served, partyId })
        : { dueOn: served });
    tx.ledger.append({
      caseId,
      actor: system,
      type: "performance-opened",
      payload: {
        partyId,
        fineFen: penalty.fineFen,
        confiscationFen: penalty.confiscationFen,
        dueOn: fineDue ? dueOn : null,
        dutiesDue,
      },
    });
    return { fineDue, dutiesDue, paymentDueAt: endOfDay(dueOn) };
  },
});
