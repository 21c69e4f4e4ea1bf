import { grounds } from "../../domain/grounds.ts";
import type { MajorHazardPlan } from "../generated/major-hazard.plan.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<MajorHazardPlan> = function* ({ stages }, { findings, scope }) {
  const dueOn = findings.find(({ id }) => id === scope.findingId)?.dueOn;
  for (const [index, stage] of stages.entries())
    if (dueOn && stage.dueOn > dueOn)
      yield {
        path: `/stages/${index}/dueOn`,
        message: `阶段的完成期限不能晚于治理期限（${dueOn}）`,
        basis: grounds.hazardPlan,
      };
};
export default rule;
