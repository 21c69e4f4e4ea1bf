import { latest } from "../../domain/case-file.ts";
import { restProblems } from "../../domain/penalty/guard/enforcement.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformanceDemand } from "../generated/performance.demand.ts";
import type { PerformanceSurcharge } from "../generated/performance.surcharge.ts";
import type { Rule } from "../rule.ts";

const basis = paymentGrounds.surcharge;

const rule: Rule<PerformanceSurcharge> = function* (_data, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  const balance = balanceOf(facts, partyId, facts.now.on);
  const demand = latest(facts, "performance/demand", { partyId })?.data as PerformanceDemand | undefined;
  if (!demand) yield { path: "", message: "尚未催告当事人缴纳罚款", basis: paymentGrounds.demand };
  else if (balance.overdueFen > 0 && facts.now.on <= demand.dueOn)
    yield { path: "", message: `催告的履行期限（${demand.dueOn}）尚未届满`, basis: paymentGrounds.demand };
  if (balance.unpaidSurchargeFen === 0)
    yield { path: "", message: "没有可以加处的罚款：没有逾期，或者在复议、诉讼期间", basis };
  yield* restProblems(facts.now.at, facts.calendar);
};
export default rule;
