import { latest } from "../../domain/case-file.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { PerformanceCourtAppeal } from "../generated/performance.court-appeal.ts";
import type { PerformanceUpperCourt } from "../generated/performance.upper-court.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceUpperCourt> = function* ({ decidedOn, receivedOn }, facts) {
  const { partyId } = facts.scope;
  const basis = paymentGrounds.record;
  const { filedOn } = (latest(facts, "performance/court-appeal", partyId ? { partyId } : {})?.data ??
    {}) as Partial<PerformanceCourtAppeal>;
  if (filedOn !== undefined && decidedOn < filedOn)
    yield { path: "/decidedOn", message: `不能早于申请复议之日（${filedOn}）`, basis };
  if (receivedOn < decidedOn) yield { path: "/receivedOn", message: "收到日期不能早于裁定日期", basis };
};
export default rule;
