import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { grounds } from "../../domain/grounds.ts";
import type { InspectionEntry } from "../generated/inspection.entry.ts";
import type { InspectionOnSiteCheck } from "../generated/inspection.on-site-check.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InspectionOnSiteCheck> = function* ({ startedAt, endedAt, officersPresent }, facts) {
  // Every department acts in its own name, so it needs two officers of its own.
  assertTwoOfficers(officersPresent, dateOf(startedAt), facts, facts.scope.departmentId);
  const basis = grounds.writtenRecord;
  // Both are printed to the minute, so a short check may end in the minute in which it began.
  if (legalInstant(endedAt) < legalInstant(startedAt))
    yield { path: "/endedAt", message: "检查结束时间不能早于开始时间", basis };
  const entry = latest(facts, "inspection/entry")?.data as InspectionEntry | undefined;
  if (entry && legalInstant(startedAt) < legalInstant(entry.enteredAt))
    yield { path: "/startedAt", message: "检查开始时间不能早于亮证入场时间", basis };
};
export default rule;
