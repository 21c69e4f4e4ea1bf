import { latest } from "../../domain/case-file.ts";
import { grounds } from "../../domain/penalty/credit-grounds.ts";
import type { CreditRepairCheck } from "../generated/credit.repair-check.ts";
import type { CreditRepairFeedback } from "../generated/credit.repair-feedback.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<CreditRepairFeedback> = function* ({ fedBackOn }, facts) {
  const { partyId = "" } = facts.scope;
  const check = latest(facts, "credit/repair-check", { partyId })?.data as CreditRepairCheck | undefined;
  if (check && fedBackOn < check.checkedOn)
    yield {
      path: "/fedBackOn",
      message: `反馈不能早于核查之日（${check.checkedOn}）`,
      basis: grounds.repair,
    };
};
export default rule;
