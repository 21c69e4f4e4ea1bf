import type { CaseFile, Submission } from "../../domain/case-file.ts";
import type { InspectionClosure } from "../../forms/generated/inspection.closure.ts";
import type { InspectionDispatch } from "../../forms/generated/inspection.dispatch.ts";
import type { InspectionDisposition } from "../../forms/generated/inspection.disposition.ts";
import type { InspectionEntry } from "../../forms/generated/inspection.entry.ts";
import type { InspectionFeedback } from "../../forms/generated/inspection.feedback.ts";
import type { InspectionImmediateFix } from "../../forms/generated/inspection.immediate-fix.ts";
import type { InspectionOnSiteCheck } from "../../forms/generated/inspection.on-site-check.ts";
import type { InspectionRecordSigning } from "../../forms/generated/inspection.record-signing.ts";
import type { InspectionRefusalReport } from "../../forms/generated/inspection.refusal-report.ts";
import type { InspectionScheme } from "../../forms/generated/inspection.scheme.ts";
import type { InspectionTransfer } from "../../forms/generated/inspection.transfer.ts";
import type { MajorHazardNewDate } from "../../forms/generated/major-hazard.new-date.ts";
import type { MajorHazardOnSiteMeasures } from "../../forms/generated/major-hazard.on-site-measures.ts";
import type { MajorHazardPlan } from "../../forms/generated/major-hazard.plan.ts";
import type { MajorHazardProgress } from "../../forms/generated/major-hazard.progress.ts";
import type { MajorHazardResumptionRequest } from "../../forms/generated/major-hazard.resumption-request.ts";
import type { MajorHazardReview } from "../../forms/generated/major-hazard.review.ts";
import type { MajorHazardSignOff } from "../../forms/generated/major-hazard.sign-off.ts";
import type { MajorHazardSupervision } from "../../forms/generated/major-hazard.supervision.ts";
import type { RectificationExtensionDecision } from "../../forms/generated/rectification.extension-decision.ts";
import type { RectificationExtensionRequest } from "../../forms/generated/rectification.extension-request.ts";
import type { RectificationJointRecheck } from "../../forms/generated/rectification.joint-recheck.ts";
import type { SharedAddressConfirmation } from "../../forms/generated/shared.address-confirmation.ts";
import type { SharedApproval } from "../../forms/generated/shared.approval.ts";
import type { SharedReview } from "../../forms/generated/shared.review.ts";

/** The forms that documents quote. */
interface Forms {
  "inspection/scheme": InspectionScheme;
  "inspection/entry": InspectionEntry;
  "inspection/on-site-check": InspectionOnSiteCheck;
  "inspection/disposition": InspectionDisposition;
  "inspection/immediate-fix": InspectionImmediateFix;
  "inspection/record-signing": InspectionRecordSigning;
  "inspection/refusal-report": InspectionRefusalReport;
  "inspection/transfer": InspectionTransfer;
  "inspection/feedback": InspectionFeedback;
  "inspection/closure": InspectionClosure;
  "major-hazard/on-site-measures": MajorHazardOnSiteMeasures;
  "major-hazard/supervision": MajorHazardSupervision;
  "major-hazard/new-date": MajorHazardNewDate;
  "major-hazard/plan": MajorHazardPlan;
  "major-hazard/progress": MajorHazardProgress & { measuresObeyed?: boolean };
  "major-hazard/resumption-request": MajorHazardResumptionRequest;
  "major-hazard/review": MajorHazardReview;
  "major-hazard/sign-off": MajorHazardSignOff;
  "rectification/extension-request": RectificationExtensionRequest;
  "rectification/extension-decision": RectificationExtensionDecision;
  "rectification/joint-recheck": RectificationJointRecheck;
  "shared/review": SharedReview;
  "shared/approval": SharedApproval;
  "shared/address-confirmation": SharedAddressConfirmation & { refused?: boolean; refusalNote?: string };
}

/** Every field may be absent: the form may be an older version, and what is absent becomes a blank. */
type Submitted<F> = Omit<Submission, "data"> & { data: Partial<F> };

interface Where {
  elementId?: string;
  departmentId?: string | undefined;
  findingId?: string | undefined;
}

/** All submissions of a form, oldest first, optionally of one task, department or finding. */
export const allSubmitted = <K extends keyof Forms>(
  file: Pick<CaseFile, "submissions">,
  formId: K,
  { elementId, departmentId, findingId }: Where = {},
): Submitted<Forms[K]>[] =>
  file.submissions.filter(
    (s) =>
      s.formId === formId &&
      (elementId === undefined || s.elementId === elementId) &&
      (departmentId === undefined || s.departmentId === departmentId) &&
      (findingId === undefined || s.findingId === findingId),
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
