import { endedParties } from "../../domain/penalty/ended-parties.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { betweenFilingAndDecision } from "../../domain/penalty/progress.ts";
import type { PenaltyTermination } from "../generated/penalty.termination.ts";
import type { Rule } from "../rule.ts";

const basis = penaltyGrounds.termination;

/** Which kind of party each ground is about; the others end the case as a whole. */
const about: Partial<Record<PenaltyTermination["ground"], { kind: "person" | "unit"; zh: string }>> = {
  "party-dead": { kind: "person", zh: "公民" },
  "party-dissolved": { kind: "unit", zh: "法人或者其他组织" },
};

const rule: Rule<PenaltyTermination> = function* ({ ground }, facts) {
  yield* betweenFilingAndDecision(facts);
  const { partyId } = facts.scope;
  const party = facts.parties.find(({ id }) => id === partyId);
  const expected = about[ground];
  if (expected && party?.kind !== expected.kind)
    yield { path: "/ground", message: `该事由应当指明作为当事人的${expected.zh}`, basis };
  if (!expected && partyId) yield { path: "/ground", message: "该事由终止全案，不指明当事人", basis };
  if (partyId && endedParties(facts).includes(partyId))
    yield { path: "", message: "对该当事人的调查已经终止", basis };
};
export default rule;
