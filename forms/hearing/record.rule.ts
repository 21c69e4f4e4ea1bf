import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { arrangementOf, hostOf, noticeProblems } from "../../domain/penalty/hearing.ts";
import { arrangedFor } from "../../domain/penalty/unheard.ts";
import type { HearingRecord } from "../generated/hearing.record.ts";
import type { Problem, Rule } from "../rule.ts";

const basis = penaltyGrounds.hearingHeld;

const rule: Rule<HearingRecord> = function* (data, facts) {
  const arrangement = arrangementOf(facts);
  if (!arrangement) return yield { path: "", message: "还没有指定听证主持人和安排听证", basis };
  // The host may be the reason: whoever holds the post may put the hearing off, and another host is appointed.
  if (data.outcome === "postponed") return;
  const host = hostOf(arrangement);
  if (host?.personId !== facts.actor.personId)
    yield {
      path: "",
      message: `本案听证由${host?.name ?? "被指定的人员"}主持并制作笔录；不能主持的，登记延期后重新指定`,
      basis,
    };
  for (const message of noticeProblems(facts, arrangement, facts.calendar))
    yield { path: "", message, basis: penaltyGrounds.hearingNotice };
  const { startedAt, endedAt } = data;
  if (startedAt !== undefined) {
    if (legalInstant(startedAt) < legalInstant(arrangement.hearingAt))
      yield { path: "/startedAt", message: "听证不能早于通知的时间举行", basis };
    else if (dateOf(startedAt) !== dateOf(arrangement.hearingAt))
      yield { path: "/startedAt", message: "改期举行的，应当登记延期并重新通知当事人", basis };
    if (endedAt !== undefined && legalInstant(endedAt) < legalInstant(startedAt))
      yield { path: "/endedAt", message: "结束时间不能早于开始时间", basis };
  }
  for (const [index, personId] of (data.investigatorIds ?? []).entries())
    if (!facts.officers.some((officer) => officer.personId === personId))
      yield { path: `/investigatorIds/${index}`, message: "不是本案的调查人员", basis };
  yield* attendance(data, facts);
};
export default rule;

function* attendance(
  { outcome, attendees = [], rightsTold, evidenceIds }: HearingRecord,
  facts: Parameters<Rule<HearingRecord>>[1],
): Generator<Problem> {
  const requesters = arrangedFor(facts);
  const came = attendees.filter(({ partyId }) => requesters.some(({ id }) => id === partyId));
  if (outcome === "held" && came.length === 0)
    yield { path: "/attendees", message: "申请听证的当事人或者其代理人没有到场，不能记为举行完毕", basis };
  if (outcome === "absent" && came.length > 0)
    yield { path: "/attendees", message: "申请听证的当事人已经到场", basis };
  if (outcome === "held" && !rightsTold)
    yield { path: "/rightsTold", message: "应当告知当事人权利义务并询问是否申请回避", basis };
  if (attendees.some(({ capacity }) => capacity === "agent") && !evidenceIds?.length)
    yield { path: "/evidenceIds", message: "委托代理人应当提交委托书", basis };
}
