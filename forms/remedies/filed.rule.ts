import { DomainError } from "../../domain/errors.ts";
import { decisionOf } from "../../domain/penalty/decision.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { pendingRemedy } from "../../domain/penalty/remedy.ts";
import type { RemediesFiled } from "../generated/remedies.filed.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<RemediesFiled> = function* (data, facts) {
  const { partyId } = facts.scope;
  if (!partyId)
    throw new DomainError("RULE_BROKEN", {
      reason: "请指明申请人（原告）是哪一当事人",
      basis: paymentGrounds.oneRemedy,
    });
  const decided = decisionOf(facts);
  if (!decided || data.filedOn < decided.on)
    yield {
      path: "/filedOn",
      message: decided ? `不能早于作出决定之日（${decided.on}）` : "本案还没有作出行政处罚决定",
      basis: paymentGrounds.record,
    };
  if (data.receivedOn < data.filedOn)
    yield {
      path: "/receivedOn",
      message: "收到副本的日期不能早于申请或者起诉的日期",
      basis: paymentGrounds.record,
    };
  const pending = pendingRemedy(facts, partyId);
  if (pending)
    yield {
      path: "/remedy",
      message: `当事人的${pending.kind === "litigation" ? "行政诉讼" : "行政复议"}尚无结果，不得同时提起`,
      basis: paymentGrounds.oneRemedy,
    };
  if (!data.throughBureau) return;
  if (data.remedy === "litigation")
    yield {
      path: "/throughBureau",
      message: "行政诉讼直接向人民法院提起",
      basis: paymentGrounds.throughBureau,
    };
  else if (decided && decided.decision.formId !== "simplified/decision")
    yield {
      path: "/throughBureau",
      message: "只有对当场作出的行政处罚决定，才可以通过作出决定的机关提交复议申请",
      basis: paymentGrounds.throughBureau,
    };
};
export default rule;
