import { betweenFilingAndDecision } from "../../domain/penalty/progress.ts";
import type { PenaltyTransferProposal } from "../generated/penalty.transfer-proposal.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyTransferProposal> = (_data, facts) => betweenFilingAndDecision(facts);
export default rule;
