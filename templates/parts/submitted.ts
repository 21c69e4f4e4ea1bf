import type { CaseFile, Submission } from "../../domain/case-file.ts";
import type { Forms } from "../../forms/generated/index.ts";
import type { InspectionDispatch } from "../../forms/generated/inspection.dispatch.ts";

/** Every field may be absent: the form may be an older version, and what is absent becomes a blank. */
type Submitted<F> = Omit<Submission, "data"> & { data: Partial<F> };

interface Where {
  elementId?: string;
  departmentId?: string | undefined;
  findingId?: string | undefined;
  partyId?: string | undefined;
}

/** All submissions of a form, oldest first, optionally of one task, department, finding or party. */
export const allSubmitted = <K extends keyof Forms>(
  file: Pick<CaseFile, "submissions">,
  formId: K,
  { elementId, departmentId, findingId, partyId }: Where = {},
): Submitted<Forms[K]>[] =>
  file.submissions.filter(
    (s) =>
      s.formId === formId &&
      (elementId === undefined || s.elementId === elementId) &&
      (departmentId === undefined || s.departmentId === departmentId) &&
      (findingId === undefined || s.findingId === findingId) &&
      (partyId === undefined || s.partyId === partyId),
  ) as Submitted<Forms[K]>[];

/** The latest submission of a form, or undefined if it was never submitted. */
export const submitted = <K extends keyof Forms>(
  file: Pick<CaseFile, "submissions">,
  formId: K,
  where: Where = {},
): Submitted<Forms[K]> | undefined => allSubmitted(file, formId, where).at(-1);

/** The body of the dispatch, as it was posted. */
export const dispatchOf = (file: Pick<CaseFile, "case">): Partial<InspectionDispatch> =>
  file.case.dispatch as Partial<InspectionDispatch>;
