import Type from "typebox";
import { decidedOn } from "../../domain/penalty/decision.ts";
import { majorPenaltyOf } from "../../domain/penalty/major-penalty.ts";
import { defineWorker } from "../define-worker.ts";

/** Whether the decision is one that goes to the next higher organ for the record. */
export default defineWorker({
  type: "report.weigh",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    return {
      reportDue: majorPenaltyOf(file, file.organ.areaName).due,
      decidedOn: decidedOn(file) ?? tx.clock.today(),
    };
  },
});
