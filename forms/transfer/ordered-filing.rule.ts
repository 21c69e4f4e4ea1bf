import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferOrderedFiling } from "../generated/transfer.ordered-filing.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferOrderedFiling> = function* ({ receivedOn }, facts) {
  yield* notBefore(
    "/receivedOn",
    receivedOn,
    transferStep(facts, "transfer/supervision-result")?.receivedOn,
    (on) => `立案情况不能早于人民检察院通知立案之日（${on}）`,
    transferGrounds.order,
  );
};
export default rule;
