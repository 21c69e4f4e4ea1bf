import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { listingOf } from "../../domain/penalty/listing.ts";
import type { CreditRemovalApplication } from "../generated/credit.removal-application.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<CreditRemovalApplication> = function* ({ receivedOn }, facts) {
  const listing = listingOf(facts, facts.scope.partyId ?? "");
  if (listing?.state !== "listed")
    yield { path: "", message: "该当事人不在本机关列入的名单中", basis: grounds.listing };
  else if (listing.decidedOn && receivedOn < listing.decidedOn)
    yield {
      path: "/receivedOn",
      message: `申请不能早于列入之日（${listing.decidedOn}）`,
      basis: grounds.listing,
    };
};
export default rule;
