import { legalInstant } from "../../domain/calendar-instants.ts";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import { submissionsOf } from "../../domain/investigation/own.ts";
import type { InvestigationMeasureRecord } from "../generated/investigation.measure-record.ts";
import type { InvestigationUrgentReport } from "../generated/investigation.urgent-report.ts";
import type { Rule } from "../rule.ts";

const basis = investigationGrounds.measureUrgent;

const rule: Rule<InvestigationUrgentReport> = function* ({ reportedAt, reportedToId }, facts) {
  const record = submissionsOf(facts, "investigation/measure-record").at(-1)?.data as
    | Partial<InvestigationMeasureRecord>
    | undefined;
  if (record?.imposedAt && legalInstant(reportedAt) < legalInstant(record.imposedAt))
    yield { path: "/reportedAt", message: "报告时间不能早于当场实施的时间", basis };
  if (facts.officers.some(({ personId }) => personId === reportedToId))
    yield { path: "/reportedToId", message: "应当向行政机关负责人报告，不能向本案执法人员报告", basis };
};
export default rule;
