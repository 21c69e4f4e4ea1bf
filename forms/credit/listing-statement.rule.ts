import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { listingOf } from "../../domain/penalty/listing.ts";
import type { CreditListingStatement } from "../generated/credit.listing-statement.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<CreditListingStatement> = function* ({ madeOn }, facts) {
  const listing = listingOf(facts, facts.scope.partyId ?? "");
  if (listing?.state !== "proposed")
    yield { path: "", message: "没有正在办理的列入事项", basis: grounds.listing };
  else if (madeOn < listing.proposedOn)
    yield {
      path: "/madeOn",
      message: `陈述申辩不能早于提请之日（${listing.proposedOn}）`,
      basis: grounds.statement,
    };
};
export default rule;
