import { investigationGrounds as grounds } from "../../domain/investigation/grounds.ts";
import type { InvestigationPowerCut } from "../generated/investigation.power-cut.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InvestigationPowerCut> = function* ({ orderNumber }, { documents, source }) {
  const known = [...documents, ...(source?.documents ?? [])];
  if (!known.some(({ number }) => number === orderNumber))
    yield {
      path: "/orderNumber",
      message:
        "本案及其来源检查中没有这一文号的决定，拒不执行停产停业、停止施工、停止使用决定是停止供电的前提",
      basis: grounds.powerCut,
    };
};
export default rule;
