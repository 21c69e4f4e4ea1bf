import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { betweenFilingAndDecision } from "../../domain/penalty/progress.ts";
import { extensionRule } from "../../domain/penalty/time-extension.ts";
import type { PenaltyTimeExtension } from "../generated/penalty.time-extension.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyTimeExtension> = function* ({ level }, facts) {
  yield* betweenFilingAndDecision(facts);
  const clock = facts.deadlines.find(({ ref, state }) => ref === "B12" && state === "running");
  const basis = clock?.basis ?? penaltyGrounds.timeLimit;
  if (!clock) yield { path: "", message: "本案没有正在计算的办案期限", basis };
  else if (!extensionRule(level, clock.startsOn, facts.now.on))
    yield {
      path: "/level",
      message: "现行规定没有可以延长办案期限的依据（应急管理部令第18号的规定待核，核对前不设延长）",
      basis,
    };
};
export default rule;
