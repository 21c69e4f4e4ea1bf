import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile, Submission } from "../case-file.ts";

/** 行政复议 or 行政诉讼 against the decision about one party. */
export interface Remedy {
  kind: "reconsideration" | "litigation";
  filedOn: LegalDate;
  filing: Submission;
  /** null while it goes on */
  outcome: Submission | null;
  /** the day on which its result took effect; null while it goes on */
  endedOn: LegalDate | null;
}

/** The remedies of a party, one after the other: while one goes on there is no other (行政复议法 第二十九条). */
export function remediesOf({ submissions }: Pick<CaseFile, "submissions">, partyId: string): Remedy[] {
  const own = submissions.filter((s) => s.partyId === partyId);
  const filings = own.filter((s) => s.formId === "remedies/filed");
  return filings.map((filing) => {
    const from = own.indexOf(filing);
    const next = own.findIndex((s, at) => at > from && s.formId === "remedies/filed");
    const between = own.slice(from, next === -1 ? undefined : next);
    const outcome = between.findLast((s) => s.formId === "remedies/outcome") ?? selfReviewed(between);
    return {
      kind: filing.data["remedy"] === "litigation" ? "litigation" : "reconsideration",
      filedOn: String(filing.data["filedOn"]),
      filing,
      outcome: outcome ?? null,
      endedOn: outcome ? String(outcome.data["effectiveOn"] ?? outcome.data["reviewedOn"]) : null,
    };
  });
}

/** The bureau itself changed or revoked what was attacked before it had to be forwarded. */
const selfReviewed = (own: Submission[]): Submission | undefined =>
  own.findLast((s) => s.formId === "remedies/self-review" && s.data["outcome"] !== "upheld");

/** The remedy of a party that has no result yet. */
export const pendingRemedy = (file: Pick<CaseFile, "submissions">, partyId: string): Remedy | undefined =>
  remediesOf(file, partyId).find(({ outcome }) => outcome === null);

/** Whether the execution is stayed (行政复议法 第四十二条、行政诉讼法 第五十六条): only then a remedy stops it. */
export function stayOf(
  { submissions }: Pick<CaseFile, "submissions">,
  partyId: string,
): Submission | undefined {
  const own = submissions.filter((s) => s.partyId === partyId);
  const at = own.findLastIndex((s) => s.formId === "remedies/stay");
  const ended = own.slice(at + 1).some((s) => /^remedies\/(stay-end|outcome)$/.test(s.formId));
  return at === -1 || ended ? undefined : own[at];
}
