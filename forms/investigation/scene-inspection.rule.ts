import type { InvestigationSceneInspection } from "../generated/investigation.scene-inspection.ts";
import type { Rule } from "../rule.ts";
import { onSite } from "./on-site.ts";

const rule: Rule<InvestigationSceneInspection> = (data, facts) => onSite(data, facts);
export default rule;
