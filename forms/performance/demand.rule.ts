import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformanceDemand } from "../generated/performance.demand.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceDemand> = function* (_data, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  const { overdueFen, unpaidSurchargeFen } = balanceOf(facts, partyId, facts.now.on);
  // A fine that was paid late is paid, but the surcharge of the days between is still owed.
  if (overdueFen === 0 && unpaidSurchargeFen === 0)
    yield { path: "", message: "当事人没有逾期未缴的罚款，不需要催告", basis: paymentGrounds.demand };
};
export default rule;
