import { latest } from "../../domain/case-file.ts";
import { amount } from "../../domain/money.ts";
import { onTheSpotBasis } from "../../domain/penalty/on-the-spot.ts";
import type { SimplifiedFineBanking } from "../generated/simplified.fine-banking.ts";
import type { SimplifiedFineHandover } from "../generated/simplified.fine-handover.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<SimplifiedFineBanking> = function* ({ bankedOn, amountFen }, facts) {
  const basis = onTheSpotBasis.handover;
  const handed = latest(facts, "simplified/fine-handover")?.data as SimplifiedFineHandover | undefined;
  if (!handed) return;
  if (bankedOn < handed.handedInOn)
    yield { path: "/bankedOn", message: `缴付日期不能早于交回之日（${handed.handedInOn}）`, basis };
  if (amountFen !== handed.amountFen)
    yield { path: "/amountFen", message: `缴付数额应当与交回的${amount(handed.amountFen)}一致`, basis };
};
export default rule;
