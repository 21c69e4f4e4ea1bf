import type { IssuedDocument } from "../case-file.ts";

/**
 * The order in which the documents of a penalty case lie in its file: the order of 天津市安全生产一般程序行政处罚案件
 * 立卷规定（津安监管法字〔2009〕28号）, which puts the decision first and the closure last, with the documents that it
 * does not name beside those of their step. A name that ends in "/" means all documents of that folder.
 */
export const filingOrder: readonly string[] = [
  "penalty/decision",
  "penalty/no-penalty-decision",
  "simplified/decision",
  "credit/repair-notice",
  "penalty/filing-approval",
  "investigation/summons",
  "investigation/interview-record",
  "investigation/scene-record",
  "investigation/sampling-voucher",
  "investigation/preservation-approval",
  "investigation/preservation-notice",
  "investigation/preservation-list",
  "investigation/preservation-handling-approval",
  "investigation/preservation-handling",
  "inspection/approval-form",
  "inspection/scheme",
  "inspection/notice",
  "inspection/on-site-record",
  "inspection/",
  "rectification/order",
  "rectification/three-lists",
  "rectification/recheck-record",
  "rectification/recheck-opinion",
  "rectification/",
  "major-hazard/",
  "investigation/coercion-approval",
  "investigation/measure-decision",
  "investigation/measure-list",
  "investigation/measure-record",
  "investigation/testing-notice",
  "investigation/measure-extension",
  "investigation/measure-handling",
  "investigation/power-cut-notice",
  "investigation/power-cut-decision",
  "investigation/power-restoration",
  "investigation/appraisal-commission",
  "investigation/",
  "penalty/",
  "penalty/investigation-report",
  "review/legal-opinion",
  "review/",
  "notice/penalty-notice",
  "notice/hearing-notice",
  "notice/statement-record",
  "notice/waiver",
  "notice/statement-review",
  "notice/",
  "hearing/notice",
  "hearing/record",
  "hearing/report",
  "hearing/",
  "penalty/decision-submission",
  "discussion/record",
  "discussion/",
  "performance/demand",
  "performance/surcharge-decision",
  "performance/instalment-approval-form",
  "performance/instalment-approval",
  "shared/address-confirmation",
  "shared/service-receipt",
  "shared/service-correction",
  "performance/final-demand",
  "performance/court-application",
  "performance/",
  "remedies/",
  "transfer/approval",
  "transfer/letter",
  "transfer/",
  "reporting/",
  "credit/",
  "simplified/",
  "shared/",
  "closure/closure-approval",
];

/** Cover, contents and remarks are the file's own leaves: they stand around what is filed and are not listed in it. */
const ownLeaves = ["closure/cover", "closure/contents", "closure/remarks"] as const;

const places = new Map(filingOrder.map((name, place) => [name, place]));

/** A document's place: under its own name, else with the others of its folder, else before the closure. */
function placeOf(template: string): number {
  const folder = template.slice(0, template.indexOf("/") + 1);
  return places.get(template) ?? places.get(folder) ?? filingOrder.length - 2;
}

/** 罚款收据: the proofs of payment and of execution lie behind the closure, as the same rule has them. */
const receipts: readonly string[] = ["performance/payment", "closure/proposal"];

/** Forms of the service: what came with them lies with its receipts. */
const ofService: readonly string[] = [
  "shared/service-record",
  "shared/return-slip",
  "shared/service-correction",
];

/**
 * Behind how many of the documents lies what was handed in with a form: behind those of its step; receipts at the end.
 * @param documents in filing order
 */
export function filedAfter(documents: readonly Pick<IssuedDocument, "template">[], formId: string): number {
  if (receipts.includes(formId)) return documents.length;
  const place = placeOf(ofService.includes(formId) ? "shared/service-receipt" : formId);
  return documents.filter(({ template }) => placeOf(template) <= place).length;
}

/**
 * The documents that are filed, in filing order; those of one kind in the order of their dates.
 * @param documents of the case and of the inspection before it; the file's own leaves are left out
 */
export const inFilingOrder = <D extends Pick<IssuedDocument, "template" | "issuedOn">>(
  documents: readonly D[],
): D[] =>
  documents
    .filter(({ template }) => !(ownLeaves as readonly string[]).includes(template))
    .map((document, at) => ({ document, at, place: placeOf(document.template) }))
    .sort((a, b) => a.place - b.place || compare(a.document.issuedOn, b.document.issuedOn) || a.at - b.at)
    .map(({ document }) => document);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
