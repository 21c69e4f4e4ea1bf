import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferReconsiderationResult } from "../generated/transfer.reconsideration-result.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferReconsiderationResult> = function* ({ receivedOn }, facts) {
  yield* notBefore(
    "/receivedOn",
    receivedOn,
    transferStep(facts, "transfer/refusal-response")?.decidedOn,
    (on) => `复议决定不能早于提请复议之日（${on}）`,
    transferGrounds.reconsideration,
  );
};
export default rule;
