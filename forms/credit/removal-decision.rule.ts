import { latest } from "../../domain/case-file.ts";
import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { unperformedProblems } from "../../domain/penalty/early-removal.ts";
import { listingOf } from "../../domain/penalty/listing.ts";
import { periodInWords } from "../../domain/period-words.ts";
import type { CreditRemovalApplication } from "../generated/credit.removal-application.ts";
import type { CreditRemovalDecision } from "../generated/credit.removal-decision.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<CreditRemovalDecision> = function* ({ decision, decidedOn }, facts) {
  const { partyId = "" } = facts.scope;
  const application = latest(facts, "credit/removal-application", { partyId })?.data as
    | CreditRemovalApplication
    | undefined;
  if (application && decidedOn < application.receivedOn)
    yield {
      path: "/decidedOn",
      message: `决定不能早于收到申请之日（${application.receivedOn}）`,
      basis: grounds.listing,
    };
  if (decision !== "remove") return;
  const from = listingOf(facts, partyId)?.removableFrom;
  if (from && decidedOn < from)
    yield {
      path: "/decidedOn",
      message: `列入未满${periodInWords("dishonest-list-early-removal")}，自${from}起才可以提前移出`,
      basis: grounds.listing,
    };
  yield* unperformedProblems(facts, partyId);
  if (!application?.commitmentSigned)
    yield { path: "/decision", message: "没有信用承诺的，不得提前移出", basis: grounds.listing };
};
export default rule;
