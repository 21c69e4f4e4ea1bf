import { latest } from "../../domain/case-file.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { PerformanceObjection } from "../generated/performance.objection.ts";
import type { PerformanceObjectionReview } from "../generated/performance.objection-review.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceObjectionReview> = function* ({ reviewedOn }, facts) {
  const { partyId } = facts.scope;
  const stated = latest(facts, "performance/objection", partyId ? { partyId } : {})?.data as
    | PerformanceObjection
    | undefined;
  if (stated && reviewedOn < stated.statedOn)
    yield {
      path: "/reviewedOn",
      message: `复核不能早于提出之日（${stated.statedOn}）`,
      basis: paymentGrounds.objection,
    };
};
export default rule;
