import Type from "typebox";
import { endOfDay } from "../../domain/calendar.ts";
import { openItems, reminderAt } from "../../domain/rectification.ts";
import { defineWorker } from "../define-worker.ts";

/** A moment that never comes: the engine's timer wants one even when nothing is waited for. */
const NEVER = "2999-12-31T00:00:00+08:00";
const earliest = (moments: string[]): string => moments.sort()[0] ?? NEVER;

/** The next moments at which something is to be done about the open items. */
export default defineWorker({
  type: "rectification.next-clock",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const items = openItems(await tx.caseFile(caseId), await tx.rounds.ofCase(caseId));
    const calendar = await tx.calendar();
    const unreminded = new Set(
      (await tx.deadlines.ofCase(caseId))
        .filter((d) => d.rule === "rectification-order" && d.state === "running" && !d.remindedAt)
        .map((d) => d.findingId),
    );
    const waiting = items.filter((i) => i.reportedOn === null);
    return {
      openItems: items.length,
      // A report that arrived while a round was under way calls the next round at once.
      nextDueAt: items.some((i) => i.reportedOn !== null)
        ? tx.clock.now()
        : earliest(
            waiting.flatMap((i) =>
              i.extensionPending || !i.finding.dueOn ? [] : [endOfDay(i.finding.dueOn)],
            ),
          ),
      nextReminderAt: earliest(
        waiting.flatMap((i) =>
          i.finding.dueOn && unreminded.has(i.finding.id) ? [reminderAt(i.finding.dueOn, calendar)] : [],
        ),
      ),
    };
  },
});
