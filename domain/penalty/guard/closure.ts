import type { CaseFile } from "../../case-file.ts";
import type { Problem } from "../../problem.ts";
import { closureProblems } from "../closure.ts";
import { decidedPenalties, proposedPenalties } from "../decision.ts";
import { endedParties } from "../ended-parties.ts";
import { penaltyGrounds } from "../grounds.ts";
import { crimeStands, takenByAnotherOrgan } from "../transfer.ts";
import { measuresLeft } from "./measures.ts";
import { against } from "./record.ts";

/** Before 结案审批表: what is due was decided, not merely ordered to be put right, and nothing is left hanging. */
export function* closureGuard(file: CaseFile): Generator<Problem> {
  yield* closureProblems(file);
  yield* undecided(file);
  yield* measuresLeft(file);
}

/**
 * 不得以责令改正代替处罚: a penalty that the investigation found due was decided about, one way or the other. Nothing is
 * left to decide about a party against whom the case has ended, or where the court or another organ has the case.
 */
function* undecided(file: CaseFile): Generator<Problem> {
  if (crimeStands(file) === "concluded" || takenByAnotherOrgan(file)) return;
  const decided = decidedPenalties(file);
  const ended = endedParties(file);
  for (const { partyId, outcome } of proposedPenalties(file)) {
    const name = file.parties.find(({ id }) => id === partyId)?.name ?? "";
    if (
      outcome === "penalty" &&
      !ended.includes(partyId) &&
      !decided.some((penalty) => penalty.partyId === partyId)
    )
      yield against(
        `对${name}应当给予的行政处罚尚未决定，责令改正不能代替处罚，不得结案`,
        penaltyGrounds.orderIsNoPenalty,
      );
  }
}
