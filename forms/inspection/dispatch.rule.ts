import { grounds } from "../../domain/grounds.ts";
import type { InspectionDispatch } from "../generated/inspection.dispatch.ts";
import type { Problem, Rule } from "../rule.ts";

/** Needs no facts: the case is only about to be opened. */
function* rule({ departments }: InspectionDispatch): Generator<Problem> {
  const basis = grounds.inspectionPlan;
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
