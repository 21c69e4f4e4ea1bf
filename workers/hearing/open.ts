import Type from "typebox";
import { arrangedFor, awaitingHearing } from "../../domain/penalty/unheard.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

const rule = "hearing-held";

/**
 * Which parties still want to be heard, and until when: the clock of an application that was withdrawn stops,
 * one that has none yet, because nobody waited for the application any more, begins today. Once a hearing is arranged,
 * only those count for it who were told of it (header `of`).
 */
export default defineWorker({
  type: "hearing.open",
  headers: Type.Object({ of: Type.Optional(Type.Literal("arranged")) }),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, headers, tx) {
    const file = await tx.caseFile(caseId);
    const wanted = new Set(awaitingHearing(file).map(({ id }) => id));
    for (const clock of await runningClocks(tx, { caseId }, rule))
      if (clock.partyId !== null && !wanted.has(clock.partyId))
        await tx.deadlines.endOne(clock.id, "superseded");
    const running = await runningClocks(tx, { caseId }, rule);
    for (const partyId of wanted)
      if (!running.some((clock) => clock.partyId === partyId))
        await setDeadline(tx, { caseId, partyId, rule, startsOn: tx.clock.today() });
    const [first] = (await runningClocks(tx, { caseId }, rule)).map(({ dueAt }) => dueAt).sort();
    const hearingWanted = headers.of === "arranged" ? arrangedFor(file).length > 0 : wanted.size > 0;
    return { hearingWanted, hearingHeld: false, hearingDueAt: first ?? null };
  },
});
