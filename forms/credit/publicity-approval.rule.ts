import { grounds } from "../../domain/penalty/credit-grounds.ts";
import type { CreditPublicityApproval } from "../generated/credit.publicity-approval.ts";
import type { Rule } from "../rule.ts";
import { punishedParty } from "./punished-party.ts";

const rule: Rule<CreditPublicityApproval> = function* ({ decision }, facts) {
  const { partyId } = punishedParty(facts);
  const party = facts.parties.find(({ id }) => id === partyId);
  if (decision === "rejected" && party?.kind === "unit")
    yield {
      path: "/decision",
      message: "对生产经营单位的处罚应当公示，不得决定不予公示；内容有误的请退回修改",
      basis: grounds.unitPublicity,
    };
};
export default rule;
