import type { CaseFile, Submission } from "../case-file.ts";
import { actInScope, documentsOf, followed, submissionsOf } from "./own.ts";
import { clockOf } from "./sealing-clock.ts";

type Acts = Pick<CaseFile, "submissions" | "scope">;

/** What was asked for, put in place and handled in one process: a coercive measure or a preservation of evidence. */
export interface Proceeding {
  /** the proposal of the officers */
  act: Submission | undefined;
  /** what they recorded on site */
  record: Submission | undefined;
  /** the latest proposal of what is to become of the things */
  handling: Submission | undefined;
}

/** The forms and the one date by which a record and what follows it belong together. */
export interface Kind {
  act: string;
  record: string;
  handling: string;
  /** name of the date in the forms of record and handling */
  day: string;
  /** the document that ends the time in which a second one would be mixed up with the first */
  notice: string;
  /** the step in which the head decides on the proposal */
  approval: string;
  /** the step in which the officers act on site; returned where they did not */
  onSite: string;
  /** the step in which the head decides on the handling */
  handlingApproval: string;
  /** its clock's row of the register of periods */
  row: string;
}

export const coerciveMeasure: Kind = {
  act: "investigation/measure",
  record: "investigation/measure-record",
  handling: "investigation/measure-handling",
  day: "imposedOn",
  notice: "investigation/measure-decision",
  approval: "approve-measure",
  onSite: "impose-measure",
  handlingApproval: "approve-measure-handling",
  row: "B9",
};

export const evidencePreservation: Kind = {
  act: "investigation/preservation",
  record: "investigation/preservation-record",
  handling: "investigation/preservation-handling",
  day: "preservedOn",
  notice: "investigation/preservation-notice",
  approval: "approve-preservation",
  onSite: "preserve-evidence",
  handlingApproval: "approve-preservation-handling",
  row: "B6",
};

/** The proceeding in scope. Its record is the first after the proposal, since only one may be under way (see `pending`). */
export function proceedingOf(file: Acts, kind: Kind): Proceeding {
  const act = actInScope(file, kind.act);
  const record = followed(file, act, kind.record);
  const day = record?.data[kind.day];
  const handling = file.submissions.findLast(
    (s) => s.formId === kind.handling && s.partyId === (act?.partyId ?? null) && s.data[kind.day] === day,
  );
  return { act, record, handling: record && handling };
}

/**
 * Whether a proposal about the party in scope is still on its way: neither refused, nor given up, nor put into its
 * decision. Until then a second one waits, so that record and decision belong to one proposal beyond doubt.
 */
export function pending(file: Pick<CaseFile, "submissions" | "scope" | "documents">, kind: Kind): boolean {
  const proposed = submissionsOf(file, kind.act).length;
  const dropped = file.submissions.filter(
    (s) =>
      s.partyId === (file.scope.partyId ?? null) &&
      ((s.elementId === kind.approval && s.data["decision"] !== "approved") ||
        (s.elementId === kind.onSite && s.formId !== kind.record)),
  ).length;
  return proposed - dropped - documentsOf(file, kind.notice).length > 0;
}

/** The record of the day that a form about the party in scope names. */
export const recordOf = (file: Acts, kind: Kind, day: string): Submission | undefined =>
  submissionsOf(file, kind.record).find((s) => s.data[kind.day] === day);

/** What was proposed last about the party in scope: what is being put in place. */
export const proposed = (file: Acts, kind: Kind): Submission | undefined =>
  submissionsOf(file, kind.act).at(-1);

/** Whether what was put in place on a day is still in force: its clock runs. */
export function inForce(
  file: Pick<CaseFile, "submissions" | "scope" | "deadlines">,
  kind: Kind,
  day: string,
): boolean {
  if (kind === coerciveMeasure) return clockOf(file, day)?.state === "running";
  return file.deadlines.some(
    (d) =>
      d.ref === kind.row &&
      d.startsOn === day &&
      d.partyId === (file.scope.partyId ?? null) &&
      d.state === "running",
  );
}

/**
 * Whether a proposed handling of another day's things waits for the head. A second one waits until then, so that it is
 * beyond doubt which of them was approved.
 */
export function awaitsApproval(
  file: Pick<CaseFile, "submissions" | "scope" | "deadlines">,
  kind: Kind,
  day: string,
): boolean {
  const last = submissionsOf(file, kind.handling).at(-1);
  const about = String(last?.data[kind.day]);
  if (!last || about === day) return false;
  const answered = file.submissions.some(
    (s) => s.elementId === kind.handlingApproval && s.partyId === last.partyId && s.at >= last.at,
  );
  return !answered && inForce(file, kind, about);
}

/**
 * Whether an urgent measure against the party in scope still waits for the approval that follows it. Until then a
 * second proposal waits, so that report and approval belong to one measure beyond doubt.
 */
export function awaitsUrgentApproval(file: Pick<CaseFile, "submissions" | "scope" | "deadlines">): boolean {
  const act = submissionsOf(file, coerciveMeasure.act).at(-1);
  if (act?.data["urgent"] !== true) return false;
  const decided = file.submissions.some(
    (s) =>
      s.elementId === "approve-urgent-measure" &&
      s.partyId === act.partyId &&
      s.at >= act.at &&
      ["approved", "rejected"].includes(String(s.data["decision"])),
  );
  const day = followed(file, act, coerciveMeasure.record)?.data[coerciveMeasure.day];
  return !decided && typeof day === "string" && inForce(file, coerciveMeasure, day);
}
