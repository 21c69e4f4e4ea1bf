import { DomainError } from "../../domain/errors.ts";
import { investigationGrounds as grounds } from "../../domain/investigation/grounds.ts";
import { powerCutUnderWay, stoppingOrders } from "../../domain/investigation/power-cut.ts";
import type { InvestigationPowerCut } from "../generated/investigation.power-cut.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InvestigationPowerCut> = function* ({ orderNumber }, facts) {
  if (powerCutUnderWay(facts))
    throw new DomainError("STATE_CONFLICT", {
      reason: `对同一单位的上一次停止供电尚未办结（${grounds.powerCut}）`,
      remedy: "请在上一次停止供电未获批准或者恢复供电以后再提请",
    });
  const { documents, source } = facts;
  const known = [...documents, ...(source?.documents ?? [])];
  const order = known.find(({ number }) => number === orderNumber);
  if (!order || !stoppingOrders.includes(order.template))
    yield {
      path: "/orderNumber",
      message:
        "本案及其来源检查中没有这一文号的停产停业、停止施工、停止使用决定（现场处理措施决定书或者行政处罚决定书），拒不执行该决定是停止供电的前提",
      basis: grounds.powerCut,
    };
};
export default rule;
