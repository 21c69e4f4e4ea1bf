import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { listingOf } from "../../domain/penalty/listing.ts";
import type { CreditListingProposal } from "../generated/credit.listing-proposal.ts";
import type { Rule } from "../rule.ts";
import { punishedParty } from "./punished-party.ts";

const rule: Rule<CreditListingProposal> = function* ({ proposedOn }, facts) {
  const { partyId, publicity } = punishedParty(facts);
  if (proposedOn < publicity.startsOn)
    yield {
      path: "/proposedOn",
      message: `提请不能早于处罚决定之日（${publicity.startsOn}）`,
      basis: grounds.listing,
    };
  const listing = listingOf(facts, partyId);
  if (listing?.state === "proposed" || listing?.state === "listed")
    yield { path: "", message: "该当事人正在办理列入或者已经在名单中", basis: grounds.listing };
};
export default rule;
