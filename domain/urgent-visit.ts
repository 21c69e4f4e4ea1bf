import type { CaseFile, Submission } from "./case-file.ts";

/**
 * Where an inspection comes from when it may be too urgent to wait for its approval: an accident or another emergency,
 * a complaint about a danger that exists, an order from above to look at once.
 */
export const urgentSources: readonly string[] = ["emergency", "complaint", "assigned"];

/** What stands on the record of an inspection that was sent out at once, as its dispatch says it. */
export interface UrgentVisit {
  /** why it could not wait */
  reason: string;
  /** 检查事项, while there is no scheme to name them */
  matters: string;
}

/** The forms that were handed in. */
interface Handed {
  submissions: readonly Pick<Submission, "formId" | "data">[];
}

/** Why the officers entered before anybody approved it; undefined if they did not. */
export const urgentVisitOf = ({ case: { dispatch } }: { case: Pick<CaseFile["case"], "dispatch"> }) =>
  dispatch["urgent"] as UrgentVisit | undefined;

/** Whether the visit was not filed before the entry and has not been filed since. */
export const owesFiling = ({ submissions }: Handed): boolean =>
  submissions.findLast(({ formId }) => formId === "inspection/scheme")?.data["filedBeforeEntry"] === false &&
  !submissions.some(({ formId }) => formId === "inspection/filing-backfill");

/**
 * Whether a visit that the head refuses to approve afterwards has to be seen through: a danger that was seen does not go
 * away with the approval, and what is rectified has papers to be served and measures to be lifted. What an officer has
 * noted counts before it has got its number.
 */
export const leavesFindings = ({
  findings,
  submissions,
}: Handed & { findings: readonly object[] }): boolean =>
  findings.length > 0 ||
  submissions.some(
    ({ formId, data }) => formId === "inspection/on-site-check" && (data["findings"] as object[]).length > 0,
  );
