import type { ActFacts } from "../../domain/authority.ts";
import { holderProblem } from "../../domain/certificates.ts";
import { grounds } from "../../domain/grounds.ts";
import { investigatorProblems } from "../../domain/penalty/progress.ts";
import { hasToStandAside } from "../../domain/penalty/recusal.ts";
import type { PenaltyAssignment } from "../generated/penalty.assignment.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<PenaltyAssignment> = ({ officerIds }, facts) => assignable(officerIds, facts);
export default rule;

/** What stands against these people as the officers of the case: no certificate, not to be named, or the other side. */
export function* assignable(officerIds: readonly string[], facts: ActFacts): Generator<Problem> {
  for (const [index, personId] of officerIds.entries()) {
    const path = `/officerIds/${index}`;
    const problem = holderProblem(personId, facts.now.on, facts.case.leadUnitId, facts);
    if (problem) yield { path, message: `不能担任承办人：${problem}`, basis: grounds.twoOfficers };
    if (personId === facts.actor.personId)
      yield { path, message: "指派人不得指派自己为承办人", basis: grounds.separation };
    if (hasToStandAside(facts, personId))
      yield { path, message: "已经决定回避，不得再担任承办人", basis: grounds.recusal };
  }
  yield* investigatorProblems(facts, officerIds, "officerIds");
}
