import type { Calendar } from "../../calendar.ts";
import { type CaseFile, partyIfInScope } from "../../case-file.ts";
import type { Problem } from "../../problem.ts";
import { decidedPenalties, decisionOf, proposedPenalties } from "../decision.ts";
import { endedParties } from "../ended-parties.ts";
import { penaltyGrounds } from "../grounds.ts";
import { crimeProblems, judgedProblems, limitationProblems, onceProblems } from "./act.ts";
import { partyNeeded } from "./case.ts";
import { noticeProblems } from "./notice.ts";
import { against, placeOf } from "./record.ts";
import { officerProblems, recusalProblems, separationProblems } from "./separation.ts";
import { discussionProblems, orderProblems, reviewProblems } from "./steps.ts";

/** The documents by which a party is punished. */
export const punishing = ["penalty/decision", "simplified/decision"] as const;

/** Before 行政处罚决定书: everything that the law wants to have happened, in its order, by the right people. */
export function* decisionGuard(file: CaseFile, calendar?: Calendar): Generator<Problem> {
  yield* partyNeeded(file);
  const party = partyIfInScope(file);
  if (!party) return;
  const decision = decisionOf(file);
  const penalty = decidedPenalties(file).find(({ partyId }) => partyId === party.id);
  if (decision?.decision.formId !== "penalty/decision-proposal")
    yield against("机关负责人尚未作出处罚决定", penaltyGrounds.decision);
  else if (penalty?.outcome !== "penalty")
    yield against(`没有决定对${party.name}给予行政处罚`, penaltyGrounds.decision);
  if (endedParties(file).includes(party.id))
    yield against(`对${party.name}的案件已经终止，不得作出处罚决定`, penaltyGrounds.decision);
  yield* noticeProblems(file, party, penalty, decision?.on ?? file.now.on, calendar);
  yield* reviewProblems(file);
  yield* discussionProblems(file);
  yield* orderProblems(file);
  yield* recusalProblems(file);
  yield* separationProblems(file);
  yield* officerProblems(file);
  yield* judgedProblems(file, party);
  yield* limitationProblems(file, party);
  yield* onceProblems(file, party, punishing);
  yield* crimeProblems(file, penalty);
}

/** Before 不予行政处罚决定书: it was decided, and the law allows it. */
export function* noPenaltyGuard(file: CaseFile): Generator<Problem> {
  yield* partyNeeded(file);
  const party = partyIfInScope(file);
  if (!party) return;
  const penalty = decidedPenalties(file).find(({ partyId }) => partyId === party.id);
  if (penalty?.outcome !== "no-penalty")
    yield against(`没有决定对${party.name}不予行政处罚`, penaltyGrounds.decision);
  yield* orderProblems(file);
  yield* recusalProblems(file);
  yield* separationProblems(file);
  yield* officerProblems(file);
  yield* crimeProblems(file, penalty);
  yield* judgedProblems(file, party);
}

/** Before the notice to a party: the investigation is concluded, for a penalty, and says what is proposed for it. */
export function* noticeGuard(file: CaseFile): Generator<Problem> {
  yield* partyNeeded(file);
  const party = partyIfInScope(file);
  if (!party) return;
  const report = file.submissions[placeOf(file, "penalty/investigation-report")];
  const about = proposedPenalties(file).some(({ partyId }) => partyId === party.id);
  if (report?.data["proposal"] !== "punish" || !about)
    yield against(`案件调查终结报告没有建议对${party.name}给予行政处罚`, penaltyGrounds.report);
}
