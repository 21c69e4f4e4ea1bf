import { grounds } from "../../domain/grounds.ts";
import { openItems } from "../../domain/rectification.ts";
import { onceAtMost } from "../each-once.ts";
import type { RectificationReport } from "../generated/rectification.report.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RectificationReport> = function* ({ items }, facts) {
  const open = openItems(facts, facts.rounds).map(({ finding }) => finding);
  yield* onceAtMost("items", items, open, {
    wrong: "不是本案正在限期整改的问题",
    basis: grounds.recheck,
  });
};
export default rule;
