/** Ways in which a model's step ends a case. */
export const endings = [
  "not-approved",
  "entry-refused",
  "withdrawn",
  "closed",
  "not-filed",
  "turned-ordinary",
] as const;

/** The states of a case: under way, ended, joined with another case, its file archived. */
export const caseStatuses = ["open", ...endings, "merged", "archived"] as const;

export type CaseStatus = (typeof caseStatuses)[number];
