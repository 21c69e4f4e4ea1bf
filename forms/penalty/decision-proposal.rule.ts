import { latest } from "../../domain/case-file.ts";
import { circumstancesOf } from "../../domain/penalty/circumstances.ts";
import { penaltiesFrom, proposedPenalties } from "../../domain/penalty/decision.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { heavierThan } from "../../domain/penalty/guard/record.ts";
import { type Judgement, judgementProblems } from "../../domain/penalty/judgement.ts";
import { secondFineProblems } from "../../domain/penalty/second-fine.ts";
import type { PenaltyDecisionProposal } from "../generated/penalty.decision-proposal.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PenaltyDecisionProposal> = function* (data, facts) {
  yield* judgementProblems(data as Judgement, circumstancesOf(facts));
  yield* secondFineProblems(facts, data.assessments);
  const concludedOn = String(latest(facts, "penalty/investigation-report")?.data["concludedOn"] ?? "");
  if (data.proposedOn < concludedOn)
    yield {
      path: "/proposedOn",
      message: `呈批之日不能早于调查终结之日（${concludedOn}）`,
      basis: penaltyGrounds.report,
    };
  // What the party was told of is what the last report proposed: heavier than that needs another notice.
  const told = proposedPenalties(facts);
  for (const now of penaltiesFrom(data, facts.parties)) {
    const before = told.find(({ partyId }) => partyId === now.partyId);
    const name = facts.parties.find(({ id }) => id === now.partyId)?.name ?? "";
    if (before && heavierThan(now, before))
      yield {
        path: "/penalties",
        message: `对${name}的处罚重于已经告知的内容，不得加重；有新的事实、证据的，应当重新调查、告知`,
        basis: penaltyGrounds.newGrounds,
      };
  }
};
export default rule;
