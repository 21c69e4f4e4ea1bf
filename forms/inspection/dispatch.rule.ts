import type { ActFacts } from "../../domain/authority.ts";
import { grounds } from "../../domain/grounds.ts";
import { plannedDayProblem } from "../../domain/planned-visit.ts";
import { urgentSources } from "../../domain/urgent-visit.ts";
import type { InspectionDispatch } from "../generated/inspection.dispatch.ts";
import type { Problem, Rule } from "../rule.ts";

/** Needs no facts but the day: the case is only about to be opened. */
function* rule(
  { departments, source, urgent, plannedOn }: InspectionDispatch,
  { now }: Pick<ActFacts, "now">,
): Generator<Problem> {
  const basis = grounds.inspectionPlan;
  const misplanned = plannedDayProblem(plannedOn, now.on, urgent !== undefined);
  if (misplanned) yield { path: "/plannedOn", message: misplanned, basis };
  if (urgent && !urgentSources.includes(source))
    yield {
      path: "/urgent",
      message:
        "只有突发事件、投诉举报反映的现实危险、上级交办要求立即检查的，才可以先行入企、补办审批；其他检查应当事先审批、备案",
      basis: grounds.urgentVisit,
    };
  const units = departments.map(({ unitId }) => unitId);
  const officers = departments.flatMap(({ officerIds }) => officerIds);
  for (const [index, { unitId, officerIds }] of departments.entries()) {
    if (units.indexOf(unitId) < index)
      yield { path: `/departments/${index}/unitId`, message: "同一部门只能填写一次", basis };
    for (const [at, id] of officerIds.entries())
      if (officers.indexOf(id) !== officers.lastIndexOf(id))
        yield {
          path: `/departments/${index}/officerIds/${at}`,
          message: "同一执法人员只能代表一个部门",
          basis: grounds.twoOfficers,
        };
  }
}
export default rule satisfies Rule<InspectionDispatch>;
