import type { CaseFile, Delivery, IssuedDocument, Submission } from "../case-file.ts";
import { correctionOf, type NoticeRecord } from "./notified.ts";

/** The demand that now counts for a party: after an objection that was well founded it is demanded once more. */
const lastDemandOf = (
  { documents }: Pick<CaseFile, "documents">,
  partyId: string,
): IssuedDocument | undefined =>
  documents.findLast((d) => d.template === "performance/final-demand" && d.partyId === partyId);

/** Whether it is by this delivery that the party was handed the demand that now counts. */
export function servesLastDemand(
  file: Pick<CaseFile, "documents">,
  { partyId, documentIds }: Pick<Delivery, "partyId" | "documentIds">,
): boolean {
  const last = partyId === null ? undefined : lastDemandOf(file, partyId);
  return last !== undefined && documentIds.includes(last.id);
}

const decisions = ["penalty/decision", "simplified/decision"];

/**
 * What has to be cleared up before the court is asked, with where it stands in the record: a correction of the service
 * of the decision or of the last demand that nobody has decided on, and an objection that nobody has looked into.
 */
export interface Uncleared {
  correction: Submission | undefined;
  objection: Submission | undefined;
}

/**
 * @returns what of a party is not cleared up. What came up only after the head had approved the application stops
 * nobody: it must not keep back the paper that was approved.
 */
export function unclearedOf(file: NoticeRecord, partyId: string): Uncleared {
  const { submissions } = file;
  const place = (test: (submission: Submission) => boolean) =>
    submissions.findLastIndex((s) => s.partyId === partyId && test(s));
  const demanded = place(({ formId }) => formId === "performance/final-demand");
  const approved = place((s) => s.elementId === "approve-application" && s.data["decision"] === "approved");
  const inTime = (one: Submission | undefined) =>
    one && (approved <= demanded || submissions.indexOf(one) < approved) ? one : undefined;
  const decision = file.documents.findLast((d) => d.partyId === partyId && decisions.includes(d.template));
  const corrections = [decision, lastDemandOf(file, partyId)].flatMap(
    (document) => (document && correctionOf(file, document)) ?? [],
  );
  return {
    correction: corrections.find((one) => inTime(one)),
    objection: unreviewedObjections(file, partyId).find((one) => inTime(one)),
  };
}

/**
 * What a party objected to a demand and nobody has looked into yet, oldest first. Every objection has a review of its own
 * (行政强制法 第三十六条): what comes in while another one is being looked into is not looked into by that.
 */
export function unreviewedObjections(
  { submissions }: Pick<CaseFile, "submissions">,
  partyId: string,
): Submission[] {
  const waiting: Submission[] = [];
  for (const one of submissions.filter((s) => s.partyId === partyId)) {
    if (one.formId === "performance/objection") waiting.push(one);
    if (one.formId === "performance/objection-review") waiting.shift();
  }
  return waiting;
}
