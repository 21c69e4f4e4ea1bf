import Type from "typebox";
import { endOfDay } from "../../domain/calendar.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** Days of payment were approved or agreed: each has a clock of its own, the clocks before them are replaced. */
export default defineWorker({
  type: "performance.reschedule",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const today = tx.clock.today();
    const { schedule, nextDueOn } = balanceOf(await tx.caseFile(caseId), partyId, today);
    const replaced = "fine-payment,instalment-payment,surcharge-enforcement";
    for (const { id } of await runningClocks(tx, { caseId, partyId }, replaced))
      await tx.deadlines.endOne(id, "superseded");
    const ahead = schedule.filter(({ dueOn }) => dueOn >= today);
    for (const { dueOn } of ahead)
      await setDeadline(tx, { caseId, rule: "instalment-payment", startsOn: today, dueOn, partyId });
    tx.ledger.append({
      caseId,
      actor: system,
      type: "payment-rescheduled",
      payload: { partyId, schedule: ahead },
    });
    return { paymentDueAt: endOfDay(ahead[0]?.dueOn ?? nextDueOn ?? today) };
  },
});
