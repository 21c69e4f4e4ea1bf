import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import type { InvestigationAppraisal } from "../generated/investigation.appraisal.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InvestigationAppraisal> = function* ({ contactId }, { officers }) {
  if (!officers.some(({ personId }) => personId === contactId))
    yield {
      path: "/contactId",
      message: "联系人应当是本案的执法人员",
      basis: investigationGrounds.appraisal,
    };
};
export default rule;
