import type { PenaltyRecusalDecision } from "../generated/penalty.recusal-decision.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyRecusalDecision> = function* ({ decidedOn }, facts) {
  const requests = facts.submissions.filter(({ formId }) => formId === "penalty/recusal-request");
  if (requests.some(({ data }) => data["personId"] === facts.actor.personId))
    yield {
      path: "/decision",
      message: "被申请回避的人员不得决定自己的回避",
      basis: "行政处罚法 第四十三条第三款",
    };
  const requestedOn = String(requests.at(-1)?.data["requestedOn"] ?? "");
  if (decidedOn < requestedOn)
    yield {
      path: "/decidedOn",
      message: `决定日期不能早于提出日期（${requestedOn}）`,
      basis: "行政处罚法 第四十三条第三款",
    };
};
export default rule;
