import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { pendingRemedy } from "../../domain/penalty/remedy.ts";
import type { RemediesStay } from "../generated/remedies.stay.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RemediesStay> = function* ({ orderedOn }, facts) {
  const pending = facts.scope.partyId ? pendingRemedy(facts, facts.scope.partyId) : undefined;
  if (!pending)
    yield { path: "", message: "当事人没有正在进行的行政复议、行政诉讼", basis: paymentGrounds.stay };
  else if (orderedOn < pending.filedOn)
    yield {
      path: "/orderedOn",
      message: `不能早于申请或者起诉之日（${pending.filedOn}）`,
      basis: paymentGrounds.stay,
    };
};
export default rule;
