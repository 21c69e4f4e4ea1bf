import { dateOf } from "../../domain/calendar-instants.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { isSuspended } from "../../domain/penalty/progress.ts";
import type { PenaltyResumption } from "../generated/penalty.resumption.ts";
import type { Rule } from "../rule.ts";

const basis = penaltyGrounds.investigation;

const rule: Rule<PenaltyResumption> = function* ({ resumedOn }, facts) {
  if (!isSuspended(facts)) yield { path: "", message: "案件没有中止调查，无须恢复", basis };
  const approval = facts.submissions.findLast(
    ({ elementId, data }) => elementId === "approve-suspension" && data["decision"] === "approved",
  );
  const suspendedOn = approval && dateOf(approval.at);
  if (suspendedOn && resumedOn < suspendedOn)
    yield { path: "/resumedOn", message: `恢复日期不能早于中止之日（${suspendedOn}）`, basis };
};
export default rule;
