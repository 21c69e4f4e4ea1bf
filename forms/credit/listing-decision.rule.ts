import { latest } from "../../domain/case-file.ts";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { listingWindowOf } from "../../domain/penalty/listing-window.ts";
import { correctionOfListingNotice } from "../../domain/penalty/notified.ts";
import { correctionBasis } from "../../domain/service-correction.ts";
import type { CreditListingDecision } from "../generated/credit.listing-decision.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<CreditListingDecision> = function* ({ decision, decidedOn, statementReview }, facts) {
  const { partyId = "" } = facts.scope;
  if (decision === "list" && !publicityOf(facts, partyId))
    yield { path: "/decision", message: "处罚决定已经不再有效，不得据以列入名单", basis: grounds.listing };
  const window = listingWindowOf(facts, partyId, facts.calendar);
  if (!window)
    yield { path: "/decidedOn", message: "没有告知当事人拟列入的事实、理由和依据", basis: grounds.listing };
  else if (!window.waived && decidedOn <= window.endsOn)
    yield {
      path: "/decidedOn",
      message: `当事人陈述申辩的期限至${window.endsOn}，届满前不得作出决定`,
      basis: grounds.statement,
    };
  if (decision === "list" && correctionOfListingNotice(facts, partyId))
    yield {
      path: "/decision",
      message: "列入告知书送达记录的更正尚在审批，不得作出列入决定",
      basis: correctionBasis,
    };
  const statement = latest(facts, "credit/listing-statement", { partyId });
  if (decision === "list" && statement?.data["stance"] === "statement" && !statementReview)
    yield {
      path: "/statementReview",
      message: "当事人陈述申辩的，应当复核并写明是否采纳及其理由",
      basis: grounds.statement,
    };
};
export default rule;
