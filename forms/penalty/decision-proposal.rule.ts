import { circumstancesOf } from "../../domain/penalty/circumstances.ts";
import { penaltiesFrom, proposedPenalties } from "../../domain/penalty/decision.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { heavierThan } from "../../domain/penalty/guard/record.ts";
import { type Judgement, judgementProblems } from "../../domain/penalty/judgement.ts";
import { beforeProposal, tooEarly } from "../../domain/penalty/order-of-days.ts";
import { secondFineProblems } from "../../domain/penalty/second-fine.ts";
import type { PenaltyDecisionProposal } from "../generated/penalty.decision-proposal.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<PenaltyDecisionProposal> = function* (data, facts) {
  yield* judgementProblems(data as Judgement, circumstancesOf(facts));
  yield* secondFineProblems(facts, data.assessments);
  yield* tooEarly({ path: "/proposedOn", on: data.proposedOn, did: "呈批" }, beforeProposal, facts);
  yield* payable(data, facts);
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

/** 罚缴分离: where money is to be paid, the decision names the bank and the account. */
function* payable(
  data: PenaltyDecisionProposal,
  { parties }: Parameters<typeof rule>[1],
): Generator<Problem> {
  const owed = penaltiesFrom(data, parties).some(
    ({ outcome, fineFen, confiscationFen }) => outcome === "penalty" && fineFen + confiscationFen > 0,
  );
  if (!owed) return;
  for (const [field, zh] of [
    ["bank", "收款银行"],
    ["account", "收款账户"],
  ] as const)
    if (!data[field])
      yield { path: `/${field}`, message: `有罚款或者没收款的，应当写明${zh}`, basis: penaltyGrounds.bank };
}
