import Type, { type Static } from "typebox";
import { type CaseFile, partyInScope } from "../../domain/case-file.ts";
import { listingOf } from "../../domain/penalty/listing.ts";
import { titleOf } from "../../forms/titles.ts";
import { Cited, CreditParty, citedOf, creditPartyOf, decisionCited } from "./credit.ts";
import { Optional, Organ, organOf } from "./facts.ts";
import { submitted } from "./submitted.ts";

/** What the documents about the list of the seriously dishonest rest on. */
export const ListingFacts = Type.Object({
  organ: Organ,
  party: CreditParty,
  decision: Cited,
  notice: Cited,
  listing: Cited,
  ground: Optional,
  facts: Optional,
  basis: Optional,
  /** what the party said: statement, waiver, or null when it said nothing */
  stance: Optional,
  statement: Optional,
  statementReview: Optional,
  opinion: Optional,
  decidedOn: Optional,
  until: Optional,
  removableFrom: Optional,
  removal: Type.Object({
    receivedOn: Optional,
    correction: Optional,
    decidedOn: Optional,
    opinion: Optional,
  }),
});
export type ListingFacts = Static<typeof ListingFacts>;

/** The latest listing procedure of the party in scope. */
export function listingFacts(file: CaseFile): ListingFacts {
  const { id: partyId } = partyInScope(file);
  const proposal = submitted(file, "credit/listing-proposal", { partyId })?.data ?? {};
  const statement = submitted(file, "credit/listing-statement", { partyId })?.data;
  const decision = submitted(file, "credit/listing-decision", { partyId })?.data ?? {};
  const application = submitted(file, "credit/removal-application", { partyId })?.data ?? {};
  const removal = submitted(file, "credit/removal-decision", { partyId })?.data ?? {};
  const listing = listingOf(file, partyId);
  return {
    organ: organOf(file),
    party: creditPartyOf(file),
    decision: decisionCited(file),
    notice: citedOf(file, "credit/listing-notice"),
    listing: citedOf(file, "credit/listing-decision"),
    ground: proposal.ground ? titleOf("credit/listing-proposal", "/ground", proposal.ground) : null,
    facts: proposal.facts ?? null,
    basis: proposal.basis ?? null,
    stance: statement?.stance ?? null,
    statement: statement?.content ?? null,
    statementReview: decision.statementReview ?? null,
    opinion: decision.opinion ?? null,
    decidedOn: listing?.decidedOn ?? null,
    until: listing?.until ?? null,
    removableFrom: listing?.removableFrom ?? null,
    removal: {
      receivedOn: application.receivedOn ?? null,
      correction: application.correction ?? null,
      decidedOn: removal.decidedOn ?? null,
      opinion: removal.opinion ?? null,
    },
  };
}

/** The instrument as documents cite it. */
export const listingMeasures = "《安全生产严重失信主体名单管理办法》（应急管理部令第11号）";
