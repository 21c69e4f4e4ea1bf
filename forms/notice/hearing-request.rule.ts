import { endOfDay } from "../../domain/calendar.ts";
import { assertInTime } from "../../domain/deadlines.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { hearingRequestOf, notifiedOf } from "../../domain/penalty/notified.ts";
import { windowOf, windowRules } from "../../domain/penalty/window.ts";
import type { NoticeHearingRequest } from "../generated/notice.hearing-request.ts";
import type { Rule } from "../rule.ts";
import { decidedAlready, notToldYet } from "./told.ts";

const basis = penaltyGrounds.hearingRequest;

const rule: Rule<NoticeHearingRequest> = function* ({ requestedOn }, facts) {
  const { partyId = "" } = facts.scope;
  const told = notifiedOf(facts, partyId);
  const window = windowOf(facts, partyId, facts.calendar);
  if (!told?.toldOn || !window) return yield notToldYet(basis);
  const { hearingEndsOn, hearingWaived } = window;
  if (!told.toldOfHearingOn || hearingEndsOn === null)
    return yield { path: "", message: "拟处罚内容不属于听证范围，可以陈述、申辩", basis };
  if (requestedOn < told.toldOfHearingOn)
    yield {
      path: "/requestedOn",
      message: `听证申请不能早于听证告知书送达之日（${told.toldOfHearingOn}）`,
      basis,
    };
  assertInTime(windowRules.hearing, requestedOn, { dueOn: hearingEndsOn, dueAt: endOfDay(hearingEndsOn) });
  yield* decidedAlready(facts, basis);
  if (hearingWaived) yield { path: "", message: "当事人已经书面放弃听证", basis };
  if (hearingRequestOf(facts, partyId)) yield { path: "", message: "当事人已经申请听证", basis };
};
export default rule;
