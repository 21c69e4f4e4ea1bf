import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import type { InvestigationSummons } from "../generated/investigation.summons.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InvestigationSummons> = function* ({ contactId, materials, otherMaterials }, { officers }) {
  if (!officers.some(({ personId }) => personId === contactId))
    yield {
      path: "/contactId",
      message: "联系人应当是本案的执法人员",
      basis: investigationGrounds.questioning,
    };
  if (materials.includes("other") && otherMaterials === undefined)
    yield {
      path: "/otherMaterials",
      message: "请写明其他材料的名称",
      basis: investigationGrounds.questioning,
    };
};
export default rule;
