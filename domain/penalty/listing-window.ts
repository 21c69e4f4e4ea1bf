import type { Calendar } from "../calendar.ts";
import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile } from "../case-file.ts";
import { derive } from "../deadlines.ts";

/** The rule by which the time for a statement before listing is counted: the same as before a penalty without hearing. */
export const listingStatementRule = "statement-without-hearing-right";

const noticeTemplate = "credit/listing-notice";

/** The time in which a party may answer to the notice that it is to be listed. */
export interface ListingWindow {
  servedOn: LegalDate;
  endsOn: LegalDate;
  /** the party gave up its statement in writing */
  waived: boolean;
}

/**
 * @param calendar the one in force, by which the working days are counted
 * @returns null as long as no notice of listing was served on the party
 */
export function listingWindowOf(
  file: Pick<CaseFile, "documents" | "deliveries" | "submissions">,
  partyId: string,
  calendar?: Calendar,
): ListingWindow | null {
  const notice = file.documents.findLast((d) => d.template === noticeTemplate && d.partyId === partyId);
  const delivery = file.deliveries.findLast((d) => notice && d.documentIds.includes(notice.id));
  if (!delivery?.deliveredOn) return null;
  const servedOn = delivery.deliveredOn;
  const answer = file.submissions.findLast(
    (s) =>
      s.formId === "credit/listing-statement" &&
      s.partyId === partyId &&
      String(s.data["madeOn"]) >= servedOn,
  );
  return {
    servedOn,
    endsOn: derive(listingStatementRule, servedOn, { calendar }).dueOn,
    waived: answer?.data["stance"] === "waiver",
  };
}
