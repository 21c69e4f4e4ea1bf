import { legalInstant } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { grounds } from "../../domain/grounds.ts";
import { eachOnce } from "../each-once.ts";
import type { InspectionEntry } from "../generated/inspection.entry.ts";
import type { InspectionImmediateFix } from "../generated/inspection.immediate-fix.ts";
import type { Rule } from "../rule.ts";

const settled = ["rectified", "referred", "transferred", "signed-off", "dismissed"];

const rule: Rule<InspectionImmediateFix> = function* ({ items }, facts) {
  const basis = grounds.hazardMeasures;
  const waiting = facts.findings.filter(
    ({ disposition, status }) => disposition === "immediate" && !settled.includes(status),
  );
  yield* eachOnce("items", items, waiting, { wrong: "不是本案应当立即整改的问题", basis });
  const entry = latest(facts, "inspection/entry")?.data as InspectionEntry | undefined;
  for (const [index, { fixedAt }] of items.entries())
    if (entry && fixedAt && legalInstant(fixedAt) < legalInstant(entry.enteredAt))
      yield { path: `/items/${index}/fixedAt`, message: "整改完成时间不能早于入场时间", basis };
};
export default rule;
