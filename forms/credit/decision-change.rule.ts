import { punished } from "../../domain/penalty/credit.ts";
import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { fineAfterChanges } from "../../domain/penalty/decision-change.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { CreditDecisionChange } from "../generated/credit.decision-change.ts";
import type { Rule } from "../rule.ts";
import { punishedParty } from "./punished-party.ts";

const rule: Rule<CreditDecisionChange> = function* ({ kind, changedOn, fineFen }, facts) {
  const { partyId, publicity } = punishedParty(facts);
  if (changedOn < publicity.startsOn)
    yield {
      path: "/changedOn",
      message: `不能早于处罚决定之日（${publicity.startsOn}）`,
      basis: grounds.correction,
    };
  if (fineFen === undefined) return;
  if (kind !== "changed")
    yield { path: "/fineFen", message: "决定不再有效的，没有变更后的罚款", basis: grounds.correction };
  const present = fineAfterChanges(facts, partyId, punished(facts, partyId)?.fineFen ?? 0);
  if (fineFen > present)
    yield {
      path: "/fineFen",
      message: "变更处罚决定不得加重罚款；需要加重的，应当依法重新告知并作出决定",
      basis: `${grounds.correction}；${paymentGrounds.notHeavier}`,
    };
};
export default rule;
