import type { Calendar } from "../../calendar.ts";
import type { LegalDate } from "../../calendar-dates.ts";
import type { CaseFile, Party } from "../../case-file.ts";
import { amount } from "../../money.ts";
import type { Problem } from "../../problem.ts";
import { correctionBasis } from "../../service-correction.ts";
import { type PartyPenalty, penaltiesOf, proposedPenalties } from "../decision.ts";
import { penaltyGrounds } from "../grounds.ts";
import { hearingRightOf } from "../hearing-right.ts";
import { correctionOfNotice, hearingRequestOf, isHeard, notifiedOf, serviceOf } from "../notified.ts";
import { unreviewedStatement } from "../unheard.ts";
import { windowOf } from "../window.ts";
import { against, heavierThan, placeOf } from "./record.ts";

/** What stands against deciding on a day: the party was not told, its time runs, or what it said was not heard. */
export function* noticeProblems(
  file: CaseFile,
  party: Party,
  penalty: PartyPenalty | undefined,
  on: LegalDate,
  calendar?: Calendar,
): Generator<Problem> {
  const window = windowOf(file, party.id, calendar);
  if (!window) {
    yield against(`行政处罚告知书尚未送达${party.name}，不得作出行政处罚决定`, penaltyGrounds.toldBefore);
    return;
  }
  if (window.openOn(on))
    yield against(
      `${party.name}陈述、申辩${window.hearingEndsOn ? "、要求听证" : ""}的期限至${lastDay(window)}，尚未届满，也没有书面放弃，不得于${on}作出行政处罚决定`,
      penaltyGrounds.heardBefore,
    );
  yield* wrongService(file, party);
  if (penalty && window.hearingEndsOn === null) {
    const { due, basis } = hearingRightOf(penalty, party, file);
    if (due) yield against(`应当告知${party.name}有要求听证的权利，尚未告知`, basis);
  }
  yield* unheard(file, party);
  if (penalty) yield* heavier(file, party, penalty);
}

/** What is known to be doubtful is cleared up before the head decides: the day of service fixes the party's time. */
function* wrongService(file: CaseFile, party: Party): Generator<Problem> {
  const proposed = correctionOfNotice(file, party.id);
  if (!proposed) return;
  const decided = placeOf(file, "penalty/decision-approval", ({ data }) => data["decision"] === "approved");
  // What is proposed after the decision was made stops nobody: it must not make the decision unlawful.
  if (decided < 0 || decided > file.submissions.indexOf(proposed))
    yield against(`对${party.name}告知书送达记录的更正尚在审批，不得作出行政处罚决定`, correctionBasis);
}

const lastDay = ({
  statementEndsOn,
  hearingEndsOn,
}: {
  statementEndsOn: string;
  hearingEndsOn: string | null;
}) => (hearingEndsOn !== null && hearingEndsOn > statementEndsOn ? hearingEndsOn : statementEndsOn);

/** What the party asked for and was not given. */
function* unheard(file: CaseFile, party: Party): Generator<Problem> {
  const { submissions } = file;
  if (unreviewedStatement(file, party.id))
    yield against(`${party.name}提出的陈述、申辩尚未复核，不得作出行政处罚决定`, penaltyGrounds.heardBefore);
  const asked = hearingRequestOf(file, party.id);
  if (!asked) return;
  const ended = placeOf(file, "hearing/record", ({ data }) => data["outcome"] !== "postponed");
  if (!isHeard(file, asked))
    yield against(`${party.name}要求听证，听证尚未举行，不得作出行政处罚决定`, penaltyGrounds.hearing);
  else if (submissions[ended]?.data["outcome"] === "held" && placeOf(file, "hearing/report") < ended)
    yield against("听证结束后尚无听证报告，应当根据听证笔录作出决定", penaltyGrounds.hearing);
}

/**
 * 不得因当事人陈述、申辩而给予更重的处罚: nothing weighs more than what the party was told of. A new lawful ground
 * has to be notified again, and the new notice then is what counts.
 */
function* heavier(file: CaseFile, party: Party, penalty: PartyPenalty): Generator<Problem> {
  const told = toldOf(file, party);
  if (!told || !heavierThan(penalty, told)) return;
  const more =
    penalty.fineFen > told.fineFen
      ? `罚款${amount(penalty.fineFen)}，高于告知的${amount(told.fineFen)}`
      : "处罚重于告知的内容";
  yield against(
    `对${party.name}${more}；不得因陈述、申辩加重处罚，有新的事实、理由和依据的应当重新告知`,
    penaltyGrounds.notHeavier,
  );
}

/** The penalty that the notice named: that of the report that was the latest when the notice was served. */
function toldOf(file: CaseFile, party: Party): PartyPenalty | undefined {
  const notified = notifiedOf(file, party.id);
  const told = notified && serviceOf(file, notified.notice);
  if (!told) return undefined;
  const { submissions } = file;
  const served = submissions.findIndex(
    (s) => s.formId === "shared/service-record" && s.deliveryId === told.id,
  );
  const before =
    served >= 0
      ? submissions.slice(0, served)
      : submissions.filter(({ at }) => at.slice(0, 10) <= (told.deliveredOn ?? ""));
  const report = before.findLast(({ formId }) => formId === "penalty/investigation-report");
  return penaltiesOf(report, file.parties).find(({ partyId }) => partyId === party.id);
}

/** A notice that leaves out the right to a hearing, where the law gives one, tells the party too little. */
export function* hearingOmitted(file: CaseFile, party: Party): Generator<Problem> {
  const penalty = proposedPenalties(file).find(({ partyId }) => partyId === party.id);
  if (!penalty) return;
  const { due, basis } = hearingRightOf(penalty, party, file);
  const issued = file.documents.some((d) => d.template === "notice/hearing-notice" && d.partyId === party.id);
  if (due && !issued) yield against(`应当一并告知${party.name}有要求听证的权利`, basis);
}
