import { unsettled } from "../../domain/findings.ts";
import { grounds } from "../../domain/grounds.ts";
import { leavesFindings } from "../../domain/urgent-visit.ts";
import type { InspectionWithdrawal } from "../generated/inspection.withdrawal.ts";
import type { Rule } from "../rule.ts";

/** What was found must be dealt with, so that nothing is withdrawn over an open finding. */
const rule: Rule<InspectionWithdrawal> = function* (_data, facts) {
  const { findings } = facts;
  if (findings.length === 0 && leavesFindings(facts))
    yield {
      path: "",
      message: "现场检查发现的问题正在登记，不能撤回检查，请依法处置完毕后办结",
      basis: grounds.closure,
    };
  const open = unsettled(findings);
  if (open.length > 0)
    yield {
      path: "",
      message: `已经发现的问题尚未处置完毕，不能撤回检查（第${open.map(({ seq }) => seq).join("、")}项），请依法处置完毕后办结`,
      basis: grounds.closure,
    };
};
export default rule;
