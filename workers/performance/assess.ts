import Type from "typebox";
import { endOfDay } from "../../domain/calendar.ts";
import { isLate, wasMissed } from "../../domain/penalty/punctuality.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * A day of payment is over. In time: the next one is waited for; overdue: from here the days count until the bureau
 * may have the fine enforced; broken: an agreement about the execution was not kept.
 */
export default defineWorker({
  type: "performance.assess",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const today = tx.clock.today();
    const file = await tx.caseFile(caseId);
    const balance = balanceOf(file, partyId, today);
    const past = balance.schedule.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn < today);
    const nextDueOn = balance.nextDueOn ?? today;
    const overdue = { standing: "overdue", paymentDueAt: endOfDay(nextDueOn) };
    for (const { id, dueOn } of await runningClocks(
      tx,
      { caseId, partyId },
      "fine-payment,instalment-payment",
    ))
      if (dueOn < today) {
        // Several days may be over by now: each is judged by what was paid up to its own end.
        const late = wasMissed(file, partyId, dueOn);
        await tx.deadlines.endOne(id, late ? "overdue" : "met", late ? null : dueOn);
      }
    if (balance.agreement === "broken") {
      tx.ledger.append({ caseId, actor: system, type: "agreement-broken", payload: { partyId } });
      const at = endOfDay(today);
      return { standing: "broken", paymentDueAt: at, enforceableAt: at, surchargeDue: false };
    }
    if (!isLate(balance)) {
      const at = endOfDay(nextDueOn);
      return { standing: "in-time", paymentDueAt: at, enforceableAt: at, surchargeDue: false };
    }
    tx.ledger.append({
      caseId,
      actor: system,
      type: "payment-overdue",
      payload: { partyId, overdueFen: balance.overdueFen, dueOn: past.at(-1) ?? balance.dueOn },
    });
    const surchargeDue = balance.unpaidFineFen > 0 || balance.unpaidSurchargeFen > 0;
    // Nothing is added to confiscated income: there are no thirty days to be waited for.
    if (!surchargeDue) return { ...overdue, surchargeDue, enforceableAt: endOfDay(today) };
    const startsOn = past.at(-1) ?? balance.dueOn ?? today;
    const rule = "surcharge-enforcement";
    const [running] = await runningClocks(tx, { caseId, partyId, startsOn }, rule);
    const { dueAt } = running ?? (await setDeadline(tx, { caseId, rule, startsOn, partyId }));
    return { ...overdue, surchargeDue, enforceableAt: dueAt };
  },
});
