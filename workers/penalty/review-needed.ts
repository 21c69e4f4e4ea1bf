import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import { circumstancesOf, stepsBefore } from "../../domain/penalty/circumstances.ts";
import { proposedPenalties } from "../../domain/penalty/decision.ts";
import type { Judgement } from "../../domain/penalty/judgement.ts";
import { defineWorker } from "../define-worker.ts";

/** Whether the report has to pass a legal review before anything is decided (行政处罚法 第五十八条), and who has to be told then. */
export default defineWorker({
  type: "penalty.review-needed",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const report = latest(file, "penalty/investigation-report");
    if (!report) throw new Error(`case ${caseId} has no investigation report`);
    const { legalReviewRequired } = stepsBefore(report.data as unknown as Judgement, circumstancesOf(file));
    const punished = proposedPenalties(file).filter(({ outcome }) => outcome === "penalty");
    return { legalReviewRequired, noticePartyIds: punished.map(({ partyId }) => partyId) };
  },
});
