import { dutiesUnperformed } from "../../domain/penalty/enforcement.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { stayOf } from "../../domain/penalty/remedy.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformanceFinalDemand } from "../generated/performance.final-demand.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceFinalDemand> = function* (_data, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  if (balanceOf(facts, partyId, facts.now.on).totalFen === 0 && !dutiesUnperformed(facts, partyId))
    yield { path: "", message: "当事人已经履行，不需要催告", basis: paymentGrounds.demand };
  if (stayOf(facts, partyId))
    yield { path: "", message: "已决定停止执行，停止执行期间不得催告强制执行", basis: paymentGrounds.stay };
};
export default rule;
