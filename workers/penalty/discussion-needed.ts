import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import { circumstancesOf, stepsBefore } from "../../domain/penalty/circumstances.ts";
import type { Judgement } from "../../domain/penalty/judgement.ts";
import { defineWorker } from "../define-worker.ts";

/** Whether the heads decide together (行政处罚法 第五十七条第二款), and whether a legal review is due that nobody made. */
export default defineWorker({
  type: "penalty.discussion-needed",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const proposal = latest(file, "penalty/decision-proposal");
    if (!proposal) throw new Error(`case ${caseId} has no proposal for a decision`);
    const judged = proposal.data as unknown as Judgement;
    const steps = stepsBefore(judged, circumstancesOf(file), proposal.data["complex"] === true);
    const at = (formId: string) => file.submissions.findLastIndex((s) => s.formId === formId);
    const reviewed =
      at("review/legal-opinion") > Math.max(at("penalty/investigation-report"), at("hearing/report"));
    return {
      discussionRequired: steps.collectiveDiscussionRequired,
      reviewMissing: steps.legalReviewRequired && !reviewed,
    };
  },
});
