import { investigationGrounds as grounds } from "../../domain/investigation/grounds.ts";
import { coerciveMeasure, recordOf } from "../../domain/investigation/measures.ts";
import type { InvestigationTestingResult } from "../generated/investigation.testing-result.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InvestigationTestingResult> = function* ({ imposedOn, endedOn }, facts) {
  if (!recordOf(facts, coerciveMeasure, imposedOn))
    yield {
      path: "/imposedOn",
      message: "这一日没有对该当事人实施查封、扣押",
      basis: grounds.measureTesting,
    };
  if (endedOn < imposedOn)
    yield { path: "/endedOn", message: "检测、鉴定不能早于查封、扣押结束", basis: grounds.measureTesting };
};
export default rule;
