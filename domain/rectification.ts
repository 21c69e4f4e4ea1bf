import { addDays, type Calendar, type LegalDate, previousWorkday, shippedCalendar } from "./calendar.ts";
import type { Instant, Submission, Unit } from "./case-file.ts";
import type { Finding } from "./findings.ts";

/** What a round of joint re-check needs to know of earlier rounds. */
export interface PastRound {
  round: number;
  findingIds: string[];
  judgedAt: Instant | null;
}

export interface Item {
  finding: Finding;
  /** the day on which the enterprise reported it done, since its last verdict */
  reportedOn: LegalDate | null;
  /** an application for more time that nobody has decided yet */
  extensionPending: boolean;
}

interface Recorded {
  findings: readonly Finding[];
  submissions: readonly Submission[];
}

const mentions = (data: { [key: string]: unknown }, findingId: string): boolean =>
  (data["items"] as { findingId: string }[] | undefined)?.some((item) => item.findingId === findingId) ??
  false;

/** The items of the orders to rectify that are not settled, with what the enterprise has said of each. */
export function openItems(file: Recorded, rounds: readonly PastRound[]): Item[] {
  return file.findings
    .filter((f) => f.disposition === "rectification" && f.status === "open")
    .map((finding) => {
      const judgedAt =
        rounds.findLast((r) => r.judgedAt && r.findingIds.includes(finding.id))?.judgedAt ?? "";
      const report = file.submissions.findLast(
        (s) => s.formId === "rectification/report" && mentions(s.data, finding.id) && s.at > judgedAt,
      );
      const lastOf = (formId: string) =>
        file.submissions.findLastIndex((s) => s.formId === formId && s.findingId === finding.id);
      return {
        finding,
        reportedOn: report ? String(report.data["reportedOn"]) : null,
        extensionPending:
          lastOf("rectification/extension-request") > lastOf("rectification/extension-decision"),
      };
    });
}

/** Whether a re-check is due: the enterprise reported, or the time is over and no application is undecided. */
export const readyForRecheck = (item: Item, today: LegalDate): boolean =>
  item.reportedOn !== null || (isOverdue(item.finding, today) && !item.extensionPending);

/** Whether the time to rectify is over: the last day itself still belongs to the enterprise. */
export const isOverdue = (finding: Pick<Finding, "dueOn">, today: LegalDate): boolean =>
  finding.dueOn !== null && today > finding.dueOn;

/**
 * Rows of the register with the periods for the re-check of a department's items; the shorter binds the joint re-check.
 * Fire items have a period of their own beside the general one.
 */
export const recheckRules = (unit: Pick<Unit, "organWord">): string[] =>
  unit.organWord === "消" ? ["A19", "A20"] : ["A19"];

/** Working days before the due day on which the enterprise is reminded: an office rule, not a statutory one. */
const REMINDER_WORKDAYS = 3;

/** The moment at which the enterprise is reminded of an item's due day: nine in the morning. */
export function reminderAt(dueOn: LegalDate, calendar: Calendar = shippedCalendar): Instant {
  let day = dueOn;
  for (let i = 0; i < REMINDER_WORKDAYS; i++) day = previousWorkday(addDays(day, -1), calendar);
  return `${day}T09:00:00+08:00`;
}
