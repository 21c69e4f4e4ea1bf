import { DomainError } from "../../domain/errors.ts";
import { grounds } from "../../domain/grounds.ts";
import type { MajorHazardResumptionRequest } from "../generated/major-hazard.resumption-request.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<MajorHazardResumptionRequest> = function* (_data, { findings, scope }) {
  const finding = findings.find(({ id }) => id === scope.findingId);
  if (finding?.disposition === "major-hazard" && finding.status === "open") return;
  throw new DomainError("STATE_CONFLICT", {
    reason: `该问题不是正在治理的重大事故隐患，不能申请恢复生产经营（${grounds.resumption}）`,
    remedy: "请核对问题的处置去向和治理状态",
  });
};
export default rule;
