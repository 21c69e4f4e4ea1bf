import { assertInTime, derive } from "../../domain/deadlines.ts";
import { DomainError } from "../../domain/errors.ts";
import { grounds } from "../../domain/grounds.ts";
import { openItems } from "../../domain/rectification.ts";
import type { RectificationExtensionRequest } from "../generated/rectification.extension-request.ts";
import type { Rule } from "../rule.ts";

const period = "rectification-extension-request";

const rule: Rule<RectificationExtensionRequest> = function* ({ requestedOn, extendTo }, facts) {
  const open = openItems(facts, facts.rounds);
  const item = open.find(({ finding }) => finding.id === facts.scope.findingId);
  if (!item?.finding.dueOn)
    throw new DomainError("STATE_CONFLICT", {
      reason: `该问题不在限期整改中，不能申请延期（${grounds.rectificationOrder}）`,
      remedy: "请核对问题的处置去向和整改状态",
    });
  if (item.extensionPending)
    throw new DomainError("STATE_CONFLICT", {
      reason: "该问题已有一份延期申请等待审批",
      remedy: "请等待审批结果",
    });
  const { dueOn } = item.finding;
  const due = derive(period, dueOn, { calendar: facts.calendar });
  assertInTime(period, requestedOn, due);
  // An application that is dated back does not revive a period that is over.
  assertInTime(period, facts.now.on, due);
  if (extendTo <= dueOn)
    yield {
      path: "/extendTo",
      message: `申请延期至的日期应当晚于现整改期限（${dueOn}）`,
      basis: due.basis,
    };
};
export default rule;
