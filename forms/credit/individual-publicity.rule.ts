import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { publicityStateOf } from "../../domain/penalty/publicity-state.ts";
import type { CreditIndividualPublicity } from "../generated/credit.individual-publicity.ts";
import type { Rule } from "../rule.ts";
import { punishedParty } from "./punished-party.ts";

const rule: Rule<CreditIndividualPublicity> = function* (_data, facts) {
  const { partyId } = punishedParty(facts);
  const party = facts.parties.find(({ id }) => id === partyId);
  if (party?.kind === "unit")
    yield {
      path: "",
      message: "对单位的处罚依法公示，不需要另行决定",
      basis: grounds.unitPublicity,
    };
  if (publicityStateOf(facts, partyId).state === "published")
    yield { path: "", message: "对该当事人的处罚正在公示", basis: grounds.individualPublicity };
};
export default rule;
