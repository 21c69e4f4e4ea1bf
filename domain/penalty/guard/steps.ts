import type { CaseFile } from "../../case-file.ts";
import type { Problem } from "../../problem.ts";
import { circumstancesOf, stepsBefore } from "../circumstances.ts";
import { decisionOf } from "../decision.ts";
import { carried, quorumOf } from "../discussion.ts";
import { penaltyGrounds } from "../grounds.ts";
import type { Judgement } from "../judgement.ts";
import { filedOnOf } from "../progress.ts";
import { against, placeOf, regionOf } from "./record.ts";

/** What changes the facts that a review or a discussion was about. */
const newFacts = ["penalty/investigation-report", "hearing/report", "notice/statement-review"] as const;

/** Which steps the law wants before what was decided, or else is proposed. */
function stepsDue(file: CaseFile): ReturnType<typeof stepsBefore> {
  const decision =
    decisionOf(file)?.decision ?? file.submissions[placeOf(file, "penalty/investigation-report")];
  const {
    assessments = [],
    penalties = [],
    complex,
  } = (decision?.data ?? {}) as Partial<Judgement> & {
    complex?: boolean;
  };
  return stepsBefore({ assessments, penalties }, circumstancesOf(file), complex ?? false);
}

/** 未经法制审核或者审核未通过的，不得作出决定; what was reviewed must still be what is decided. */
export function* reviewProblems(file: CaseFile): Generator<Problem> {
  const basis = penaltyGrounds.review;
  const at = placeOf(file, "review/legal-opinion");
  const opinion = file.submissions[at];
  if (opinion && opinion.data["conclusion"] !== "passed")
    yield against("法制审核未通过，不得作出行政处罚决定", basis);
  if (!stepsDue(file).legalReviewRequired) return;
  if (!opinion) yield against("应当进行法制审核而未经审核，不得作出行政处罚决定", basis);
  else if (at < placeOf(file, ["penalty/investigation-report", "hearing/report"]))
    yield against("法制审核以后案件事实有变化或者经过了听证，应当重新审核", basis);
}

/** 负责人集体讨论: where it is due, by enough heads who agreed, and after everything that it had to know. */
export function* discussionProblems(file: CaseFile): Generator<Problem> {
  if (!stepsDue(file).collectiveDiscussionRequired) return;
  const basis = penaltyGrounds.discussion;
  const at = placeOf(file, "discussion/record");
  const { conclusion, members = [] } = (file.submissions[at]?.data ?? {}) as {
    conclusion?: string;
    members?: { personId: string; vote: string }[];
  };
  if (conclusion !== "agreed") {
    yield against("情节复杂或者重大违法行为应当由负责人集体讨论决定，尚无讨论同意的记录", basis);
    return;
  }
  const { members: quorum } = quorumOf(regionOf(file), file.now.on);
  if (new Set(members.map(({ personId }) => personId)).size < quorum)
    yield against(`参加集体讨论的负责人不足${quorum}人`, basis);
  if (!carried(members.map(({ vote }) => vote))) yield against("集体讨论没有超过半数同意", basis);
  if (at < placeOf(file, [...newFacts, "penalty/decision-proposal"]))
    yield against("集体讨论以后案件事实或者处罚意见有变化，应当重新讨论", basis);
}

/** 倒置程序: the head decides on what is complete, so nothing may be added between the decision and its document. */
export function* orderProblems(file: CaseFile): Generator<Problem> {
  const approved = placeOf(file, "penalty/decision-approval", ({ data }) => data["decision"] === "approved");
  const later = placeOf(file, [...newFacts, "review/legal-opinion", "discussion/record"]);
  if (approved >= 0 && later > approved)
    yield against("负责人作出决定以后又有新的调查、审核或者讨论，应当重新决定", penaltyGrounds.decision);
  const decision = decisionOf(file);
  if (!decision) return;
  const report = file.submissions[placeOf(file, "penalty/investigation-report")];
  const reportedOn = String(report?.data["concludedOn"] ?? "");
  for (const [on, what] of [
    [filedOnOf(file), "立案之日"],
    [reportedOn, "调查终结之日"],
  ] as const)
    if (decision.on < on)
      yield against(`作出决定之日（${decision.on}）早于${what}（${on}）`, penaltyGrounds.decision);
}
