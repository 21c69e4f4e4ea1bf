import type { Calendar } from "./calendar.ts";
import type { LegalDate } from "./calendar-dates.ts";
import type { CaseFile, Delivery, Service, Submission } from "./case-file.ts";
import { dayOfService, deliveryMethods, type RecordedService } from "./delivery.ts";
import type { Problem } from "./problem.ts";

/** 送达回证 proves the service (民事诉讼法 第八十七条); what is wrong in it is corrected, never replaced. */
export const correctionBasis = "民事诉讼法 第八十七条；行政处罚法 第四十七条、第六十一条";

/** The form by which a correction is proposed, and the task in which the head of the unit decides on it. */
export const correctionForm = "shared/service-correction";
export const correctionTask = "approve-service-correction";

/** What a proposal says: which service, why, by which proof, and every fact that was otherwise than recorded. */
export interface CorrectionProposal {
  deliveryId: string;
  reason: string;
  proofIds: string[];
  method?: RecordedService["method"];
  receivedOn?: LegalDate;
  receiverName?: string;
  [fact: string]: unknown;
}

/** Of another way of service only these are still true; everything else is told anew. */
const keptAcrossWays = ["servedAt", "place", "officers"];

/** The record as it reads with what a proposal corrects; facts that it does not name stay. */
export function correctedRecord(
  { record }: Pick<Delivery, "record">,
  { deliveryId: _, reason: __, proofIds, receivedOn, ...facts }: CorrectionProposal,
): Record<string, unknown> {
  const { slip: slipBefore, ...before } = record ?? {};
  const method = (facts.method ?? before["method"]) as RecordedService["method"];
  const kept =
    method === before["method"]
      ? before
      : {
          ...Object.fromEntries(Object.entries(before).filter(([name]) => keptAcrossWays.includes(name))),
          evidenceIds: proofIds,
        };
  if (deliveryMethods[method].day !== "received") return { ...kept, ...facts };
  const { receiverName } = facts;
  const slip = {
    ...(slipBefore as object | undefined),
    slip: "received",
    ...(receivedOn === undefined ? {} : { receivedOn }),
    ...(receiverName === undefined ? {} : { receiverName }),
  };
  return { ...kept, ...facts, ...("receivedOn" in slip ? { slip } : {}) };
}

/** The service as it counts with the correction. @throws when the way of service asks for a return slip and there is none */
export function serviceAfter(delivery: Delivery, proposal: CorrectionProposal, calendar?: Calendar): Service {
  const record = correctedRecord(delivery, proposal);
  const { method } = record as unknown as RecordedService;
  return { method, record, deliveredOn: dayOfService(record as unknown as RecordedService, calendar) };
}

/** The proposal to correct a service that is not refused, carried out or lapsed yet; undefined if there is none. */
export function pendingCorrection(
  { submissions, deliveries }: Pick<CaseFile, "submissions" | "deliveries">,
  deliveryId: string,
): (Submission & { data: CorrectionProposal }) | undefined {
  const { corrections = [], lapsedCorrections = [] } = deliveries.find(({ id }) => id === deliveryId) ?? {};
  const done = [...corrections.map(({ submissionId }) => submissionId), ...lapsedCorrections];
  const at = submissions.findLastIndex(
    ({ formId, data }) => formId === correctionForm && data["deliveryId"] === deliveryId,
  );
  const proposal = submissions[at];
  if (!proposal || done.includes(proposal.id)) return undefined;
  const answer = submissions
    .slice(at)
    .find((s) => s.elementId === correctionTask && s.deliveryId === deliveryId);
  if (answer && answer.data["decision"] !== "approved") return undefined;
  return proposal as Submission & { data: CorrectionProposal };
}

/** A case is not closed while the head has still to decide whether one of its services was recorded wrongly. */
export function* undecidedCorrections(
  file: Pick<CaseFile, "submissions" | "deliveries">,
): Generator<Problem> {
  if (file.deliveries.some(({ id }) => pendingCorrection(file, id)))
    yield { path: "", message: "送达记录的更正尚在审批，不能办结案件", basis: correctionBasis };
}
