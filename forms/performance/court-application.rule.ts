import type { ActFacts } from "../../domain/authority.ts";
import { applicationWindow, dutiesUnperformed, servedOn } from "../../domain/penalty/enforcement.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { pendingRemedy, stayOf } from "../../domain/penalty/remedy.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { periodInWords } from "../../domain/period-words.ts";
import type { PerformanceCourtApplication } from "../generated/performance.court-application.ts";
import type { Problem, Rule } from "../rule.ts";
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
  if (balanceOf(facts, partyId, facts.now.on).totalFen === 0 && !dutiesUnperformed(facts, partyId))
    yield { path: "", message: "当事人已经履行，不需要申请强制执行", basis: paymentGrounds.application };
  if (stayOf(facts, partyId))
    yield { path: "", message: "已决定停止执行，不得申请强制执行", basis: paymentGrounds.stay };
  yield* tooEarly(partyId, facts);
};
export default rule;

function* tooEarly(partyId: string, facts: ActFacts): Generator<Problem> {
  const basis = paymentGrounds.application;
  const demanded = servedOn(facts, partyId, ["performance/final-demand"]);
  if (demanded === null) yield { path: "", message: "行政强制执行事先催告书尚未送达", basis };
  if (pendingRemedy(facts, partyId))
    yield { path: "", message: "当事人已申请行政复议或者提起行政诉讼，结果生效前不得申请", basis };
  const window = applicationWindow(facts, partyId, demanded);
  if (window && facts.now.on < window.fromOn)
    yield {
      path: "",
      message: `最早可以在${window.fromOn}申请：催告满${periodInWords("demand-notice")}，且起诉期限届满`,
      basis,
    };
}
