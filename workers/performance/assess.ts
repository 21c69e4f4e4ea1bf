import Type from "typebox";
import { endOfDay } from "../../domain/calendar.ts";
import { type Balance, balanceOf } from "../../domain/penalty/surcharge.ts";
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
    const balance = balanceOf(await tx.caseFile(caseId), partyId, today);
    const past = balance.schedule.map(({ dueOn }) => dueOn).filter((dueOn) => dueOn < today);
    const nextDueOn = balance.nextDueOn ?? today;
    const overdue = { standing: "overdue", paymentDueAt: endOfDay(nextDueOn) };
    for (const { id, dueOn } of await runningClocks(
      tx,
      { caseId, partyId },
      "fine-payment,instalment-payment",
    ))
      if (dueOn < today)
        await tx.deadlines.endOne(id, isLate(balance) ? "overdue" : "met", isLate(balance) ? null : dueOn);
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

/** A surcharge that was not paid along with a late fine is owed when no further day of payment is ahead. */
const isLate = ({ overdueFen, unpaidSurchargeFen, nextDueOn, agreement }: Balance): boolean =>
  (overdueFen > 0 || (unpaidSurchargeFen > 0 && nextDueOn === null)) && agreement !== "kept";
