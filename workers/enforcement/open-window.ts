import Type from "typebox";
import { unreviewedObjections } from "../../domain/penalty/demanded.ts";
import { applicationWindow } from "../../domain/penalty/enforcement.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * From when until when the court may be asked. While a remedy goes on there is no window: it is asked for again after it.
 * What a party objected and nobody has looked into yet comes before the application, whatever has become of the message
 * that told of it: `standing` is "objected" then, else "known" or, while a remedy goes on, "contested".
 */
export default defineWorker({
  type: "enforcement.open-window",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const window = applicationWindow(file, partyId, await tx.calendar());
    const objected = unreviewedObjections(file, partyId).length > 0;
    if (!window) return { standing: objected ? "objected" : "contested", windowKnown: false };
    const rule = "court-enforcement-application";
    const running = await runningClocks(tx, { caseId, partyId }, rule);
    // Whoever corrected the record of a service has set it anew already; one that ran out is not begun once more.
    const known = file.deadlines.findLast(
      (d) =>
        d.rule === rule &&
        d.partyId === partyId &&
        d.startsOn === window.startsOn &&
        ["running", "overdue"].includes(d.state),
    );
    for (const { id, startsOn } of running)
      if (startsOn !== window.startsOn) await tx.deadlines.endOne(id, "superseded");
    const { dueAt } = known ?? (await setDeadline(tx, { caseId, rule, startsOn: window.startsOn, partyId }));
    tx.ledger.append({
      caseId,
      actor: system,
      type: "enforcement-window-opened",
      payload: { partyId, ...window },
    });
    return {
      standing: objected ? "objected" : "known",
      // What the models before this one read, as long as one of their instances runs.
      windowKnown: true,
      applyFromAt: `${window.fromOn}T00:00:00+08:00`,
      applyUntilAt: dueAt,
    };
  },
});
