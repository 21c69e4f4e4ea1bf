import type { InvestigationPowerRestoration } from "../generated/investigation.power-restoration.ts";
import type { Rule } from "../rule.ts";
import { onSite } from "./on-site.ts";

const rule: Rule<InvestigationPowerRestoration> = ({ checkedOn, officersPresent }, facts) =>
  onSite({ startedAt: `${checkedOn}T12:00:00+08:00`, officersPresent }, facts);
export default rule;
