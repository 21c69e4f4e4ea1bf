import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { grounds } from "../../domain/grounds.ts";
import { eachOnce } from "../each-once.ts";
import type { RectificationJointRecheck } from "../generated/rectification.joint-recheck.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RectificationJointRecheck> = function* (
  { checkedAt, endedAt, officersPresent, items },
  facts,
) {
  const { departmentId, round } = facts.scope;
  const on = dateOf(checkedAt);
  assertTwoOfficers(officersPresent, on, facts, departmentId);
  // Both are printed to the minute, so a short re-check may end in the minute in which it began.
  if (legalInstant(endedAt) < legalInstant(checkedAt))
    yield { path: "/endedAt", message: "复查结束时间不能早于开始时间", basis: grounds.writtenRecord };
  const basis = grounds.recheck;
  const running = facts.rounds.findLast((r) => round === undefined || r.round === round);
  const own = facts.findings.filter(
    (f) =>
      f.status === "open" &&
      running?.findingIds.includes(f.id) &&
      (departmentId === undefined || f.departmentId === departmentId),
  );
  yield* eachOnce("items", items, own, { wrong: "不是本部门本轮应当复查的问题", basis });
  // A round opens when the enterprise reports or a period ends; what was seen before that is no re-check.
  if (running && on < running.openedOn)
    yield {
      path: "/checkedAt",
      message: `复查不能早于整改期限届满或者企业报告整改完成（本轮于${running.openedOn}开始）`,
      basis,
    };
};
export default rule;
