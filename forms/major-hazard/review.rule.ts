import { latest } from "../../domain/case-file.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { grounds } from "../../domain/grounds.ts";
import type { MajorHazardResumptionRequest } from "../generated/major-hazard.resumption-request.ts";
import type { MajorHazardReview } from "../generated/major-hazard.review.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<MajorHazardReview> = function* ({ reviewedOn, officersPresent }, facts) {
  const { departmentId, findingId } = facts.scope;
  assertTwoOfficers(officersPresent, reviewedOn, facts, departmentId);
  const request = latest(
    facts,
    "major-hazard/resumption-request",
    findingId === undefined ? {} : { findingId },
  )?.data as MajorHazardResumptionRequest | undefined;
  if (request && reviewedOn < request.requestedOn)
    yield {
      path: "/reviewedOn",
      message: `审查不能早于申请之日（${request.requestedOn}）`,
      basis: grounds.resumption,
    };
};
export default rule;
