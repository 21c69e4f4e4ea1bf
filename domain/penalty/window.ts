import type { Calendar } from "../calendar.ts";
import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile } from "../case-file.ts";
import { derive } from "../deadlines.ts";
import type { RuleId } from "../deadlines-rules.ts";
import { type NoticeRecord, notifiedOf, serviceOf } from "./notified.ts";

/** How long a party may still state its case or ask for a hearing. */
export interface Window {
  /** last day on which the party may state its case */
  statementEndsOn: LegalDate;
  /** last day on which it may ask for a hearing; null if it has no right to one */
  hearingEndsOn: LegalDate | null;
  /** the party has waived the right in writing since it was told of it */
  statementWaived: boolean;
  hearingWaived: boolean;
  /** whether nothing may be decided yet on this day: a period runs that the party has not waived */
  openOn(on: LegalDate): boolean;
}

/** The periods that an office sets or the law gives after a notice (行政处罚法 第四十五条、第六十四条第一项). */
export const windowRules = {
  withHearing: "statement-with-hearing-right",
  withoutHearing: "statement-without-hearing-right",
  hearing: "hearing-request",
} as const satisfies Record<string, RuleId>;

/**
 * The window of a party after its latest notice; null as long as that notice is not served, because then nothing
 * has begun to run. Dates come from the derived deadlines of the case, or are derived from the day of service.
 * @param calendar the one in force, by which the working days are counted as long as no clock has been set
 */
export function windowOf(
  file: NoticeRecord & Pick<CaseFile, "deadlines">,
  partyId: string,
  calendar?: Calendar,
): Window | null {
  const notified = notifiedOf(file, partyId);
  if (!notified?.toldOn) return null;
  const { toldOn, hearingNotice, toldOfHearingOn } = notified;
  // A notice of the hearing that is not served has begun no period either.
  if (hearingNotice && !toldOfHearingOn) return null;
  const lastDay = (rule: RuleId, startsOn: LegalDate): LegalDate =>
    file.deadlines.findLast(
      (d) => d.partyId === partyId && d.rule === rule && d.startsOn === startsOn && d.state !== "superseded",
    )?.dueOn ?? derive(rule, startsOn, { calendar }).dueOn;
  const statementEndsOn = lastDay(
    toldOfHearingOn ? windowRules.withHearing : windowRules.withoutHearing,
    toldOn,
  );
  const hearingEndsOn = toldOfHearingOn ? lastDay(windowRules.hearing, toldOfHearingOn) : null;
  const waives = (field: string) =>
    notified.answers.some(({ formId, data }) => formId === "notice/waiver" && data[field] === true);
  const statementWaived = waives("waivesStatement");
  const hearingWaived = waives("waivesHearing");
  return {
    statementEndsOn,
    hearingEndsOn,
    statementWaived,
    hearingWaived,
    openOn: (on) =>
      (!statementWaived && on <= statementEndsOn) ||
      (hearingEndsOn !== null && !hearingWaived && on <= hearingEndsOn),
  };
}

/**
 * Whether the party's clocks have run and ended, so that nobody waits for its answer any more. Before they run an answer
 * waits for them: the officer who handed the notice over may be quicker than the clock. Clocks that had ended when the
 * record of the service was corrected have ended, although the time itself may go on.
 */
export function windowClosed(file: NoticeRecord & Pick<CaseFile, "deadlines">, partyId: string): boolean {
  const { notice, hearingNotice, toldOn, toldOfHearingOn } = notifiedOf(file, partyId) ?? {};
  const own = file.deadlines.filter(
    (d) => d.partyId === partyId && Object.values<string>(windowRules).includes(d.rule),
  );
  const begun = own.filter(
    (d) => d.state !== "superseded" && (d.startsOn === toldOn || d.startsOn === toldOfHearingOn),
  );
  if (begun.length > 0 && begun.every(({ state }) => state !== "running")) return true;
  const wrongDays = [notice, hearingNotice].flatMap((one) =>
    one ? (serviceOf(file, one)?.corrections ?? []).map(({ before }) => before.deliveredOn) : [],
  );
  return own.some((d) => d.state === "superseded" && d.metOn && wrongDays.includes(d.startsOn));
}
