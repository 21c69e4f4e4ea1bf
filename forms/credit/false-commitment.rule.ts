import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { applicationOf, isRepaired } from "../../domain/penalty/credit-repair.ts";
import type { CreditFalseCommitment } from "../generated/credit.false-commitment.ts";
import type { Rule } from "../rule.ts";
import { punishedParty } from "./punished-party.ts";

const rule: Rule<CreditFalseCommitment> = function* ({ foundOn }, facts) {
  const { partyId } = punishedParty(facts);
  const receivedOn = String(applicationOf(facts, partyId)?.data["receivedOn"] ?? "");
  if (!isRepaired(facts, partyId))
    yield { path: "", message: "没有准予该当事人修复，不存在可以撤销的修复", basis: grounds.repair };
  if (foundOn < receivedOn)
    yield { path: "/foundOn", message: `不能早于申请之日（${receivedOn}）`, basis: grounds.repair };
};
export default rule;
