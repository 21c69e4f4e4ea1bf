import { amount } from "../../domain/money.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { stageProblems } from "../../domain/penalty/stages.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformanceInstalments } from "../generated/performance.instalments.ts";
import type { Rule } from "../rule.ts";

const basis = paymentGrounds.instalments;

const rule: Rule<PerformanceInstalments> = function* ({ requestedOn, way, stages }, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  const { schedule, unpaidFineFen } = balanceOf(facts, partyId, requestedOn);
  const dueOn = schedule.at(-1)?.dueOn;
  if (dueOn === undefined)
    yield { path: "", message: "行政处罚决定书尚未送达，缴纳期限没有起算", basis: paymentGrounds.payment };
  else if (requestedOn > dueOn)
    yield { path: "/requestedOn", message: `延期、分期缴纳应当在缴纳期限届满（${dueOn}）前申请`, basis };
  if ((way === "deferral") !== (stages.length === 1))
    yield { path: "/stages", message: "延期缴纳为一期，分期缴纳为两期以上", basis };
  yield* stageProblems(stages, requestedOn, basis);
  const sum = stages.reduce((total, { amountFen }) => total + amountFen, 0);
  if (sum !== unpaidFineFen)
    yield {
      path: "/stages",
      message: `各期合计${amount(sum)}，与尚未缴纳的罚款${amount(unpaidFineFen)}不一致`,
      basis,
    };
};
export default rule;
