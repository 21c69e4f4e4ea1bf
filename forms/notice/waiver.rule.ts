import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { hearingRequestOf } from "../../domain/penalty/notified.ts";
import { windowOf } from "../../domain/penalty/window.ts";
import type { NoticeWaiver } from "../generated/notice.waiver.ts";
import type { Rule } from "../rule.ts";
import { notToldYet, toldOn } from "./told.ts";

const basis = penaltyGrounds.waiver;

const rule: Rule<NoticeWaiver> = function* ({ signedOn, waivesStatement, waivesHearing }, facts) {
  const { partyId = "" } = facts.scope;
  const told = toldOn(facts);
  const window = windowOf(facts, partyId, facts.calendar);
  if (!told || !window) return yield notToldYet(basis);
  if (signedOn < told)
    yield { path: "/signedOn", message: `放弃声明不能早于告知书送达之日（${told}）`, basis };
  if (!window.openOn(facts.now.on))
    yield { path: "", message: "期限已经届满或者权利均已放弃，不需要再登记放弃声明", basis };
  if (!waivesStatement && !waivesHearing)
    yield { path: "/waivesStatement", message: "应当写明放弃的是陈述申辩还是听证", basis };
  if (waivesHearing && window.hearingEndsOn === null)
    yield { path: "/waivesHearing", message: "当事人没有要求听证的权利，无可放弃", basis };
  if (waivesHearing && hearingRequestOf(facts, partyId))
    yield { path: "/waivesHearing", message: "当事人已经申请听证，应当登记撤回听证申请", basis };
};
export default rule;
