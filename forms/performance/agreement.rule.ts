import { amount } from "../../domain/money.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { stageProblems } from "../../domain/penalty/stages.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformanceAgreement } from "../generated/performance.agreement.ts";
import type { Rule } from "../rule.ts";

const basis = paymentGrounds.agreement;

const rule: Rule<PerformanceAgreement> = function* (data, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  const { agreedOn, stages, waivedFen = 0 } = data;
  const { overdueFen, unpaidSurchargeFen, totalFen } = balanceOf(facts, partyId, agreedOn);
  if (overdueFen === 0 && unpaidSurchargeFen === 0)
    yield { path: "", message: "没有逾期未缴的罚款，不需要执行协议", basis };
  if (waivedFen > 0 && data.remedialMeasures === undefined)
    yield { path: "/remedialMeasures", message: "当事人采取补救措施的，才可以减免加处的罚款", basis };
  if (waivedFen > unpaidSurchargeFen)
    yield {
      path: "/waivedFen",
      message: `只能减免加处的罚款（${amount(unpaidSurchargeFen)}），罚款本身不能减免`,
      basis,
    };
  yield* stageProblems(stages, agreedOn, basis);
  const sum = stages.reduce((total, { amountFen }) => total + amountFen, 0);
  const owed = Math.max(0, totalFen - waivedFen);
  if (sum !== owed)
    yield { path: "/stages", message: `各阶段合计${amount(sum)}，与应缴${amount(owed)}不一致`, basis };
};
export default rule;
