import { grounds } from "../../domain/grounds.ts";
import { eachOnce } from "../each-once.ts";
import type { RectificationResetDates } from "../generated/rectification.reset-dates.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RectificationResetDates> = function* ({ items }, { findings, scope, now }) {
  const expired = findings.filter(
    (f) =>
      f.disposition === "rectification" &&
      f.status === "open" &&
      (scope.departmentId === undefined || f.departmentId === scope.departmentId) &&
      (f.dueOn === null || f.dueOn <= now.on),
  );
  yield* eachOnce("items", items, expired, {
    wrong: "该问题的整改期限尚未届满，或者不是本部门责令整改的问题",
    basis: grounds.rectificationOrder,
  });
};
export default rule;
