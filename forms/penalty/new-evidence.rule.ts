import { latest } from "../../domain/case-file.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { betweenFilingAndDecision } from "../../domain/penalty/progress.ts";
import type { PenaltyNewEvidence } from "../generated/penalty.new-evidence.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyNewEvidence> = function* (_data, facts) {
  yield* betweenFilingAndDecision(facts);
  if (!latest(facts, "penalty/investigation-report"))
    yield {
      path: "",
      message: "调查尚未终结，新的证据直接收入调查",
      basis: penaltyGrounds.newEvidence,
    };
};
export default rule;
