import { latest } from "../../domain/case-file.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { hasApproved, investigates, separationBasis } from "../../domain/penalty/separation.ts";
import type { ReviewLegalOpinion } from "../generated/review.legal-opinion.ts";
import type { Rule } from "../rule.ts";
import { readSchema } from "../schema.ts";

const basis = penaltyGrounds.legalReview;
const matters =
  readSchema("review/legal-opinion").properties?.["items"]?.items?.properties?.["matter"]?.oneOf;

const rule: Rule<ReviewLegalOpinion> = function* ({ items, conclusion, reviewedOn }, facts) {
  const { actor } = facts;
  if (investigates(facts, actor.personId) || hasApproved(facts, actor.personId))
    yield {
      path: "",
      message: "法制审核由没有参与本案调查、审核、审批的人员进行",
      basis: separationBasis.reviewer,
    };
  const missing = (matters ?? []).filter((matter) => !items.some((item) => item.matter === matter.const));
  if (missing.length > 0)
    yield { path: "/items", message: `应当逐项审核，缺：${missing.map((m) => m.title).join("、")}`, basis };
  const improper = items.findIndex(({ result }) => result === "improper");
  if (conclusion === "passed" && improper >= 0)
    yield { path: `/items/${improper}/result`, message: "有审核事项存在问题的，不能审核通过", basis };
  if (conclusion === "failed" && improper < 0)
    yield { path: "/conclusion", message: "审核未通过的，应当指明存在问题的事项", basis };
  const report = latest(facts, "penalty/investigation-report")?.data["concludedOn"];
  if (report !== undefined && reviewedOn < String(report))
    yield { path: "/reviewedOn", message: `法制审核不能早于调查终结（${report}）`, basis };
};
export default rule;
