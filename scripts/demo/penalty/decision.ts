import type { Stage } from "../stage.ts";
import { decisionProposal } from "./parties.ts";
import { handOver, type Penalty, yes } from "./stage.ts";

/** The collective discussion: heads decide, the investigators report and do not vote. */
export async function discuss({ cast, clock, minutes, say }: Stage, caseId: string): Promise<void> {
  await cast.bureauHead.task({ elementId: "hold-discussion", caseId });
  const startedAt = await clock.now();
  await minutes?.(40);
  const member = (personId: string, name: string, position: string) => ({
    ...{ personId, name, position },
    ...{ vote: "agree", opinion: "同意处罚意见" },
  });
  await cast.bureauHead.complete(
    { elementId: "hold-discussion", caseId },
    {
      startedAt,
      endedAt: await clock.now(),
      place: "临江区应急管理局会议室",
      chairId: cast.bureauHead.personId,
      recorderName: "方文",
      reporterIds: [cast.officer.personId],
      members: [
        member(cast.bureauHead.personId, "周强", "局长"),
        member(cast.deputy.personId, "马平", "副局长"),
        member(cast.secondDeputy.personId, "罗静", "副局长"),
      ],
      matters: "两项违法行为的认定、处罚种类和幅度、听证意见的处理",
      discussion: "承办人汇报案情和听证情况，与会负责人逐一发表意见",
      conclusion: "agreed",
      opinion: "一致同意按告知的内容作出处罚决定",
    },
  );
  say("集体讨论一致同意");
}

/** Proposal, discussion, decision. */
export async function decide(stage: Stage, { caseId }: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  await cast.officer.complete(
    { elementId: "propose-decision", caseId },
    decisionProposal(await clock.today(), "对陈述申辩已逐项复核并书面答复；听证意见认为应当维持拟处罚意见。"),
  );
  await discuss(stage, caseId);
  await cast.bureauHead.complete(
    { elementId: "approve-decision", caseId },
    { ...yes, decidedOn: await clock.today() },
  );
  say("机关负责人作出处罚决定");
}

/** 两书同达: the decision and, for the enterprise, the notice on credit repair in one delivery. */
export async function serveDecision(stage: Stage, { caseId, unitId, managerId }: Penalty): Promise<void> {
  await handOver(stage, caseId, unitId);
  stage.say("处罚决定书和信用修复告知书一并送达企业（两书同达）");
  await handOver(stage, caseId, managerId);
  stage.say("处罚决定书送达个人");
}
