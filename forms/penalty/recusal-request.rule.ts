import { grounds } from "../../domain/grounds.ts";
import { decisionOf } from "../../domain/penalty/decision.ts";
import type { PenaltyRecusalRequest } from "../generated/penalty.recusal-request.ts";
import type { Rule } from "../rule.ts";

const basis = grounds.recusal;

const rule: Rule<PenaltyRecusalRequest> = function* ({ applicant, personId }, facts) {
  if (decisionOf(facts)) yield { path: "", message: "案件已经作出决定，不再受理回避申请", basis };
  if (applicant === "self" && personId !== facts.actor.personId)
    yield { path: "/personId", message: "自行回避的，应当由本人提出", basis };
};
export default rule;
