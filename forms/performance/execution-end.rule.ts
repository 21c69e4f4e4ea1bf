import { latest } from "../../domain/case-file.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import type { PerformanceCourtResult } from "../generated/performance.court-result.ts";
import type { PerformanceExecutionEnd } from "../generated/performance.execution-end.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceExecutionEnd> = function* ({ conclusion, decidedOn, noHarm, unable }, facts) {
  const { partyId } = facts.scope;
  const basis = paymentGrounds.suspension;
  const suspended = latest(facts, "performance/court-result", partyId ? { partyId } : {})?.data as
    | PerformanceCourtResult
    | undefined;
  if (suspended && decidedOn < suspended.endedOn)
    yield { path: "/decidedOn", message: `认定不能早于中止执行之日（${suspended.endedOn}）`, basis };
  if (conclusion !== "ended") return;
  if (!noHarm) yield { path: "/noHarm", message: "有明显社会危害的，不得不再执行，应当恢复执行", basis };
  if (!unable) yield { path: "/unable", message: "当事人有能力履行的，不得不再执行，应当恢复执行", basis };
};
export default rule;
