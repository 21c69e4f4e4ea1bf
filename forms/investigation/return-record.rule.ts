import type { InvestigationReturnRecord } from "../generated/investigation.return-record.ts";
import type { Rule } from "../rule.ts";
import { onSite } from "./on-site.ts";

const rule: Rule<InvestigationReturnRecord> = ({ returnedOn, officersPresent }, facts) =>
  onSite({ startedAt: `${returnedOn}T12:00:00+08:00`, officersPresent }, facts);
export default rule;
