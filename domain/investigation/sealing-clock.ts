import { addDays, type LegalDate } from "../calendar.ts";
import { daysBetween } from "../calendar-dates.ts";
import { dateOf } from "../calendar-instants.ts";
import type { CaseFile, DerivedDeadline, Submission } from "../case-file.ts";
import { derive } from "../deadlines.ts";

type Acts = Pick<CaseFile, "submissions" | "scope">;

/** What the head approved of the handling of the measure of one day, oldest first. */
export function approvedHandlings(
  file: Acts,
  imposedOn: LegalDate,
): { handling: Submission; on: LegalDate }[] {
  const partyId = file.scope.partyId ?? null;
  let last: Submission | undefined;
  const approved: { handling: Submission; on: LegalDate }[] = [];
  for (const s of file.submissions) {
    if (s.partyId !== partyId) continue;
    if (s.formId === "investigation/measure-handling" && s.data["imposedOn"] === imposedOn) last = s;
    if (s.elementId === "approve-measure-handling" && s.data["decision"] === "approved" && last) {
      approved.push({ handling: last, on: dateOf(s.at) });
      last = undefined;
    }
  }
  return approved;
}

/** Whether the period of the measure of a day was extended already. */
export const extendedOf = (file: Acts, imposedOn: LegalDate): boolean =>
  approvedHandlings(file, imposedOn).some(({ handling }) => handling.data["outcome"] === "extend");

/** Time of testing that does not count: from the day after approval to the stated end at the latest. */
export interface Testing {
  from: LegalDate;
  /** the stated last day, or the day of the result if that came first */
  to: LegalDate;
  institution: string;
  /** no result yet */
  running: boolean;
}

/** The tests of the things seized on a day, in order (行政强制法 第二十五条第三款: only what was told in writing counts). */
export function testsOf(file: Acts, imposedOn: LegalDate): Testing[] {
  const results = file.submissions
    .filter(
      (s) =>
        s.formId === "investigation/testing-result" &&
        s.partyId === (file.scope.partyId ?? null) &&
        s.data["imposedOn"] === imposedOn,
    )
    .map((s) => String(s.data["endedOn"]));
  return approvedHandlings(file, imposedOn)
    .filter(({ handling }) => handling.data["outcome"] === "testing")
    .map(({ handling, on }, index) => {
      const stated = String(handling.data["testingTo"]);
      const ended = results[index];
      return {
        from: on,
        to: ended !== undefined && ended < stated ? ended : stated,
        institution: String(handling.data["testingInstitution"] ?? ""),
        running: ended === undefined,
      };
    });
}

/** How many days the tests of a measure took that do not count in its period. */
export const excludedDays = (tests: readonly Testing[]): number =>
  tests.reduce((sum, { from, to }) => sum + Math.max(0, daysBetween(from, to)), 0);

/** The clock of the measure of a day as it was set last: the first period, moved by tests, or its extension. */
export function clockOf(
  file: Pick<CaseFile, "submissions" | "scope" | "deadlines">,
  imposedOn: LegalDate,
): DerivedDeadline | undefined {
  const own = file.deadlines.filter(
    ({ ref, partyId }) => ref === "B9" && partyId === (file.scope.partyId ?? null),
  );
  const moved = addDays(imposedOn, excludedDays(testsOf(file, imposedOn)));
  const first = own.findLast(({ rule, startsOn }) => rule === "sealing" && startsOn === moved);
  if (!extendedOf(file, imposedOn)) return first;
  const startsOn = derive("sealing", moved).dueOn;
  return own.findLast((row) => row.rule === "sealing-extension" && row.startsOn === startsOn) ?? first;
}
