import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { hearingRequestOf, isHeard } from "../../domain/penalty/notified.ts";
import type { NoticeHearingWithdrawal } from "../generated/notice.hearing-withdrawal.ts";
import type { Rule } from "../rule.ts";

const basis = penaltyGrounds.hearingHeld;

const rule: Rule<NoticeHearingWithdrawal> = function* ({ withdrawnOn }, facts) {
  const { partyId } = facts.scope;
  const request = partyId === undefined ? null : hearingRequestOf(facts, partyId);
  if (!request) return yield { path: "", message: "该当事人没有尚待举行的听证申请", basis };
  const requestedOn = String(request.data["requestedOn"]);
  if (withdrawnOn < requestedOn)
    yield { path: "/withdrawnOn", message: `撤回不能早于申请之日（${requestedOn}）`, basis };
  if (isHeard(facts, request)) yield { path: "", message: "听证已经举行或者终止，不能再撤回申请", basis };
};
export default rule;
