import { latest } from "../../domain/case-file.ts";
import { grounds } from "../../domain/grounds.ts";
import type { MajorHazardReview } from "../generated/major-hazard.review.ts";
import type { MajorHazardSignOff } from "../generated/major-hazard.sign-off.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<MajorHazardSignOff> = function* ({ signedOffOn }, facts) {
  const { findingId } = facts.scope;
  const review = latest(facts, "major-hazard/review", findingId === undefined ? {} : { findingId })?.data as
    | MajorHazardReview
    | undefined;
  if (review?.result !== "passed")
    yield { path: "", message: "复产验收审查未通过，不能销号", basis: grounds.majorHazard };
  else if (signedOffOn < review.reviewedOn)
    yield {
      path: "/signedOffOn",
      message: `销号不能早于审查通过之日（${review.reviewedOn}）`,
      basis: grounds.majorHazard,
    };
};
export default rule;
