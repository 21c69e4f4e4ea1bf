import Type from "typebox";
import { defineWorker } from "../define-worker.ts";
import { progressAt, supervisionOf } from "./start-clock.ts";

/** When the supervised hazard is visited next. */
export default defineWorker({
  type: "hazard.next-progress",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), findingId: Type.String() }),
  async handle({ caseId, findingId }, _headers, tx) {
    const supervision = supervisionOf(await tx.caseFile(caseId), findingId);
    return { nextProgressAt: progressAt(tx.clock.today(), supervision) };
  },
});
