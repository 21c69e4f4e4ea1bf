import { legalInstant } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { grounds } from "../../domain/grounds.ts";
import type { InspectionEntry } from "../generated/inspection.entry.ts";
import type { InspectionFilingBackfill } from "../generated/inspection.filing-backfill.ts";
import type { Rule } from "../rule.ts";

// A late filing is accepted: the overdue clock records it, and refusing it would only keep it unfiled.
const rule: Rule<InspectionFilingBackfill> = function* ({ filedAt }, facts) {
  const entry = latest(facts, "inspection/entry")?.data as InspectionEntry | undefined;
  if (entry && legalInstant(filedAt) < legalInstant(entry.enteredAt))
    yield {
      path: "/filedAt",
      message: "补录时间不能早于入场时间；入场前已备案的不必补录",
      basis: grounds.approvalBeforeVisit,
    };
};
export default rule;
