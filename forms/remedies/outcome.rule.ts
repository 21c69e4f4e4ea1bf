import { amount } from "../../domain/money.ts";
import { obligationOf } from "../../domain/penalty/obligation.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { pendingRemedy } from "../../domain/penalty/remedy.ts";
import type { RemediesOutcome } from "../generated/remedies.outcome.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RemediesOutcome> = function* (data, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  const basis = paymentGrounds.record;
  const pending = pendingRemedy(facts, partyId);
  if (!pending) yield { path: "", message: "当事人没有正在进行的行政复议、行政诉讼", basis };
  else if (data.decidedOn < pending.filedOn)
    yield { path: "/decidedOn", message: `不能早于申请或者起诉之日（${pending.filedOn}）`, basis };
  if (data.receivedOn < data.decidedOn)
    yield { path: "/receivedOn", message: "收到日期不能早于作出日期", basis };
  if (data.effectiveOn < data.decidedOn)
    yield { path: "/effectiveOn", message: "生效日期不能早于作出日期", basis };
  if (data.newFineFen === undefined) return;
  const { fineFen } = obligationOf(facts, partyId);
  if (data.newFineFen > fineFen)
    yield {
      path: "/newFineFen",
      message: `不得作出对当事人更为不利的变更（原罚款${amount(fineFen)}）`,
      basis: paymentGrounds.notHeavier,
    };
};
export default rule;
