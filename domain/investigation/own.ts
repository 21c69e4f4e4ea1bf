import type { CaseFile, IssuedDocument, Submission } from "../case-file.ts";

type Acts = Pick<CaseFile, "submissions" | "scope">;

/** What was submitted on a form about the party in scope, oldest first; without a party in scope, what names none. */
export const submissionsOf = (file: Acts, formId: string, elementId?: string): Submission[] =>
  file.submissions.filter(
    (s) =>
      s.formId === formId &&
      s.partyId === (file.scope.partyId ?? null) &&
      (elementId === undefined || s.elementId === elementId),
  );

/** The documents of a template about the party in scope, oldest first. */
export const documentsOf = (
  file: Pick<CaseFile, "documents" | "scope">,
  template: string,
): IssuedDocument[] =>
  file.documents.filter((d) => d.template === template && d.partyId === (file.scope.partyId ?? null));

/** The act that started the process in scope; without one in scope, the latest of the form. */
export function actInScope(file: Acts, formId: string): Submission | undefined {
  const { submissionId } = file.scope;
  return submissionId
    ? file.submissions.find((s) => s.id === submissionId && s.formId === formId)
    : submissionsOf(file, formId).at(-1);
}

/** The first submission of a form (in one step, if given) that followed an act about the same party. */
export const followed = (
  file: Acts,
  act: Submission | undefined,
  formId: string,
  elementId?: string,
): Submission | undefined =>
  act &&
  file.submissions.find(
    (s) =>
      s.formId === formId &&
      s.partyId === act.partyId &&
      Date.parse(s.at) >= Date.parse(act.at) &&
      (elementId === undefined || s.elementId === elementId),
  );

/** The last submission of a form (in one step, if given) that belongs to an act: before the next act of its kind. */
export function lastOf(
  file: Acts,
  act: Submission | undefined,
  formId: string,
  elementId?: string,
): Submission | undefined {
  if (!act) return undefined;
  const ofParty = file.submissions.filter((s) => s.partyId === act.partyId);
  const from = ofParty.indexOf(act);
  const next = ofParty.findIndex((s, i) => i > from && s.formId === act.formId);
  return ofParty
    .slice(from, next === -1 ? undefined : next)
    .findLast((s) => s.formId === formId && (elementId === undefined || s.elementId === elementId));
}

/**
 * Of steps that each lead to one document, the oldest that has none yet: two that are done at the same time never
 * share a document.
 */
export const nextWithout = (
  file: Pick<CaseFile, "submissions" | "documents" | "scope">,
  steps: Submission[],
  template: string,
): Submission | undefined => steps[documentsOf(file, template).length] ?? steps.at(-1);
