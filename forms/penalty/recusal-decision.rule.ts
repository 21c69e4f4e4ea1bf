import { grounds } from "../../domain/grounds.ts";
import type { PenaltyRecusalDecision } from "../generated/penalty.recusal-decision.ts";
import type { Rule } from "../rule.ts";

const basis = `${grounds.recusal}第三款`;

const rule: Rule<PenaltyRecusalDecision> = function* ({ personId, decidedOn }, facts) {
  const request = facts.submissions.findLast(
    ({ formId, data }) => formId === "penalty/recusal-request" && data["personId"] === personId,
  );
  if (personId === facts.actor.personId)
    yield { path: "/personId", message: "被申请回避的人员不得决定自己的回避", basis };
  if (!request) yield { path: "/personId", message: "没有对该人员提出的回避", basis };
  const requestedOn = String(request?.data["requestedOn"] ?? "");
  if (decidedOn < requestedOn)
    yield { path: "/decidedOn", message: `决定日期不能早于提出日期（${requestedOn}）`, basis };
};
export default rule;
