import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformanceCourtResult } from "../generated/performance.court-result.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceCourtResult> = function* ({ result }, facts) {
  const { partyId } = facts.scope;
  if (!partyId || result !== "collected") return;
  const { totalFen } = balanceOf(facts, partyId, facts.now.on);
  if (totalFen > 0)
    yield {
      path: "/result",
      message: "款项尚未登记入账，不能登记为执行完毕",
      basis: paymentGrounds.payment,
    };
};
export default rule;
