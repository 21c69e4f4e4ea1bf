import Type from "typebox";
import { endOfDay } from "../../domain/calendar.ts";
import { hearingRequestOf, notifiedOf } from "../../domain/penalty/notified.ts";
import { windowOf, windowRules } from "../../domain/penalty/window.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

const hearingHeld = "hearing-held";

/**
 * The party's time begins on the day on which the notice reached it; a notice of a changed proposal begins it anew, and
 * with it that of a hearing which was asked for after the notice before and is still to be held.
 */
export default defineWorker({
  type: "notice.open-window",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const notified = notifiedOf(file, partyId);
    if (!notified?.toldOn) throw new Error(`party ${partyId} has not been told`);
    const { toldOn, toldOfHearingOn } = notified;
    const statement = toldOfHearingOn ? windowRules.withHearing : windowRules.withoutHearing;
    const due = [
      { rule: statement, startsOn: toldOn },
      ...(toldOfHearingOn ? [{ rule: windowRules.hearing, startsOn: toldOfHearingOn }] : []),
    ];
    const running = await runningClocks(tx, { caseId, partyId }, Object.values(windowRules).join());
    // Whoever corrected the record of the service has set them anew already.
    const known = (clock: (typeof due)[number]) =>
      running.some(({ rule, startsOn }) => rule === clock.rule && startsOn === clock.startsOn);
    if (running.length !== due.length || !due.every(known)) {
      for (const { id } of [...running, ...(await runningClocks(tx, { caseId, partyId }, hearingHeld))])
        await tx.deadlines.endOne(id, "superseded");
      for (const clock of due) await setDeadline(tx, { caseId, partyId, ...clock });
      if (toldOfHearingOn && hearingRequestOf(file, partyId))
        await setDeadline(tx, { caseId, partyId, rule: hearingHeld, startsOn: toldOfHearingOn });
    }
    const window = windowOf(await tx.caseFile(caseId), partyId, await tx.calendar());
    if (!window) throw new Error(`the window of party ${partyId} did not open`);
    const { statementEndsOn, hearingEndsOn } = window;
    const endsOn = [statementEndsOn, hearingEndsOn ?? ""].sort().at(-1) ?? statementEndsOn;
    tx.ledger.append({
      caseId,
      actor: system,
      type: "notice-window-opened",
      payload: { partyId, statementEndsOn, hearingEndsOn },
    });
    return { windowEndsAt: endOfDay(endsOn) };
  },
});
