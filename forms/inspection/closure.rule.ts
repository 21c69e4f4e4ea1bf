import { unsettled } from "../../domain/findings.ts";
import { grounds } from "../../domain/grounds.ts";
import { undecidedCorrections } from "../../domain/service-correction.ts";
import { owesFiling } from "../../domain/urgent-visit.ts";
import type { InspectionClosure } from "../generated/inspection.closure.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InspectionClosure> = function* (_data, facts) {
  const { findings } = facts;
  yield* undecidedCorrections(facts);
  if (owesFiling(facts))
    yield { path: "", message: "未事前备案的检查尚未补录备案，不能办结", basis: grounds.filingBeforeVisit };
  const left = unsettled(findings);
  if (left.length > 0)
    yield {
      path: "",
      message: `第${left.map(({ seq }) => seq).join("、")}项问题尚未处理完毕，不能办结`,
      basis: grounds.closure,
    };
};
export default rule;
