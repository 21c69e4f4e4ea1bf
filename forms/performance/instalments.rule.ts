import type { ActFacts } from "../../domain/authority.ts";
import { amount } from "../../domain/money.ts";
import { paymentGrounds } from "../../domain/penalty/payment-grounds.ts";
import { stageProblems } from "../../domain/penalty/stages.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformanceInstalments } from "../generated/performance.instalments.ts";
import type { Rule } from "../rule.ts";

const basis = paymentGrounds.instalments;

/** Whether a request of the party is being decided: what is sent back may be amended later. */
function isPending({ submissions }: Pick<ActFacts, "submissions">, partyId: string): boolean {
  const own = submissions.filter((s) => s.partyId === partyId);
  const asked = own.findLastIndex(({ formId }) => formId === "performance/instalments");
  const decided = own.findLastIndex(
    ({ elementId, data }) =>
      elementId === "approve-instalments" && ["approved", "rejected"].includes(String(data["decision"])),
  );
  return asked > decided;
}

const rule: Rule<PerformanceInstalments> = function* ({ requestedOn, way, stages }, facts) {
  const { partyId } = facts.scope;
  if (!partyId) return;
  const { dueOn: lawful, schedule, unpaidFineFen } = balanceOf(facts, partyId, requestedOn);
  const dueOn = schedule.at(-1)?.dueOn;
  if (dueOn === undefined)
    yield { path: "", message: "行政处罚决定书尚未送达，缴纳期限没有起算", basis: paymentGrounds.payment };
  else if (requestedOn > dueOn)
    yield { path: "/requestedOn", message: `延期、分期缴纳应当在缴纳期限届满（${dueOn}）前申请`, basis };
  else if (facts.now.on > dueOn && !isPending(facts, partyId))
    // Nobody waits for it any more: what is registered now would be kept and never be decided.
    yield {
      path: "",
      message: `缴纳期限已于${dueOn}届满，不能再登记延期、分期的申请；确有困难的，催告以后可以依法达成执行协议`,
      basis: `${basis}；${paymentGrounds.agreement}`,
    };
  if ((way === "deferral") !== (stages.length === 1))
    yield { path: "/stages", message: "延期缴纳为一期，分期缴纳为两期以上", basis };
  yield* stageProblems(stages, requestedOn, basis);
  // 暂缓或者分期缴纳 puts days off: none may lie before the one that the party has by law.
  for (const [index, stage] of stages.entries())
    if (lawful !== null && stage.dueOn < lawful)
      yield {
        path: `/stages/${index}/dueOn`,
        message: `第${index + 1}期的期限不得早于法定缴纳期限届满之日（${lawful}）`,
        basis: `${basis}；${paymentGrounds.payment}`,
      };
  const sum = stages.reduce((total, { amountFen }) => total + amountFen, 0);
  if (sum !== unpaidFineFen)
    yield {
      path: "/stages",
      message: `各期合计${amount(sum)}，与尚未缴纳的罚款${amount(unpaidFineFen)}不一致`,
      basis,
    };
};
export default rule;
