import { amount } from "../../domain/money.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { RemediesRefund } from "../generated/remedies.refund.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RemediesRefund> = function* ({ amountFen }, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  const { excessFen } = balanceOf(facts, partyId, facts.now.on);
  if (amountFen !== excessFen)
    yield {
      path: "/amountFen",
      message: `应当退还${amount(excessFen)}`,
      basis: paymentGrounds.refund,
    };
};
export default rule;
