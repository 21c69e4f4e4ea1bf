import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferSupervisionProposal } from "../generated/transfer.supervision-proposal.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferSupervisionProposal> = function* ({ decidedOn }, facts) {
  yield* notBefore(
    "/decidedOn",
    decidedOn,
    transferStep(facts, "transfer/reconsideration-result")?.receivedOn,
    (on) => `处理意见不能早于收到复议决定之日（${on}）`,
    transferGrounds.reconsideration,
  );
};
export default rule;
