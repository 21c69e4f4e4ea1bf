import { latest } from "../../domain/case-file.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { PerformanceCourtAcceptance } from "../generated/performance.court-acceptance.ts";
import type { PerformanceCourtFiling } from "../generated/performance.court-filing.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceCourtAcceptance> = function* ({ decidedOn, receivedOn }, facts) {
  const { partyId } = facts.scope;
  const basis = paymentGrounds.record;
  const filing = latest(facts, "performance/court-filing", partyId ? { partyId } : {})?.data as
    | PerformanceCourtFiling
    | undefined;
  if (filing && decidedOn < filing.filedOn)
    yield { path: "/decidedOn", message: `不能早于提出申请之日（${filing.filedOn}）`, basis };
  if (receivedOn < decidedOn) yield { path: "/receivedOn", message: "收到日期不能早于作出日期", basis };
};
export default rule;
