import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { MajorHazardProgress } from "../../forms/generated/major-hazard.progress.ts";
import { refer } from "../case/refer.ts";
import { defineWorker } from "../define-worker.ts";
import { progressAt, supervisionOf } from "./start-clock.ts";

/** When the supervised hazard is visited next. Measures found to be defied leave towards a penalty; the supervision goes on. */
export default defineWorker({
  type: "hazard.next-progress",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), findingId: Type.String() }),
  async handle({ caseId, findingId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const seen = latest(file, "major-hazard/progress", { findingId })?.data as
      | MajorHazardProgress
      | undefined;
    if (seen && !(seen.measuresObeyed && seen.interimControlsInPlace))
      await refer(tx, { caseId, findingId, reason: "measures-defied" });
    // Counted from the visit itself: noting it down late does not put the next one off.
    const visitedOn = seen?.visitedOn ?? tx.clock.today();
    return { nextProgressAt: progressAt(visitedOn, supervisionOf(file, findingId)) };
  },
});
