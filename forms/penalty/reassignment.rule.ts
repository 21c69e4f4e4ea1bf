import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import type { PenaltyReassignment } from "../generated/penalty.reassignment.ts";
import type { Rule } from "../rule.ts";
import { assignable } from "./assignment.rule.ts";

const rule: Rule<PenaltyReassignment> = function* ({ officerIds }, facts) {
  yield* assignable(officerIds, facts);
  const now = facts.officers.map(({ personId }) => personId);
  if (now.length === officerIds.length && now.every((personId) => officerIds.includes(personId)))
    yield { path: "/officerIds", message: "与现在的承办人相同，没有更换", basis: penaltyGrounds.officers };
};
export default rule;
