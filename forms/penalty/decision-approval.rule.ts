import { remainingParties } from "../../domain/penalty/ended-parties.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { correctionOfNotice } from "../../domain/penalty/notified.ts";
import { beforeDecision, beforeProposal, tooEarly } from "../../domain/penalty/order-of-days.ts";
import { undecidedRecusals } from "../../domain/penalty/recusal.ts";
import { investigates } from "../../domain/penalty/separation.ts";
import { correctionBasis } from "../../domain/service-correction.ts";
import type { PenaltyDecisionApproval } from "../generated/penalty.decision-approval.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyDecisionApproval> = function* ({ decision, decidedOn }, facts) {
  // What is returned decides nothing.
  const before = decision === "approved" ? beforeDecision : beforeProposal;
  yield* tooEarly({ path: "/decidedOn", on: decidedOn, did: "决定" }, before, facts);
  if (investigates(facts, facts.actor.personId))
    yield {
      path: "/decision",
      message: "本案的承办人不得审批本案的处理决定",
      basis: penaltyGrounds.decidingHead,
    };
  if (decision !== "approved") return;
  yield* undecidedRecusals(facts);
  for (const { id, name } of remainingParties(facts))
    if (correctionOfNotice(facts, id))
      yield {
        path: "/decision",
        message: `对${name}告知书送达记录的更正尚在审批，不得作出行政处罚决定`,
        basis: correctionBasis,
      };
};
export default rule;
