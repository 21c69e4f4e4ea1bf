import { amount } from "../../domain/money.ts";
import { obligationOf } from "../../domain/penalty/obligation.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { RemediesSelfReview } from "../generated/remedies.self-review.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RemediesSelfReview> = function* ({ reviewedOn, forwardedOn, newFineFen }, facts) {
  const { partyId } = facts.scope;
  if (forwardedOn !== undefined && forwardedOn < reviewedOn)
    yield { path: "/forwardedOn", message: "转送不能早于审查", basis: paymentGrounds.throughBureau };
  if (!partyId || newFineFen === undefined) return;
  const { fineFen } = obligationOf(facts, partyId);
  if (newFineFen > fineFen)
    yield {
      path: "/newFineFen",
      message: `不得作出对申请人更为不利的变更（原罚款${amount(fineFen)}）`,
      basis: paymentGrounds.notHeavier,
    };
};
export default rule;
