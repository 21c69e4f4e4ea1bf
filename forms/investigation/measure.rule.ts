import { DomainError } from "../../domain/errors.ts";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { awaitsUrgentApproval, coerciveMeasure, pending } from "../../domain/investigation/measures.ts";
import type { InvestigationMeasure } from "../generated/investigation.measure.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InvestigationMeasure> = function* ({ measure, ground }, facts) {
  if (pending(facts, coerciveMeasure) || awaitsUrgentApproval(facts))
    throw new DomainError("STATE_CONFLICT", {
      reason: `对同一当事人的上一次查封、扣押尚未批准、尚未实施或者尚未补办批准手续（${investigationGrounds.measureApproval}）`,
      remedy: "请在上一次查封扣押决定书出具后再提请，或者并入上一次办理",
    });
  if ((measure === "seal-premises") !== (ground === "premises"))
    yield {
      path: "/measure",
      message:
        "违法生产、储存、使用、经营危险物品的作业场所只能查封；设施、设备、器材、危险物品可以查封或者扣押",
      basis: investigationGrounds.measureKinds,
    };
};
export default rule;
