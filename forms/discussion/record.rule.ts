import { holdsPost, roles } from "../../domain/authority.ts";
import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { grounds } from "../../domain/grounds.ts";
import { carried, quorumOf } from "../../domain/penalty/discussion.ts";
import { penaltyGrounds } from "../../domain/penalty/grounds.ts";
import { hasToStandAside } from "../../domain/penalty/recusal.ts";
import { investigates, separationBasis } from "../../domain/penalty/separation.ts";
import type { DiscussionRecord } from "../generated/discussion.record.ts";
import type { Rule } from "../rule.ts";

const basis = penaltyGrounds.discussion;

const rule: Rule<DiscussionRecord> = function* (data, facts) {
  const { members, startedAt, endedAt } = data;
  for (const [index, { personId, name }] of members.entries()) {
    const path = `/members/${index}/personId`;
    if (members.findIndex((one) => one.personId === personId) < index)
      yield { path, message: `${name}只能登记一次`, basis };
    if (!holdsPost(facts, personId, "bureau-head"))
      yield { path, message: `${name}不是${roles["bureau-head"]}，可以列席，不参加表决`, basis };
    if (hasToStandAside(facts, personId))
      yield { path, message: `${name}在本案中已经决定回避，不得参加讨论`, basis: grounds.recusal };
    if (investigates(facts, personId))
      yield {
        path,
        message: `${name}是本案调查人员，只能汇报案情，不得参加表决`,
        basis: separationBasis.voter,
      };
  }
  const quorum = quorumOf(`${facts.organ.government}${facts.organ.name}`, dateOf(startedAt));
  if (new Set(members.map(({ personId }) => personId)).size < quorum.members)
    yield {
      path: "/members",
      message: `出席的负责人不得少于${quorum.members}人`,
      basis: quorum.basis,
    };
  if (!members.some(({ personId }) => personId === data.chairId))
    yield { path: "/chairId", message: "主持人应当是出席的负责人", basis };
  if (!members.some(({ personId }) => personId === facts.actor.personId))
    yield { path: "/members", message: "讨论记录由出席讨论的负责人登记", basis };
  for (const [index, personId] of data.reporterIds.entries())
    if (!facts.officers.some((officer) => officer.personId === personId))
      yield { path: `/reporterIds/${index}`, message: "汇报人应当是本案的承办人", basis };
  if (legalInstant(endedAt) < legalInstant(startedAt))
    yield { path: "/endedAt", message: "结束时间不能早于开始时间", basis };
  const proposal = latest(facts, "penalty/decision-proposal");
  if (proposal && dateOf(startedAt) < dateOf(proposal.at))
    yield {
      path: "/startedAt",
      message: `集体讨论不能早于提出处理意见（${dateOf(proposal.at)}）；事实或者意见变更的，应当重新讨论`,
      basis,
    };
  if (data.conclusion === "agreed" && !carried(members.map(({ vote }) => vote)))
    yield { path: "/conclusion", message: "同意的没有超过出席人员半数，不能记为同意", basis };
};
export default rule;
