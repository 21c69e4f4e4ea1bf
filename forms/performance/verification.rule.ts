import { assertTwoOfficers } from "../../domain/certificates.ts";
import { servedOn } from "../../domain/penalty/enforcement.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { PerformanceVerification } from "../generated/performance.verification.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceVerification> = function* ({ verifiedOn, officersPresent }, facts) {
  assertTwoOfficers(officersPresent, verifiedOn, facts, facts.case.leadUnitId);
  const served = facts.scope.partyId ? servedOn(facts, facts.scope.partyId) : null;
  if (served !== null && verifiedOn < served)
    yield {
      path: "/verifiedOn",
      message: `核实不能早于决定书送达之日（${served}）`,
      basis: paymentGrounds.verification,
    };
};
export default rule;
