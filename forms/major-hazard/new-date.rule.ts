import { grounds } from "../../domain/grounds.ts";
import type { MajorHazardNewDate } from "../generated/major-hazard.new-date.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<MajorHazardNewDate> = function* ({ dueOn }, { findings, scope }) {
  const before = findings.find(({ id }) => id === scope.findingId)?.dueOn;
  if (before && dueOn <= before)
    yield {
      path: "/dueOn",
      message: `新的治理期限应当晚于原期限（${before}）`,
      basis: grounds.majorHazardSupervision,
    };
};
export default rule;
