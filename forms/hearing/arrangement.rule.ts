import { holdsPost, roles } from "../../domain/authority.ts";
import { dateOf } from "../../domain/calendar-instants.ts";
import { ruleOf } from "../../domain/deadlines.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { lastNoticeDay } from "../../domain/penalty/hearing.ts";
import { investigates, separationBasis } from "../../domain/penalty/separation.ts";
import { periodInWords } from "../../domain/period-words.ts";
import type { HearingArrangement } from "../generated/hearing.arrangement.ts";
import type { Rule } from "../rule.ts";

const basis = penaltyGrounds.hearingHost;

const rule: Rule<HearingArrangement> = function* ({ hearingAt, panel }, facts) {
  const of = (duty: string) => panel.filter((one) => one.duty === duty);
  if (of("host").length !== 1) yield { path: "/panel", message: "应当指定一名听证主持人", basis };
  if (of("clerk").length !== 1) yield { path: "/panel", message: "应当指定一名书记员", basis };
  for (const [index, { personId, name, duty }] of panel.entries()) {
    const path = `/panel/${index}/personId`;
    if (panel.findIndex((one) => one.personId === personId) < index)
      yield { path, message: `${name}只能担任一项职责`, basis };
    if (duty === "host" && !holdsPost(facts, personId, "hearing-host"))
      yield {
        path,
        message: `${name}不担任${roles["hearing-host"]}，不能办理听证；请指定担任该岗位的人员，或者先由管理员登记岗位`,
        basis,
      };
    if (investigates(facts, personId))
      yield {
        path,
        message: `${name}是本案调查人员，不得担任听证组成人员`,
        basis: separationBasis.host,
      };
  }
  const dueOn = lastNoticeDay({ hearingAt }, facts.calendar);
  if (facts.now.on > dueOn)
    yield {
      path: "/hearingAt",
      message: `应当在举行听证的${periodInWords("hearing-notice")}前通知当事人，${dateOf(hearingAt)}举行的最迟应于${dueOn}送达通知`,
      basis: ruleOf("hearing-notice").basis,
    };
};
export default rule;
