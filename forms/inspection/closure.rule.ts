import { grounds } from "../../domain/grounds.ts";
import type { InspectionClosure } from "../generated/inspection.closure.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InspectionClosure> = function* (_data, { findings }) {
  const left = findings.filter(({ status }) => status === "found" || status === "open");
  if (left.length > 0)
    yield {
      path: "",
      message: `第${left.map(({ seq }) => seq).join("、")}项问题尚未处理完毕，不能办结`,
      basis: grounds.closure,
    };
};
export default rule;
