import { dateOf } from "../../calendar-instants.ts";
import type { CaseFile } from "../../case-file.ts";
import { periodInWords } from "../../period-words.ts";
import type { Problem } from "../../problem.ts";
import { decidedPenalties, decisionOf } from "../decision.ts";
import { revocationOf } from "../decision-change.ts";
import { penaltyGrounds } from "../grounds.ts";
import { lastDayOfNotice } from "../hearing.ts";
import { listingWindowOf } from "../listing-window.ts";
import { notifiedOf } from "../notified.ts";
import { noticeProblems } from "./notice.ts";
import { against } from "./record.ts";
import type { Corrected } from "./service-correction.ts";

/** Fields in which the forms of a party's answers say when it answered. */
const answeredIn = ["madeAt", "requestedOn", "withdrawnOn", "signedOn", "madeOn"];

const answeredOn = (data: Record<string, unknown>): string | undefined =>
  answeredIn.flatMap((name) => (typeof data[name] === "string" ? [dateOf(data[name])] : [])).sort()[0];

const again = "更正送达记录不能补正，应当重新告知并送达，或者依法变更、撤销处罚决定";

/**
 * 告知书: nobody answers what he has not received, and a decision that was made before the party's time was over, or
 * before it was told at all, does not become lawful by itself.
 */
export function* correctedNotice({
  file,
  instead,
  delivery,
  document,
  after,
  calendar,
}: Corrected): Generator<Problem> {
  const party = file.parties.find(({ id }) => id === delivery.partyId);
  const notified = party && notifiedOf(file, party.id);
  if (!party || !notified || document.id !== notified.notice.id) return;
  for (const { data } of notified.answers) {
    const on = answeredOn(data);
    if (on !== undefined && on < after.deliveredOn)
      yield against(
        `${party.name}已于${on}作出答复，早于更正后的送达日期（${after.deliveredOn}）；请核实送达日期和答复日期`,
        penaltyGrounds.toldBefore,
      );
  }
  const decision = decisionOf(file);
  const penalty = decidedPenalties(file).find(({ partyId }) => partyId === party.id);
  if (decision?.decision.formId !== "penalty/decision-proposal" || penalty?.outcome !== "penalty") return;
  if (revocationOf(file, party.id)) return;
  const problemsOf = (record: CaseFile) => [...noticeProblems(record, party, penalty, decision.on, calendar)];
  const known = new Set(problemsOf(file).map(({ message }) => message));
  for (const { message, basis } of problemsOf(instead))
    if (!known.has(message)) yield against(`按更正后的送达日期，${message}；${again}`, basis);
}

/**
 * 听证会通知书: a hearing on shorter notice than the law gives is void. One that is still to be held is put off and
 * arranged anew, which its own record sees to.
 */
export function* correctedHearing({ file, document, after, calendar }: Corrected): Generator<Problem> {
  const lastOn = lastDayOfNotice(file, document, calendar);
  const arranged = file.submissions.findLastIndex(({ formId }) => formId === "hearing/arrangement");
  const held = file.submissions
    .slice(arranged)
    .some(({ formId, data }) => formId === "hearing/record" && data["outcome"] !== "postponed");
  if (lastOn !== null && held && after.deliveredOn > lastOn)
    yield against(
      `更正后听证会通知书的送达日期（${after.deliveredOn}）迟于${lastOn}，距已经举行的听证不足${periodInWords("hearing-notice")}；应当重新通知，另行举行听证`,
      penaltyGrounds.hearingNotice,
    );
}

/** 列入告知书: as for a penalty; whoever decides on the list asks the day of service itself. */
export function* correctedListing({
  file,
  instead,
  delivery,
  after,
  proposing,
  calendar,
}: Corrected): Generator<Problem> {
  const { partyId } = delivery;
  const window = partyId === null ? null : listingWindowOf(instead, partyId, calendar);
  if (partyId === null || !window || window.servedOn !== after.deliveredOn) return;
  const basis = penaltyGrounds.statement;
  const own = file.submissions.filter((s) => s.partyId === partyId);
  const proposed = own.findLastIndex(({ formId }) => formId === "credit/listing-proposal");
  const later = own.slice(Math.max(proposed, 0));
  const early = later.find(
    ({ formId, data }) =>
      formId === "credit/listing-statement" && (answeredOn(data) ?? "") < after.deliveredOn,
  );
  if (early)
    yield against(
      `当事人已于${answeredOn(early.data)}陈述申辩，早于更正后的送达日期（${after.deliveredOn}）；请核实送达日期和答复日期`,
      basis,
    );
  if (window.waived) return;
  const decided = later.find(({ formId }) => formId === "credit/listing-decision");
  if (decided && decided.data["decision"] !== "list") return;
  const on = decided ? String(decided.data["decidedOn"]) : file.now.on;
  const waiting = instead.deadlines.some(
    (d) => d.partyId === partyId && d.startsOn === after.deliveredOn && d.state === "running",
  );
  if (on > window.endsOn || (!decided && (waiting || proposing))) return;
  yield against(
    decided
      ? `已于${on}作出列入决定，更正后的陈述申辩期限至${window.endsOn}，尚未届满；应当撤销后重新告知并送达`
      : `陈述申辩期限已经按原日期终结，更正后至${window.endsOn}方届满；请待届满后批准更正，在此以前不得列入`,
    basis,
  );
}
