import { applicationProblems } from "../../domain/penalty/court-application.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { PerformanceCourtApplication } from "../generated/performance.court-application.ts";
import type { Rule } from "../rule.ts";
import { titleOf } from "../titles.ts";

/** What 行政强制法 第五十五条第一款 asks for besides what other laws add. */
const wanted = ["decision", "grounds", "party-opinion", "demand", "target"] as const;

const rule: Rule<PerformanceCourtApplication> = function* ({ papers }, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  for (const paper of wanted)
    if (!papers.includes(paper))
      yield {
        path: "/papers",
        message: `缺少${titleOf("performance/court-application", "/papers/*", paper)}`,
        basis: paymentGrounds.papers,
      };
  yield* applicationProblems(facts, partyId, facts.calendar);
};
export default rule;
