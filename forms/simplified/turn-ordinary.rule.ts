import { latest } from "../../domain/case-file.ts";
import { onTheSpotBasis } from "../../domain/penalty/on-the-spot.ts";
import type { SimplifiedTurnOrdinary } from "../generated/simplified.turn-ordinary.ts";
import type { Rule } from "../rule.ts";

const basis = onTheSpotBasis.allowed;

const rule: Rule<SimplifiedTurnOrdinary> = function* (_data, facts) {
  if (latest(facts, "simplified/decision"))
    return yield {
      path: "",
      message: "已经当场作出处罚决定；决定有错误的，由机关负责人变更或者撤销处罚决定",
      basis,
    };
  const told = latest(facts, "simplified/hearing-the-party");
  if (told?.data["conclusion"] !== "punish")
    yield {
      path: "",
      message: "不是等待当场作出决定的案件；正在告知的，在“告知并听取陈述申辩”中选择转为普通程序",
      basis,
    };
};
export default rule;
