import { latest } from "../../domain/case-file.ts";
import { investigates } from "../../domain/penalty/separation.ts";
import type { PenaltyDecisionApproval } from "../generated/penalty.decision-approval.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyDecisionApproval> = function* ({ decidedOn }, facts) {
  const proposedOn = String(latest(facts, "penalty/decision-proposal")?.data["proposedOn"] ?? "");
  if (decidedOn < proposedOn)
    yield {
      path: "/decidedOn",
      message: `决定之日不能早于呈批之日（${proposedOn}）`,
      basis: "行政处罚法 第五十七条第一款",
    };
  if (investigates(facts, facts.actor.personId))
    yield {
      path: "/decision",
      message: "本案的承办人不得审批本案的处理决定",
      basis: "行政处罚法 第五十七条、第四十三条（职责分离，参照）",
    };
};
export default rule;
