import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferRefusalResponse } from "../generated/transfer.refusal-response.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<TransferRefusalResponse> = function* ({ decidedOn, response }, facts) {
  const refusal = transferStep(facts, "transfer/police-decision");
  yield* notBefore(
    "/decidedOn",
    decidedOn,
    refusal?.noticeReceivedOn,
    (on) => `处理意见不能早于收到不予立案通知书之日（${on}）`,
    transferGrounds.answer,
  );
  const term = facts.deadlines.findLast(({ rule }) => rule === "transfer-reconsideration-request");
  if (response === "reconsider" && term && decidedOn > term.dueOn)
    yield {
      path: "/response",
      message: `提请复议的期限已于${term.dueOn}届满，可以建议人民检察院进行立案监督`,
      basis: transferGrounds.answer,
    };
};
export default rule;
