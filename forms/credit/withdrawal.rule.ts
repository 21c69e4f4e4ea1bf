import { publicityOf } from "../../domain/penalty/credit.ts";
import { grounds } from "../../domain/penalty/credit-grounds.ts";
import { isRepaired } from "../../domain/penalty/credit-repair.ts";
import { changesOf } from "../../domain/penalty/decision-change.ts";
import { publicityStateOf } from "../../domain/penalty/publicity-state.ts";
import type { CreditWithdrawal } from "../generated/credit.withdrawal.ts";
import type { Rule } from "../rule.ts";

const rule: Rule<CreditWithdrawal> = function* ({ withdrawnOn, reason, places }, facts) {
  const { partyId = "" } = facts.scope;
  const { publishedOn, places: published } = publicityStateOf(facts, partyId);
  const since = publishedOn ?? "";
  if (withdrawnOn < since)
    yield {
      path: "/withdrawnOn",
      message: `停止公示不能早于公示之日（${since}）`,
      basis: grounds.withdrawal,
    };
  const maxUntil = publicityOf(facts, partyId)?.maxUntil;
  const expired = maxUntil !== undefined && facts.now.on >= maxUntil;
  const holds = {
    expired,
    repaired: isRepaired(facts, partyId),
    changed: changesOf(facts, partyId).length > 0,
  };
  if (!holds[reason])
    yield {
      path: "/reason",
      message: "案卷中没有这一停止公示的原因：期限届满前，只有准予修复或者决定被改变才能停止公示",
      basis: reason === "changed" ? grounds.withdrawal : grounds.repair,
    };
  const left = published.filter((place) => !places.some((p) => p.address === place.address));
  if (left.length > 0)
    yield {
      path: "/places",
      message: `还有公示没有停止：${left.map(({ address }) => address).join("、")}`,
      basis: grounds.withdrawal,
    };
};
export default rule;
