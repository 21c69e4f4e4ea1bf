import type { ActFacts } from "../../domain/authority.ts";
import { remainingParties } from "../../domain/penalty/ended-parties.ts";
import { notBefore, transferGrounds, transferStep } from "../../domain/penalty/transfer.ts";
import type { TransferCriminalOutcome } from "../generated/transfer.criminal-outcome.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<TransferCriminalOutcome> = function* (data, facts) {
  yield* notBefore(
    "/concludedOn",
    data.concludedOn,
    transferStep(facts, "transfer/police-handover")?.acceptedOn,
    (on) => `刑事案件结果不能早于移送之日（${on}）`,
    transferGrounds.setOff,
  );
  if (!data.furtherPenalty) yield* leftToDecide(data.outcome, facts);
  const fined = facts.payments
    .filter(({ kind }) => kind === "fine")
    .reduce((sum, { amountFen }) => sum + amountFen, 0);
  const { criminalFineFen = 0, setOffFen = 0 } = data;
  if (setOffFen > criminalFineFen)
    yield { path: "/setOffFen", message: "折抵的数额不能超过罚金", basis: transferGrounds.setOff };
  if (setOffFen > fined)
    yield {
      path: "/setOffFen",
      message: "折抵的数额不能超过当事人已经缴纳的行政罚款",
      basis: transferGrounds.setOff,
    };
};
export default rule;

/** What the criminal court did not deal with is the bureau's to decide: every party that was not convicted. */
function* leftToDecide(outcome: TransferCriminalOutcome["outcome"], facts: ActFacts): Generator<Problem> {
  const path = "/furtherPenalty";
  if (outcome !== "convicted") {
    const message = "没有判处刑罚的，由本机关依法决定处罚或者不予处罚，请选择“是”，不能就此结案";
    yield { path, message, basis: transferGrounds.leftToBureau };
    return;
  }
  const seqs = transferStep(facts, "transfer/crime-report")?.partySeqs ?? [];
  const others = remainingParties(facts).filter(({ seq }) => !seqs.includes(seq));
  if (seqs.length === 0 || others.length === 0) return;
  const message = `${others.map(({ name }) => name).join("、")}没有随案移送，仍由本机关依法处理，请选择“是”`;
  yield { path, message, basis: transferGrounds.leftToBureau };
}
