import { latest } from "../../domain/case-file.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { undecidedRecusals } from "../../domain/penalty/recusal.ts";
import { investigates } from "../../domain/penalty/separation.ts";
import type { PenaltyDecisionApproval } from "../generated/penalty.decision-approval.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyDecisionApproval> = function* ({ decision, decidedOn }, facts) {
  const proposedOn = String(latest(facts, "penalty/decision-proposal")?.data["proposedOn"] ?? "");
  if (decidedOn < proposedOn)
    yield {
      path: "/decidedOn",
      message: `决定之日不能早于呈批之日（${proposedOn}）`,
      basis: penaltyGrounds.report,
    };
  if (investigates(facts, facts.actor.personId))
    yield {
      path: "/decision",
      message: "本案的承办人不得审批本案的处理决定",
      basis: penaltyGrounds.decidingHead,
    };
  if (decision === "approved") yield* undecidedRecusals(facts);
};
export default rule;
