import type { ActFacts } from "../../domain/authority.ts";
import { smallFine } from "../../domain/discretion/thresholds.ts";
import { amount } from "../../domain/money.ts";
import { decidedPenalties, decisionOf } from "../../domain/penalty/decision.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformancePayment } from "../generated/performance.payment.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<PerformancePayment> = function* (data, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  const decided = decisionOf(facts);
  if (!decided || data.paidOn < decided.on)
    yield {
      path: "/paidOn",
      message: decided ? `缴款不能早于作出决定之日（${decided.on}）` : "本案还没有作出行政处罚决定",
      basis: paymentGrounds.payment,
    };
  if (facts.payments.some(({ reference }) => reference === data.reference))
    yield {
      path: "/reference",
      message: `流水号或者票据号 ${data.reference} 已经登记，同一笔款项不重复入账`,
      basis: paymentGrounds.record,
    };
  yield* aboveBalance(data, partyId, facts);
  if (data.channel === "court" && !facts.submissions.some(isEnforced(partyId)))
    yield { path: "/channel", message: "人民法院没有准予强制执行的裁定", basis: paymentGrounds.application };
  if (data.channel === "on-the-spot") yield* collectedOnTheSpot(data, partyId, facts);
};
export default rule;

const isEnforced = (partyId: string) => (s: ActFacts["submissions"][number]) =>
  s.formId === "performance/court-ruling" && s.partyId === partyId && s.data["ruling"] === "enforce";

function* aboveBalance(
  { kind, amountFen }: PerformancePayment,
  partyId: string,
  facts: ActFacts,
): Generator<Problem> {
  const { unpaidFineFen, unpaidSurchargeFen, unpaidConfiscationFen } = balanceOf(
    facts,
    partyId,
    facts.now.on,
  );
  const { owed, what, basis } = {
    fine: { owed: unpaidFineFen, what: "罚款", basis: paymentGrounds.payment },
    surcharge: { owed: unpaidSurchargeFen, what: "加处罚款", basis: paymentGrounds.surcharge },
    confiscation: { owed: unpaidConfiscationFen, what: "没收的违法所得", basis: paymentGrounds.confiscation },
  }[kind];
  if (amountFen > owed)
    yield {
      path: "/amountFen",
      message: `缴款${amount(amountFen)}超过尚未缴纳的${what}${amount(owed)}`,
      basis,
    };
}

/** 罚缴分离: officers take money only where the law lets them. */
function* collectedOnTheSpot(
  { kind, onTheSpotGround, paidOn, handedOverOn, bankedOn }: PerformancePayment,
  partyId: string,
  facts: ActFacts,
): Generator<Problem> {
  const penalty = decidedPenalties(facts).find((one) => one.partyId === partyId);
  const onTheSpot = decisionOf(facts)?.decision.formId === "simplified/decision";
  const path = "/onTheSpotGround";
  if (kind === "confiscation")
    yield {
      path,
      message: "执法人员只能当场收缴罚款，没收的违法所得应当缴至指定的银行",
      basis: paymentGrounds.separation,
    };
  if (onTheSpotGround === "small" && (penalty?.fineFen ?? 0) > smallFine.ceiling)
    yield {
      path,
      message: `罚款${amount(penalty?.fineFen ?? 0)}超过${amount(smallFine.ceiling)}，不得以此为由当场收缴`,
      basis: paymentGrounds.onTheSpotSmall,
    };
  if (onTheSpotGround !== "remote" && !onTheSpot)
    yield {
      path,
      message: "不是当场作出的行政处罚决定，执法人员不得自行收缴罚款",
      basis: paymentGrounds.onTheSpot,
    };
  if (handedOverOn !== undefined && handedOverOn < paidOn)
    yield { path: "/handedOverOn", message: "交回日期不能早于收缴日期", basis: paymentGrounds.handover };
  if (bankedOn !== undefined && handedOverOn !== undefined && bankedOn < handedOverOn)
    yield { path: "/bankedOn", message: "缴付银行日期不能早于交回日期", basis: paymentGrounds.handover };
}
