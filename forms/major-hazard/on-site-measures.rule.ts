import { dateOf } from "../../domain/calendar-instants.ts";
import { derive, ruleInForce, rulesFor } from "../../domain/deadlines.ts";
import { grounds } from "../../domain/grounds.ts";
import type { MajorHazardOnSiteMeasures } from "../generated/major-hazard.on-site-measures.ts";
import type { Rule } from "../rule.ts";

const suspensionLimit = "A16";

const rule: Rule<MajorHazardOnSiteMeasures> = function* (
  { orderedAt, effectiveFrom, until, measures },
  { calendar },
) {
  if (effectiveFrom < dateOf(orderedAt))
    yield {
      path: "/effectiveFrom",
      message: "措施起始日期不能早于责令之日",
      basis: grounds.hazardMeasures,
    };
  if (until === undefined) return;
  if (until < effectiveFrom)
    yield { path: "/until", message: "措施截止日期不能早于起始日期", basis: grounds.hazardMeasures };
  // Only a suspension is limited: people stay out of danger for as long as it lasts.
  if (!measures.some((measure) => measure.startsWith("suspend-"))) return;
  const period = rulesFor(suspensionLimit).find((id) => ruleInForce(id, effectiveFrom));
  if (period === undefined) return;
  const { dueOn, zh, basis } = derive(period, effectiveFrom, { calendar });
  if (until > dueOn) yield { path: "/until", message: `${zh}最迟至${dueOn}`, basis };
};
export default rule;
