import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { limitation } from "../../domain/discretion/limitation.ts";
import { grounds } from "../../domain/grounds.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { onTheSpotBasis } from "../../domain/penalty/on-the-spot.ts";
import { provisionProblems } from "../../domain/penalty/provision.ts";
import { violations } from "../../domain/violations.ts";
import type { SimplifiedOpening } from "../generated/simplified.opening.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<SimplifiedOpening> = function* (data, facts) {
  const discoveredOn = dateOf(data.discoveredAt);
  assertTwoOfficers(data.officersPresent, discoveredOn, facts, facts.case.leadUnitId);
  if (discoveredOn !== dateOf(facts.now.at) || legalInstant(data.discoveredAt) > legalInstant(facts.now.at))
    yield {
      path: "/discoveredAt",
      message: "当场处罚的违法行为应当是当日当场发现的；事后处理的按普通程序办理",
      basis: onTheSpotBasis.sameMoment,
    };
  yield* actProblems(data, discoveredOn);
  const { kind, name, identity } = data.party;
  if (kind === "unit" && (name !== facts.enterprise.name || identity !== facts.enterprise.creditCode))
    yield {
      path: "/party/name",
      message: `当事人与登记的生产经营单位（${facts.enterprise.name}，${facts.enterprise.creditCode}）不一致`,
      basis: grounds.evidence,
    };
};
export default rule;

function* actProblems({ violation, ...data }: SimplifiedOpening, discoveredOn: string): Generator<Problem> {
  if (!violations.some(({ code }) => code === violation.code))
    yield {
      path: "/violation/code",
      message: `违法行为表中没有${violation.code}`,
      basis: onTheSpotBasis.allowed,
    };
  yield* provisionProblems(violation, "/violation/basis");
  if (violation.actEndedOn > discoveredOn)
    yield {
      path: "/violation/actEndedOn",
      message: `行为终了日期不能晚于发现之日（${dateOf(data.discoveredAt)}）`,
      basis: penaltyGrounds.limitation,
    };
  else {
    const late = limitation({
      ...{ violation: violation.code, stage: "first", partyType: "unit", firstOffence: true },
      ...{ seriousness: "minor", correctedInTime: true, harm: "none" },
      actEndedOn: violation.actEndedOn,
      discoveredOn,
    });
    if (late.barred)
      yield {
        path: "/violation/actEndedOn",
        message: late.reasons.map(({ text }) => text).join("；"),
        basis: penaltyGrounds.limitation,
      };
  }
}
