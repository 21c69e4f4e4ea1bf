import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { ceilingProblems, onTheSpotBasis } from "../../domain/penalty/on-the-spot.ts";
import type { SimplifiedHearingTheParty } from "../generated/simplified.hearing-the-party.ts";
import type { SimplifiedOpening } from "../generated/simplified.opening.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<SimplifiedHearingTheParty> = function* (data, facts) {
  assertTwoOfficers(data.officersPresent, dateOf(data.informedAt), facts, facts.case.leadUnitId);
  const opening = latest(facts, "simplified/opening")?.data as SimplifiedOpening | undefined;
  if (opening && legalInstant(data.informedAt) < legalInstant(opening.discoveredAt))
    yield {
      path: "/informedAt",
      message: "告知不能早于发现违法行为",
      basis: onTheSpotBasis.told,
    };
  if (data.conclusion !== "punish") return;
  if (!data.toldWarning && data.toldFineFen === undefined)
    yield { path: "/toldFineFen", message: "没有告知拟作出的行政处罚内容", basis: onTheSpotBasis.told };
  const partyType = facts.parties[0]?.kind === "person" ? "citizen" : "unit";
  yield* ceilingProblems(partyType, data.toldFineFen ?? 0, "/toldFineFen");
};
export default rule;
