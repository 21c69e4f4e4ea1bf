import type { PenaltyInterventionHandling } from "../generated/penalty.intervention-handling.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyInterventionHandling> = function* (_data, { submissions, actor }) {
  const own = submissions.some(
    ({ formId, data }) => formId === "penalty/intervention-record" && data["intervener"] === actor.name,
  );
  if (own)
    yield {
      path: "",
      message: "被记录为干预人的，不得处理本案的违规干预记录，请由其他负责人办理",
      basis: "违规干预执法记录制度（本地规定）",
    };
};
export default rule;
