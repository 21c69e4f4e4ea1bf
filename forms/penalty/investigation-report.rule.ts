import { latest } from "../../domain/case-file.ts";
import { circumstancesOf } from "../../domain/penalty/circumstances.ts";
import { penaltiesFrom, proposedPenalties } from "../../domain/penalty/decision.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { heavierThan } from "../../domain/penalty/guard/record.ts";
import { type Judgement, judgementProblems, pickedProblems } from "../../domain/penalty/judgement.ts";
import { filedOnOf } from "../../domain/penalty/progress.ts";
import { proofProblems } from "../../domain/penalty/proof.ts";
import { secondFineProblems } from "../../domain/penalty/second-fine.ts";
import type { PenaltyInvestigationReport } from "../generated/penalty.investigation-report.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<PenaltyInvestigationReport> = function* (data, facts) {
  const judged = data as Judgement;
  const of = circumstancesOf(facts, data.evidence);
  const { proposal, penalties, concludedOn } = data;
  const filedOn = filedOnOf(facts);
  if (concludedOn < filedOn)
    yield {
      path: "/concludedOn",
      message: `调查终结之日不能早于立案之日（${filedOn}）`,
      basis: penaltyGrounds.investigation,
    };
  yield* proposalProblems(proposal, penalties);
  // What is transferred is judged by whoever receives it.
  if (proposal.startsWith("transfer-")) return;
  if (proposal !== "dismiss") yield* pickedProblems(judged, of);
  yield* judgementProblems(judged, of);
  yield* proofProblems(data.evidence, penalties, of.parties);
  yield* secondFineProblems(facts, data.assessments);
  yield* heavier(data, facts);
};
export default rule;

function* proposalProblems(
  proposal: PenaltyInvestigationReport["proposal"],
  penalties: PenaltyInvestigationReport["penalties"],
): Generator<Problem> {
  const basis = penaltyGrounds.report;
  const punished = penalties.some(({ outcome }) => outcome === "penalty");
  if (proposal === "punish" && !punished)
    yield { path: "/proposal", message: "没有对任何当事人提出处罚，不能建议给予行政处罚", basis };
  if ((proposal === "no-penalty" || proposal === "dismiss") && punished)
    yield { path: "/proposal", message: "对当事人提出了处罚，处理建议应为给予行政处罚", basis };
  if (proposal === "dismiss" && penalties.some(({ ground }) => ground !== "not-established"))
    yield { path: "/penalties", message: "撤销案件的，不予处罚的情形应为违法事实不能成立", basis };
}

/** 不得因陈述、申辩而加重: after a defence only evidence found since may make the proposal heavier. */
function* heavier(data: PenaltyInvestigationReport, facts: Parameters<typeof rule>[1]): Generator<Problem> {
  const at = (formIds: string[]) => facts.submissions.findLastIndex(({ formId }) => formIds.includes(formId));
  const defended = at(["notice/statement", "hearing/record"]);
  const reported = at(["penalty/investigation-report"]);
  if (defended < 0 || !latest(facts, "penalty/investigation-report")) return;
  if (at(["penalty/new-evidence"]) > Math.min(defended, reported)) return;
  const before = proposedPenalties(facts);
  for (const now of penaltiesFrom(data, facts.parties)) {
    const told = before.find(({ partyId }) => partyId === now.partyId);
    const name = facts.parties.find(({ id }) => id === now.partyId)?.name ?? "";
    if (told && heavierThan(now, told))
      yield {
        path: "/penalties",
        message: `不得因陈述、申辩而对${name}给予更重的处罚；有新的事实、证据的，先登记新的证据`,
        basis: penaltyGrounds.notHeavier,
      };
  }
}
