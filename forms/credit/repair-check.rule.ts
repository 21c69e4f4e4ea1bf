import { publicityOf } from "../../domain/penalty/credit.ts";
import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { applicationOf, repairConditions } from "../../domain/penalty/credit-repair.ts";
import type { CreditRepairCheck } from "../generated/credit.repair-check.ts";
import type { Problem, Rule } from "../rule.ts";

const rule: Rule<CreditRepairCheck> = function* (data, facts) {
  const { partyId = "" } = facts.scope;
  const receivedOn = String(applicationOf(facts, partyId)?.data["receivedOn"] ?? "");
  if (data.checkedOn < receivedOn)
    yield {
      path: "/checkedOn",
      message: `核查不能早于收到申请之日（${receivedOn}）`,
      basis: grounds.repair,
    };
  if (!publicityOf(facts, partyId)) {
    if (data.conclusion === "grant")
      yield {
        path: "/conclusion",
        message: "处罚决定已经不再有效，没有需要修复的信息",
        basis: grounds.repair,
      };
    return;
  }
  const conditions = repairConditions(facts, partyId, data.checkedOn);
  const owed = conditions.find(({ id }) => id === "paid");
  if (data.performed && owed && !owed.met)
    yield { path: "/performed", message: `${owed.why}，不能认定已经全部履行`, basis: owed.basis };
  if (data.conclusion === "refuse") {
    const checked = data.corrected && data.performed && data.commitmentPublished;
    if (checked && conditions.every(({ met }) => met))
      yield {
        path: "/conclusion",
        message: "修复的条件都已具备，不得拒绝修复",
        basis: grounds.repair,
      };
    return;
  }
  for (const { met, zh, why, basis } of conditions)
    if (!met) yield { path: "/conclusion", message: `不能准予修复：${zh}的条件不具备，${why}`, basis };
  yield* unchecked(data);
};
export default rule;

function* unchecked({ corrected, performed, commitmentPublished }: CreditRepairCheck): Generator<Problem> {
  const { repair: basis } = grounds;
  if (!corrected) yield { path: "/corrected", message: "违法行为没有纠正的，不能准予修复", basis };
  if (!performed) yield { path: "/performed", message: "处罚决定没有全部履行的，不能准予修复", basis };
  if (!commitmentPublished)
    yield { path: "/commitmentPublished", message: "信用承诺没有向社会公开的，不能准予修复", basis };
}
