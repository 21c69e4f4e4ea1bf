import { grounds } from "../../domain/grounds.ts";
import { openItems } from "../../domain/rectification.ts";
import type { RectificationReport } from "../generated/rectification.report.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RectificationReport> = function* ({ items }, facts) {
  const open = openItems({ findings: [...facts.findings], submissions: facts.submissions }, [
    ...facts.rounds,
  ]);
  const named = items.map(({ findingId }) => findingId);
  for (const [index, id] of named.entries()) {
    const path = `/items/${index}/findingId`;
    if (named.indexOf(id) < index) yield { path, message: "同一问题只能填写一次", basis: grounds.recheck };
    else if (!open.some(({ finding }) => finding.id === id))
      yield { path, message: "不是本案正在限期整改的问题", basis: grounds.recheck };
  }
};
export default rule;
