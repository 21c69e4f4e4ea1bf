import { type Calendar, shippedCalendar } from "../calendar.ts";
import { addDays, type LegalDate } from "../calendar-dates.ts";
import { derive } from "../deadlines.ts";
import { decisionOf } from "./decision.ts";
import type { Reading } from "./obligation.ts";
import { approvedOf } from "./obligation.ts";
import { type Remedy, remediesOf } from "./remedy.ts";

/** When the court may be asked to enforce: from the first day on, until the last. */
export interface Window {
  /** the end of the time for reconsideration and litigation, or of the deferral: from here the months count */
  startsOn: LegalDate;
  fromOn: LegalDate;
  untilOn: LegalDate;
}

/** The day on which the decision reached the party; null as long as it did not. */
export function servedOn(
  { documents, deliveries }: Pick<Reading, "documents" | "deliveries">,
  partyId: string,
  templates: readonly string[] = ["penalty/decision", "simplified/decision"],
): LegalDate | null {
  const ids = documents
    .filter((d) => d.partyId === partyId && templates.includes(d.template))
    .map((d) => d.id);
  const delivered = deliveries.filter((d) => d.deliveredOn && d.documentIds.some((id) => ids.includes(id)));
  return delivered.at(-1)?.deliveredOn ?? null;
}

/** 催告书送达之日: the day on which the last final demand that was served reached the party; null as long as none did. */
export const demandServedOn = (
  file: Pick<Reading, "documents" | "deliveries">,
  partyId: string,
): LegalDate | null => servedOn(file, partyId, ["performance/final-demand"]);

/**
 * The window of the application, as the record of the case stands. It opens the day after the party's time to contest
 * the decision is over and, after a deferral or instalments, after their end; but not before the day after the demand
 * has run for its full time.
 * @param calendar the one in force, by which the working days of the demand are counted
 * @returns null as long as decision or demand is not served, or a remedy goes on
 */
export function applicationWindow(
  file: Reading,
  partyId: string,
  calendar: Calendar = shippedCalendar,
): Window | null {
  const served = servedOn(file, partyId);
  const demandedOn = demandServedOn(file, partyId);
  const remedies = remediesOf(file, partyId);
  if (!served || !demandedOn || remedies.some(({ outcome }) => outcome === null)) return null;
  const contestable = contestableUntil(file, served, remedies.at(-1), calendar);
  const deferredTo = lastInstalment(file, partyId) ?? "";
  const startsOn = later(contestable, deferredTo);
  const demandEnds = derive("demand-notice", demandedOn, { calendar }).dueOn;
  return {
    startsOn,
    fromOn: addDays(later(startsOn, demandEnds), 1),
    untilOn: derive("court-enforcement-application", startsOn, { calendar }).dueOn,
  };
}

const later = (one: LegalDate, other: LegalDate): LegalDate => (one > other ? one : other);

/** Whether the decision that stands was made on the spot: it goes to the reviewing body before the court (复议前置). */
export const isOnTheSpot = (file: Pick<Reading, "submissions">): boolean =>
  decisionOf(file)?.decision.formId === "simplified/decision";

/**
 * 法定起诉期限: the last day on which the party may still contest the decision. Where reconsideration has to come first
 * there is no suit without it, so its own time counts. After a reconsideration the time for the suit runs anew from its
 * decision; one that was not taken up, and a reconsideration that was withdrawn, leave the time that the decision gave.
 */
function contestableUntil(
  file: Reading,
  served: LegalDate,
  last: Remedy | undefined,
  calendar: Calendar,
): LegalDate {
  const own = derive(isOnTheSpot(file) ? "reconsideration-application" : "litigation", served, {
    calendar,
  }).dueOn;
  if (!last) return own;
  const { outcome, endedOn } = last;
  const received = String(outcome?.data["partyReceivedOn"] ?? endedOn);
  const how = String(outcome?.data["outcome"]);
  // A suit that was withdrawn cannot be brought again for the same reasons (适用行政诉讼法的解释 第六十条).
  if (last.kind === "litigation")
    return how === "not-accepted" ? later(String(endedOn), own) : String(endedOn);
  const suit = derive("litigation-after-reconsideration", received, { calendar }).dueOn;
  if (how === "withdrawn") return later(own, received);
  return how === "not-accepted" ? later(own, suit) : suit;
}

/** The end of what was approved or agreed: the months of the application count from there. */
function lastInstalment(file: Reading, partyId: string): LegalDate | undefined {
  const stages = [
    approvedOf(file, partyId, "performance/instalments", "approve-instalments"),
    approvedOf(file, partyId, "performance/agreement", "approve-agreement"),
  ].flatMap((one) => (one?.data["stages"] ?? []) as { dueOn: LegalDate }[]);
  return stages
    .map(({ dueOn }) => dueOn)
    .sort()
    .at(-1);
}

/** What the latest verification found of what a party was ordered to do besides paying; undefined without one. */
const verifiedOf = ({ submissions }: Pick<Reading, "submissions">, partyId: string): unknown =>
  submissions.findLast((s) => s.formId === "performance/verification" && s.partyId === partyId)?.data[
    "result"
  ];

/** Whether a party failed to do what it was ordered to do besides paying. */
export const dutiesUnperformed = (file: Pick<Reading, "submissions">, partyId: string): boolean =>
  verifiedOf(file, partyId) === "not-performed";

/** Whether the court carried out what it was asked to. */
export const isForced = ({ submissions }: Pick<Reading, "submissions">, partyId: string): boolean =>
  submissions.some(
    (s) =>
      s.formId === "performance/court-result" && s.partyId === partyId && s.data["result"] === "collected",
  );

/** Whether something besides paying was found not done or impossible, and was not enforced either. */
export const dutiesOpen = (file: Pick<Reading, "submissions">, partyId: string): boolean =>
  verifiedOf(file, partyId) === "impossible" ||
  (dutiesUnperformed(file, partyId) && !isForced(file, partyId));
