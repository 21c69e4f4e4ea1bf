import { derive } from "../../domain/deadlines.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { periodInWords } from "../../domain/period-words.ts";
import type { PerformanceCourtAppeal } from "../generated/performance.court-appeal.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<PerformanceCourtAppeal> = function* ({ appeal, filedOn }, { submissions, scope, calendar }) {
  if (appeal !== "appealed" || filedOn === undefined) return;
  const refused = submissions.findLast(
    ({ formId, partyId, data }) =>
      partyId === scope.partyId &&
      ((formId === "performance/court-acceptance" && data["acceptance"] === "refused") ||
        (formId === "performance/court-ruling" && data["ruling"] === "refuse")),
  );
  if (!refused) return;
  const receivedOn = String(refused.data["receivedOn"]);
  const basis = paymentGrounds.courtAppeal;
  const until = derive("court-refusal-reconsideration", receivedOn, { calendar }).dueOn;
  if (filedOn < receivedOn)
    yield { path: "/filedOn", message: `不能早于收到裁定之日（${receivedOn}）`, basis };
  if (filedOn > until)
    yield {
      path: "/filedOn",
      message: `应当自收到裁定之日起${periodInWords("court-refusal-reconsideration")}内（${until}前）申请复议`,
      basis,
    };
};
export default rule;
