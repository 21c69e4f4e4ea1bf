import type { LegalDate } from "../calendar-dates.ts";
import { type CaseFile, latest } from "../case-file.ts";

/** Folders of the documents that are served in the steps which new evidence, a suspension or a transfer breaks off. */
const ofTheSteps = ["notice/", "hearing/"];

/** A 公告送达 that is not over: to whom, and on which day it was published. */
export interface Publication {
  partyId: string | null;
  publishedOn: LegalDate;
}

/**
 * The notices to a party whose publication is still running. When their step is broken off nobody waits for them any
 * more; a decision on something sealed, which is a matter of its own, is not among them.
 */
export const publicationsOfTheSteps = (
  file: Pick<CaseFile, "deliveries" | "documents" | "submissions">,
): Publication[] =>
  file.deliveries.flatMap(({ id, partyId, deliveredOn, documentIds }) => {
    const served = file.documents.filter((document) => documentIds.includes(document.id));
    const ofSteps = served.some(({ template }) => ofTheSteps.some((folder) => template.startsWith(folder)));
    const publishedOn = latest(file, "shared/service-record", { deliveryId: id })?.data["publishedOn"];
    if (deliveredOn !== null || !ofSteps || typeof publishedOn !== "string") return [];
    return [{ partyId, publishedOn }];
  });
