import { dateOf, legalInstant } from "../../calendar-instants.ts";
import { type CaseFile, latest, partyIfInScope } from "../../case-file.ts";
import { amount } from "../../money.ts";
import type { Problem } from "../../problem.ts";
import { penaltyGrounds } from "../grounds.ts";
import { fineOf, type OnTheSpotPenalty, onTheSpotBasis, onTheSpotProblems } from "../on-the-spot.ts";
import { onceProblems } from "./act.ts";
import { partyNeeded } from "./case.ts";
import { punishing } from "./decision.ts";
import { against, regionOf } from "./record.ts";
import { officerProblems } from "./separation.ts";

interface Opening {
  discoveredAt: string;
  violation: { actEndedOn: string };
}
interface Told {
  informedAt: string;
  conclusion: string;
  toldFineFen?: number;
  toldWarning: boolean;
}
interface Decided {
  decidedAt: string;
  assessments: OnTheSpotPenalty["assessments"];
  penalties: { warning: boolean }[];
}

/** Before 行政（当场）处罚决定书: told and heard on the spot, by two officers, within the ceiling. */
export function* onTheSpotGuard(file: CaseFile): Generator<Problem> {
  yield* partyNeeded(file);
  const party = partyIfInScope(file);
  if (!party) return;
  const opening = latest(file, "simplified/opening")?.data as Opening | undefined;
  const told = latest(file, "simplified/hearing-the-party")?.data as Told | undefined;
  const decided = latest(file, "simplified/decision")?.data as Decided | undefined;
  if (told?.conclusion !== "punish")
    yield against(`尚未告知${party.name}并听取其陈述、申辩，不得当场作出处罚决定`, onTheSpotBasis.told);
  if (!decided) {
    yield against("执法人员没有当场作出处罚决定", penaltyGrounds.decision);
    return;
  }
  if (told) yield* toldProblems(told, decided);
  yield* onTheSpotProblems({
    partyType: party.kind === "unit" ? "unit" : "citizen",
    warning: decided.penalties.some(({ warning }) => warning),
    assessments: decided.assessments,
    actEndedOn: opening?.violation.actEndedOn,
    discoveredOn: opening && dateOf(opening.discoveredAt),
    decidedOn: dateOf(decided.decidedAt),
    region: regionOf(file),
  });
  yield* officerProblems(file);
  yield* onceProblems(file, party, punishing);
}

function* toldProblems(told: Told, decided: Decided): Generator<Problem> {
  if (legalInstant(decided.decidedAt) < legalInstant(told.informedAt))
    yield against("作出决定早于告知当事人", onTheSpotBasis.told);
  const fine = fineOf(decided);
  if (fine > (told.toldFineFen ?? 0))
    yield against(
      `罚款${amount(fine)}，重于告知的${amount(told.toldFineFen ?? 0)}`,
      onTheSpotBasis.notHeavier,
    );
}
