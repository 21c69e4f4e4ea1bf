import { assertTwoOfficers } from "../../domain/certificates.ts";
import type { MajorHazardProgress } from "../generated/major-hazard.progress.ts";
import type { Rule } from "../rule.ts";

// biome-ignore lint/correctness/useYield: the only thing that can be wrong has an error code of its own
const rule: Rule<MajorHazardProgress> = function* ({ visitedOn, officersPresent }, facts) {
  assertTwoOfficers(officersPresent, visitedOn, facts, facts.scope.departmentId);
};
export default rule;
