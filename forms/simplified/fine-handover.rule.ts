import { latest } from "../../domain/case-file.ts";
import { amount } from "../../domain/money.ts";
import { fineOf, onTheSpotBasis } from "../../domain/penalty/on-the-spot.ts";
import type { SimplifiedDecision } from "../generated/simplified.decision.ts";
import type { SimplifiedFineHandover } from "../generated/simplified.fine-handover.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<SimplifiedFineHandover> = function* ({ handedInOn, amountFen, handedInById }, facts) {
  const basis = onTheSpotBasis.handover;
  const decision = latest(facts, "simplified/decision")?.data as SimplifiedDecision | undefined;
  if (!facts.officers.some(({ personId }) => personId === handedInById))
    yield { path: "/handedInById", message: "交款人不是本案的执法人员", basis };
  if (!decision) return;
  if (handedInOn < decision.decidedOn)
    yield { path: "/handedInOn", message: `交回日期不能早于收缴之日（${decision.decidedOn}）`, basis };
  if (amountFen !== fineOf(decision))
    yield {
      path: "/amountFen",
      message: `交回数额应当与当场收缴的罚款${amount(fineOf(decision))}一致`,
      basis,
    };
};
export default rule;
