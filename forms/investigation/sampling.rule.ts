import type { InvestigationSampling } from "../generated/investigation.sampling.ts";
import type { Rule } from "../rule.ts";
import { onSite } from "./on-site.ts";

const rule: Rule<InvestigationSampling> = ({ sampledAt, officersPresent }, facts) =>
  onSite({ startedAt: sampledAt, officersPresent }, facts);
export default rule;
