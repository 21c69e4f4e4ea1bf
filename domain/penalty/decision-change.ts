import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile, Submission } from "../case-file.ts";

/** 变更、撤销、确认违法、确认无效 (行政处罚法 第四十八条第二款). */
export type ChangeKind = "changed" | "revoked" | "unlawful" | "void";

/** What became of a decision after it was made. */
export interface DecisionChange {
  kind: ChangeKind;
  changedOn: LegalDate;
  reasons: string;
  /** the fine as changed; null where the fine stays or nothing of the decision does */
  fineFen: number | null;
  submission: Submission;
}

/** The changes of the decision on a party, oldest first. */
export const changesOf = (file: Pick<CaseFile, "submissions">, partyId: string): DecisionChange[] =>
  file.submissions
    .filter((s) => s.formId === "credit/decision-change" && s.partyId === partyId)
    .map((submission) => ({
      kind: submission.data["kind"] as ChangeKind,
      changedOn: String(submission.data["changedOn"]),
      reasons: String(submission.data["reasons"] ?? ""),
      fineFen: typeof submission.data["fineFen"] === "number" ? submission.data["fineFen"] : null,
      submission,
    }));

/** The change by which the decision on a party ceased to stand; undefined while it stands. */
export const revocationOf = (
  file: Pick<CaseFile, "submissions">,
  partyId: string,
): DecisionChange | undefined => changesOf(file, partyId).find(({ kind }) => kind !== "changed");

/** The fine on a party after the changes of the decision, in fen. @param decidedFen the fine of the decision itself */
export function fineAfterChanges(
  file: Pick<CaseFile, "submissions">,
  partyId: string,
  decidedFen: number,
): number {
  return changesOf(file, partyId).reduce(
    (fen, change) => (change.kind === "changed" ? (change.fineFen ?? fen) : 0),
    decidedFen,
  );
}
