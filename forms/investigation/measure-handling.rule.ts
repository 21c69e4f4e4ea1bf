import { investigationGrounds as grounds } from "../../domain/investigation/grounds.ts";
import { awaitsApproval, coerciveMeasure, recordOf } from "../../domain/investigation/measures.ts";
import { documentsOf } from "../../domain/investigation/own.ts";
import { extendedOf } from "../../domain/investigation/sealing-clock.ts";
import { mayGoAlong } from "../../domain/penalty/transfer.ts";
import type { InvestigationMeasureHandling } from "../generated/investigation.measure-handling.ts";
import type { Rule } from "../rule.ts";
import { decided } from "./decided.ts";

const rule: Rule<InvestigationMeasureHandling> = function* ({ imposedOn, outcome }, facts) {
  if (awaitsApproval(facts, coerciveMeasure, imposedOn))
    yield {
      path: "/imposedOn",
      message: "该当事人的另一项处理意见尚待负责人审批，请在审批后再提出",
      basis: grounds.measureHandling,
    };
  if (!recordOf(facts, coerciveMeasure, imposedOn))
    yield {
      path: "/imposedOn",
      message: "这一日没有对该当事人实施查封、扣押",
      basis: grounds.measureHandling,
    };
  if (outcome === "extend" && extendedOf(facts, imposedOn))
    yield { path: "/outcome", message: "期限已经延长过一次，不得再次延长", basis: grounds.measurePeriod };
  if (outcome === "confiscate" && !decided(facts))
    yield {
      path: "/outcome",
      message: "没收属于行政处罚，应当先作出行政处罚决定",
      basis: grounds.measureHandling,
    };
  if (outcome === "transfer" && !mayGoAlong(facts))
    yield { path: "/outcome", message: "案件没有经批准移送，不得随案移送", basis: grounds.measureAlong };
  if (documentsOf(facts, coerciveMeasure.notice).length === 0)
    yield { path: "/imposedOn", message: "尚未出具查封扣押决定书", basis: grounds.measureRecord };
};
export default rule;
