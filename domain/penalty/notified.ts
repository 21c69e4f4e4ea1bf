import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile, Delivery, IssuedDocument, Submission } from "../case-file.ts";
import { pendingCorrection } from "../service-correction.ts";

/** What of a case its notices and the answers to them are read from; the facts of an act have it as well. */
export type NoticeRecord = Pick<CaseFile, "documents" | "deliveries" | "submissions">;

/** The notice that now counts for a party: a notice of a changed proposal takes the place of the one before. */
export interface Notified {
  notice: IssuedDocument;
  /** 行政处罚听证告知书 of the same notice; null where the party has no right to a hearing */
  hearingNotice: IssuedDocument | null;
  /** the day on which the party was told; null as long as the notice is not served */
  toldOn: LegalDate | null;
  /** the day on which the party was told of its right to a hearing */
  toldOfHearingOn: LegalDate | null;
  /** statements, applications, withdrawals and waivers of the party since it was told, oldest first */
  answers: Submission[];
  /** place in the record from which on these are looked for; its end as long as the party was not told */
  answersFrom: number;
}

const penaltyNotice = "notice/penalty-notice";
const hearingNotice = "notice/hearing-notice";

/** The latest notice to a party with the party's answers to it; null as long as none was issued. */
export function notifiedOf(file: NoticeRecord, partyId: string): Notified | null {
  const notices = file.documents.filter(
    (d) => d.partyId === partyId && (d.template === penaltyNotice || d.template === hearingNotice),
  );
  const from = notices.findLastIndex(({ template }) => template === penaltyNotice);
  const current = from < 0 ? notices.slice(-1) : notices.slice(from);
  const [notice] = current;
  if (!notice) return null;
  const ofHearing = current.find(({ template }) => template === hearingNotice) ?? null;
  const told = serviceOf(file, notice);
  const answersFrom = told ? placeAfter(file, told) : file.submissions.length;
  return {
    notice,
    hearingNotice: ofHearing,
    toldOn: told?.deliveredOn ?? null,
    toldOfHearingOn: (ofHearing && serviceOf(file, ofHearing)?.deliveredOn) ?? null,
    answers: file.submissions
      .slice(answersFrom)
      .filter((s) => s.partyId === partyId && answerForms.has(s.formId)),
    answersFrom,
  };
}

const answerForms = new Set([
  "notice/statement",
  "notice/hearing-request",
  "notice/hearing-withdrawal",
  "notice/waiver",
]);

/** The delivery by which a document reached its party. */
export const serviceOf = (
  { deliveries }: Pick<CaseFile, "deliveries">,
  document: Pick<IssuedDocument, "id">,
): Delivery | undefined =>
  deliveries.findLast(({ documentIds, deliveredOn }) => documentIds.includes(document.id) && deliveredOn);

/** The proposal to correct the record of a party's notice that nobody has decided on yet; undefined if there is none. */
export function correctionOfNotice(file: NoticeRecord, partyId: string): Submission | undefined {
  const notice = notifiedOf(file, partyId)?.notice;
  return notice && correctionOf(file, notice);
}

/** The same of the notice that the party is to be listed as seriously dishonest. */
export function correctionOfListingNotice(file: NoticeRecord, partyId: string): Submission | undefined {
  const notice = file.documents.findLast(
    (d) => d.template === "credit/listing-notice" && d.partyId === partyId,
  );
  return notice && correctionOf(file, notice);
}

/** The same of a document that was served on a party. */
export function correctionOf(file: NoticeRecord, document: IssuedDocument): Submission | undefined {
  const told = serviceOf(file, document);
  return told && pendingCorrection(file, told.id);
}

/**
 * Where the record goes on after a delivery. The record of the service tells the order within one day; without it
 * the day of service does.
 */
function placeAfter({ submissions }: NoticeRecord, { id, deliveredOn }: Delivery): number {
  const served = submissions.findIndex((s) => s.formId === "shared/service-record" && s.deliveryId === id);
  if (served >= 0) return served + 1;
  const place = submissions.findIndex(({ at }) => deliveredOn !== null && at.slice(0, 10) >= deliveredOn);
  return place < 0 ? submissions.length : place;
}

/**
 * What the party said in its defence since it was told, oldest first. What it had said to an earlier notice and
 * nobody had looked into when this one was served counts as well: it has to be heard all the same.
 */
export function statementsOf(file: NoticeRecord, partyId: string): Submission[] {
  const told = notifiedOf(file, partyId)?.answersFrom ?? file.submissions.length;
  const own = (s: Submission, formId: string) => s.partyId === partyId && s.formId === formId;
  const reviewed = file.submissions.slice(0, told).findLastIndex((s) => own(s, "notice/statement-review"));
  return file.submissions.slice(reviewed + 1).filter((s) => own(s, "notice/statement"));
}

/**
 * The application for a hearing that the party has not withdrawn; null if there is none. One that was made to an earlier
 * notice, and whose hearing was not held when this one was served, counts as well, as long as this one gives the right.
 */
export function hearingRequestOf(file: NoticeRecord, partyId: string): Submission | null {
  const notified = notifiedOf(file, partyId);
  const last = file.submissions.findLast(
    (s) =>
      s.partyId === partyId &&
      (s.formId === "notice/hearing-request" || s.formId === "notice/hearing-withdrawal"),
  );
  if (!notified || last?.formId !== "notice/hearing-request") return null;
  if (notified.answers.includes(last)) return last;
  const told = { submissions: file.submissions.slice(0, notified.answersFrom) };
  return notified.hearingNotice && !isHeard(told, last) ? last : null;
}

/**
 * Whether the hearing that a party asked for has ended. A hearing that had been arranged before the party asked was
 * another party's: this one was not told of it.
 */
export function isHeard({ submissions }: Pick<CaseFile, "submissions">, request: Submission): boolean {
  const ended = submissions.findLastIndex(
    ({ formId, data }) => formId === "hearing/record" && data["outcome"] !== "postponed",
  );
  const arranged = submissions
    .slice(0, Math.max(ended, 0))
    .findLastIndex(({ formId }) => formId === "hearing/arrangement");
  return arranged > submissions.indexOf(request);
}

/** One point of a defence, numbered through all statements that the party made since it was told. */
export interface StatementPoint {
  seq: number;
  kind: string;
  content: string;
}

/** What the party put forward, point by point: each of them has to be looked into (行政处罚法 第四十五条). */
export const statementPointsOf = (file: NoticeRecord, partyId: string): StatementPoint[] =>
  statementsOf(file, partyId)
    .flatMap(({ data }) => (data["points"] ?? []) as { kind: string; content: string }[])
    .map(({ kind, content }, index) => ({ seq: index + 1, kind, content }));

/** How the bureau looked into the defence of a party; undefined as long as it did not, or if there was none. */
export function reviewOfStatement(file: NoticeRecord, partyId: string): Submission | undefined {
  const last = statementsOf(file, partyId).at(-1);
  if (!last) return undefined;
  return file.submissions
    .slice(file.submissions.indexOf(last))
    .findLast((s) => s.formId === "notice/statement-review" && s.partyId === partyId);
}
