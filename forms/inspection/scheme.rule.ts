import { grounds } from "../../domain/grounds.ts";
import type { InspectionScheme } from "../generated/inspection.scheme.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InspectionScheme> = function* ({ plannedFrom, plannedTo, items }, facts) {
  const basis = grounds.approvalBeforeVisit;
  if (plannedTo < plannedFrom) yield { path: "/plannedTo", message: "检查结束日期不能早于开始日期", basis };
  for (const [index, { departmentId }] of items.entries())
    if (!facts.case.departmentIds.includes(departmentId))
      yield { path: `/items/${index}/departmentId`, message: "该部门不参加本次检查", basis };
  const idle = facts.case.departmentIds.filter((id) => !items.some((item) => item.departmentId === id));
  if (idle.length > 0) {
    const names = idle.map((id) => facts.units[id]?.name ?? id).join("、");
    yield { path: "/items", message: `没有列明${names}的检查内容`, basis };
  }
};
export default rule;
