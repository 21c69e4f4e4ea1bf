import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferPoliceDecision } from "../generated/transfer.police-decision.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferPoliceDecision> = function* ({ decidedOn, noticeReceivedOn }, facts) {
  const handover = transferStep(facts, "transfer/police-handover");
  yield* notBefore(
    "/decidedOn",
    decidedOn,
    handover?.acceptedOn,
    (on) => `公安机关的决定不能早于接受移送之日（${on}）`,
    transferGrounds.policeDecision,
  );
  yield* notBefore(
    "/noticeReceivedOn",
    noticeReceivedOn,
    decidedOn,
    (on) => `收到通知不能早于决定之日（${on}）`,
    transferGrounds.policeDecision,
  );
};
export default rule;
