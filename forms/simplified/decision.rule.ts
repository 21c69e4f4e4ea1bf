import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { amount } from "../../domain/money.ts";
import {
  collectionProblems,
  fineOf,
  onTheSpotBasis,
  onTheSpotProblems,
} from "../../domain/penalty/on-the-spot.ts";
import { secondFineProblems } from "../../domain/penalty/second-fine.ts";
import type { SimplifiedDecision } from "../generated/simplified.decision.ts";
import type { SimplifiedHearingTheParty } from "../generated/simplified.hearing-the-party.ts";
import type { SimplifiedOpening } from "../generated/simplified.opening.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<SimplifiedDecision> = function* (data, facts) {
  assertTwoOfficers(data.officersPresent, dateOf(data.decidedAt), facts, facts.case.leadUnitId);
  const opening = latest(facts, "simplified/opening")?.data as SimplifiedOpening | undefined;
  const told = latest(facts, "simplified/hearing-the-party")?.data as SimplifiedHearingTheParty | undefined;
  if (data.decidedOn !== dateOf(data.decidedAt))
    yield { path: "/decidedOn", message: "决定日期与决定时间不一致", basis: onTheSpotBasis.sameMoment };
  yield* onTheSpotProblems({
    partyType: facts.parties[0]?.kind === "person" ? "citizen" : "unit",
    warning: data.penalties.some(({ warning }) => warning),
    assessments: data.assessments,
    actEndedOn: opening?.violation.actEndedOn,
    discoveredOn: opening && dateOf(opening.discoveredAt),
    decidedOn: data.decidedOn,
    region: facts.organ.areaName,
  });
  yield* secondFineProblems(facts, data.assessments);
  yield* toldProblems(data, told);
  yield* moneyProblems(data);
};
export default rule;

/** Nothing is decided that was not told before, and nothing heavier because the party spoke for itself. */
function* toldProblems(
  data: SimplifiedDecision,
  told: SimplifiedHearingTheParty | undefined,
): Generator<Problem> {
  const basis = onTheSpotBasis.told;
  if (!told) {
    yield { path: "", message: "尚未告知当事人并听取陈述、申辩", basis };
    return;
  }
  if (legalInstant(data.decidedAt) < legalInstant(told.informedAt))
    yield { path: "/decidedAt", message: "作出决定不能早于告知当事人", basis };
  if (dateOf(data.decidedAt) !== dateOf(told.informedAt))
    yield {
      path: "/decidedAt",
      message: "当场处罚应当在告知当日当场作出决定；不能当场决定的按普通程序办理",
      basis: onTheSpotBasis.sameMoment,
    };
  const fine = fineOf(data);
  if (fine > (told.toldFineFen ?? 0))
    yield {
      path: "/assessments",
      message: `罚款${amount(fine)}，重于告知的${amount(told.toldFineFen ?? 0)}`,
      basis: onTheSpotBasis.notHeavier,
    };
  if (data.penalties.some(({ warning }) => warning) && !told.toldWarning)
    yield { path: "/penalties", message: "警告没有事先告知", basis };
}

function* moneyProblems(data: SimplifiedDecision): Generator<Problem> {
  const fine = fineOf(data);
  if ((fine === 0) !== (data.collection === "none"))
    yield {
      path: "/collection",
      message: fine === 0 ? "没有罚款，不存在缴纳方式" : "有罚款的应当写明缴纳方式和期限",
      basis: onTheSpotBasis.bank,
    };
  if (data.collection === "on-the-spot")
    yield* collectionProblems(fine, data.collectionGround, data.partyRequest);
}
