import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { PerformanceCourtRuling } from "../generated/performance.court-ruling.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceCourtRuling> = function* ({ decidedOn, receivedOn }) {
  if (receivedOn < decidedOn)
    yield { path: "/receivedOn", message: "收到日期不能早于裁定日期", basis: paymentGrounds.record };
};
export default rule;
