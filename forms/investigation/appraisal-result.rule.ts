import { dateOf } from "../../domain/calendar-instants.ts";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { submissionsOf } from "../../domain/investigation/own.ts";
import type { InvestigationAppraisalResult } from "../generated/investigation.appraisal-result.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InvestigationAppraisalResult> = function* ({ receivedOn, toldPartyOn }, facts) {
  const first = submissionsOf(facts, "investigation/appraisal")[0];
  if (first && receivedOn < dateOf(first.at))
    yield {
      path: "/receivedOn",
      message: "收到鉴定意见不能早于委托之日",
      basis: investigationGrounds.appraisal,
    };
  if (toldPartyOn !== undefined && toldPartyOn < receivedOn)
    yield {
      path: "/toldPartyOn",
      message: "告知当事人不能早于收到鉴定意见",
      basis: investigationGrounds.appraisal,
    };
};
export default rule;
