import { applicationWindow } from "../../domain/penalty/enforcement.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { PerformanceCourtFiling } from "../generated/performance.court-filing.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceCourtFiling> = function* ({ filedOn, lateReason }, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  const basis = paymentGrounds.application;
  const application = facts.documents.findLast(
    (d) => d.template === "performance/court-application" && d.partyId === partyId,
  );
  if (!application) yield { path: "", message: "强制执行申请书尚未制作", basis: paymentGrounds.papers };
  else if (filedOn < application.issuedOn)
    yield {
      path: "/filedOn",
      message: `提出申请不能早于申请书作出之日（${application.issuedOn}）`,
      basis: paymentGrounds.papers,
    };
  const window = applicationWindow(facts, partyId, facts.calendar);
  if (window && filedOn > window.untilOn && lateReason === undefined)
    yield {
      path: "/lateReason",
      message: `申请期限已于${window.untilOn}届满，没有正当理由的，人民法院不予受理`,
      basis,
    };
};
export default rule;
