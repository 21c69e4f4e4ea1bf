import { addDays, type LegalDate } from "../calendar-dates.ts";
import type { CaseFile } from "../case-file.ts";
import { derive } from "../deadlines.ts";

const formIds = {
  proposal: "credit/listing-proposal",
  decision: "credit/listing-decision",
  removal: "credit/removal-decision",
};

/** Where a party stands with the list of the seriously dishonest (严重失信主体名单). */
export interface Listing {
  state: "proposed" | "listed" | "not-listed" | "removed";
  proposedOn: LegalDate;
  /** day of the decision on listing */
  decidedOn: LegalDate | null;
  /** last day of the management period: the party leaves the list with it */
  until: LegalDate | null;
  /** first day on which early removal may be granted */
  removableFrom: LegalDate | null;
  removedOn: LegalDate | null;
}

/** The latest listing procedure of a party; undefined if there was none. */
export function listingOf(file: Pick<CaseFile, "submissions" | "now">, partyId: string): Listing | undefined {
  const own = file.submissions.filter((s) => s.partyId === partyId);
  const start = own.findLastIndex(({ formId }) => formId === formIds.proposal);
  const proposal = own[start];
  if (!proposal) return undefined;
  const later = own.slice(start);
  const decision = later.findLast(({ formId }) => formId === formIds.decision)?.data;
  const proposedOn = String(proposal.data["proposedOn"]);
  if (decision?.["decision"] !== "list")
    return {
      state: decision ? "not-listed" : "proposed",
      proposedOn,
      decidedOn: decision ? String(decision["decidedOn"]) : null,
      until: null,
      removableFrom: null,
      removedOn: null,
    };
  const decidedOn = String(decision["decidedOn"]);
  const until = derive("dishonest-list-term", decidedOn).dueOn;
  const early = later.find(({ formId, data }) => formId === formIds.removal && data["decision"] === "remove");
  const removedOn = early ? String(early.data["decidedOn"]) : file.now.on > until ? until : null;
  return {
    state: removedOn ? "removed" : "listed",
    proposedOn,
    decidedOn,
    until,
    removableFrom: addDays(derive("dishonest-list-early-removal", decidedOn).dueOn, 1),
    removedOn,
  };
}
