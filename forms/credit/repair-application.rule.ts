import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { applicationPending, isRepaired } from "../../domain/penalty/credit-repair.ts";
import type { CreditRepairApplication } from "../generated/credit.repair-application.ts";
import type { Rule } from "../rule.ts";
import { punishedParty } from "./punished-party.ts";

// Whether the conditions are met is no question of whether to take the application: it is taken, checked and answered.
const rule: Rule<CreditRepairApplication> = function* ({ receivedOn }, facts) {
  const { partyId, publicity } = punishedParty(facts);
  if (receivedOn < publicity.startsOn)
    yield {
      path: "/receivedOn",
      message: `申请不能早于处罚决定之日（${publicity.startsOn}）`,
      basis: grounds.repair,
    };
  if (applicationPending(facts, partyId))
    yield { path: "", message: "该当事人的上一次申请正在办理", basis: grounds.repair };
  if (isRepaired(facts, partyId))
    yield { path: "", message: "该当事人的信用已经修复", basis: grounds.repair };
};
export default rule;
