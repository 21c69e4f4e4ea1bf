import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile, Submission } from "../case-file.ts";

/** 变更、撤销、确认违法、确认无效 (行政处罚法 第四十八条第二款). */
export type ChangeKind = "changed" | "revoked" | "unlawful" | "void";

/** What became of a decision after it was made. Money in integer fen. */
export interface DecisionChange {
  kind: ChangeKind;
  changedOn: LegalDate;
  reasons: string;
  /** the fine as changed; null where the change says nothing of it */
  fineFen: number | null;
  submission: Submission;
}

/** Where a change is put on record: by the bureau itself, on review before forwarding, by the reviewing body or the court. */
const readers: Readonly<
  Record<string, (data: Submission["data"]) => Omit<DecisionChange, "submission"> | null>
> = {
  "credit/decision-change": (data) => ({
    kind: data["kind"] as ChangeKind,
    changedOn: String(data["changedOn"]),
    reasons: String(data["reasons"] ?? ""),
    fineFen: fenOf(data["fineFen"]),
  }),
  "remedies/self-review": (data) => ofRemedy(data, data["reviewedOn"]),
  "remedies/outcome": (data) => ofRemedy(data, data["effectiveOn"]),
};

const kinds: Readonly<Record<string, ChangeKind>> = {
  changed: "changed",
  mediated: "changed",
  revoked: "revoked",
  unlawful: "unlawful",
};

function ofRemedy(data: Submission["data"], on: unknown): Omit<DecisionChange, "submission"> | null {
  const kind = kinds[String(data["outcome"])];
  if (!kind) return null;
  const reasons = String(data["summary"] ?? data["opinion"] ?? "");
  return { kind, changedOn: String(on), reasons, fineFen: fenOf(data["newFineFen"]) };
}

const fenOf = (value: unknown): number | null => (typeof value === "number" ? value : null);

/** The changes of the decision on a party, oldest first. */
export const changesOf = (file: Pick<CaseFile, "submissions">, partyId: string): DecisionChange[] =>
  file.submissions
    .filter((s) => s.partyId === partyId)
    .flatMap((submission) => {
      const change = readers[submission.formId]?.(submission.data);
      return change ? [{ ...change, submission }] : [];
    });

/** The change by which the decision on a party ceased to stand; undefined while it stands. */
export const revocationOf = (
  file: Pick<CaseFile, "submissions">,
  partyId: string,
): DecisionChange | undefined => changesOf(file, partyId).find(({ kind }) => kind !== "changed");

/** Whether nothing of the decision on a party is left to be performed. */
export const isGone = (file: Pick<CaseFile, "submissions">, partyId: string): boolean =>
  changesOf(file, partyId).some(({ kind }) => kind === "revoked" || kind === "void");

/**
 * The fine on a party after all changes of the decision, in fen. What is only found unlawful keeps its effect
 * (行政诉讼法 第七十四条).
 * @param decidedFen the fine of the decision itself
 */
export const fineAfterChanges = (
  file: Pick<CaseFile, "submissions">,
  partyId: string,
  decidedFen: number,
): number =>
  changesOf(file, partyId).reduce(
    (fen, { kind, fineFen }) => (kind === "revoked" || kind === "void" ? 0 : (fineFen ?? fen)),
    decidedFen,
  );
