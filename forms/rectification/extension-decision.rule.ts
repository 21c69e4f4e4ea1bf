import { grounds } from "../../domain/grounds.ts";
import type { RectificationExtensionDecision } from "../generated/rectification.extension-decision.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RectificationExtensionDecision> = function* ({ extendTo }, { findings, scope }) {
  const dueOn = findings.find(({ id }) => id === scope.findingId)?.dueOn;
  if (dueOn && extendTo !== undefined && extendTo <= dueOn)
    yield {
      path: "/extendTo",
      message: `延期至的日期应当晚于现整改期限（${dueOn}）`,
      basis: grounds.rectificationOrder,
    };
};
export default rule;
