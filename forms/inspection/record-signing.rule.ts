import { legalInstant } from "../../domain/calendar-instants.ts";
import { grounds } from "../../domain/grounds.ts";
import type { InspectionOnSiteCheck } from "../generated/inspection.on-site-check.ts";
import type { InspectionRecordSigning } from "../generated/inspection.record-signing.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<InspectionRecordSigning> = function* ({ signedAt }, { submissions }) {
  const checks = submissions
    .filter(({ formId }) => formId === "inspection/on-site-check")
    .map(({ data }) => data as unknown as InspectionOnSiteCheck);
  if (checks.some(({ endedAt }) => legalInstant(signedAt) < legalInstant(endedAt)))
    yield { path: "/signedAt", message: "签署时间不能早于检查结束时间", basis: grounds.writtenRecord };
};
export default rule;
