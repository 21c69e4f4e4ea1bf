import { betweenFilingAndDecision } from "../../domain/penalty/progress.ts";
import type { PenaltySuspension } from "../generated/penalty.suspension.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltySuspension> = (_data, facts) => betweenFilingAndDecision(facts);
export default rule;
