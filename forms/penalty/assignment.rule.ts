import { holderProblem } from "../../domain/certificates.ts";
import { grounds } from "../../domain/grounds.ts";
import { investigatorProblems } from "../../domain/penalty/progress.ts";
import type { PenaltyAssignment } from "../generated/penalty.assignment.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyAssignment> = function* ({ officerIds }, facts) {
  for (const [index, personId] of officerIds.entries()) {
    const path = `/officerIds/${index}`;
    const problem = holderProblem(personId, facts.now.on, facts.case.leadUnitId, facts);
    if (problem) yield { path, message: `不能担任承办人：${problem}`, basis: grounds.twoOfficers };
    if (personId === facts.actor.personId)
      yield { path, message: "指派人不得指派自己为承办人", basis: grounds.separation };
    const recused = facts.submissions.some(
      (s, at) =>
        s.formId === "penalty/recusal-request" &&
        s.data["personId"] === personId &&
        facts.submissions.slice(at).find(({ formId }) => formId === "penalty/recusal-decision")?.data[
          "decision"
        ] === "granted",
    );
    if (recused) yield { path, message: "已经决定回避，不得再担任承办人", basis: "行政处罚法 第四十三条" };
  }
  yield* investigatorProblems(facts, officerIds, "officerIds");
};
export default rule;
