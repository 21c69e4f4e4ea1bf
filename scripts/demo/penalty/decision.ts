import type { Stage } from "../stage.ts";
import { decisionProposal } from "./parties.ts";
import {
  handOver,
  later,
  type Penalty,
  type PenaltyAfterInspection,
  type PenaltyStage,
  writing,
  yes,
} from "./stage.ts";

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
      matters: "两项违法行为的认定、处罚种类和幅度、陈述申辩和听证意见的处理",
      discussion: "承办人汇报案情、复核和听证情况，与会负责人逐一发表意见",
      conclusion: "agreed",
      opinion: "一致同意按告知的内容作出处罚决定",
    },
  );
  say("集体讨论一致同意");
}

/** Proposal, discussion, decision. */
export async function decide(stage: PenaltyStage, penalty: PenaltyAfterInspection): Promise<void> {
  const { cast, clock, say } = stage;
  const { caseId } = penalty;
  await cast.officer.complete(
    { elementId: "propose-decision", caseId },
    decisionProposal(
      await clock.today(),
      penalty,
      "对陈述申辩已逐项复核，采纳情况和理由见陈述申辩复核意见书；听证主持人建议维持拟处罚意见。",
    ),
  );
  await cast.bureauHead.task({ elementId: "hold-discussion", caseId });
  await later(stage, 1, "14:00");
  await discuss(stage, caseId);
  const decidedOn = await clock.today();
  await writing(stage, caseId, "credit/repair-notice", () =>
    cast.bureauHead.complete({ elementId: "approve-decision", caseId }, { ...yes, decidedOn }),
  );
  say("机关负责人作出处罚决定");
}

/** 两书同达: the decision and, for the enterprise, the notice on credit repair in one delivery. */
export async function serveDecision(
  stage: PenaltyStage,
  { caseId, unitId, managerId }: Penalty,
): Promise<void> {
  await later(stage, 1, "09:30");
  await handOver(stage, caseId, unitId);
  stage.say("处罚决定书和信用修复告知书一并送达企业（两书同达）");
  await handOver(stage, caseId, managerId);
  stage.say("处罚决定书送达个人");
}

/** 报备: the decision orders a suspension of business and is therefore reported to the superior bureau. */
export async function reportDecision(stage: Stage, caseId: string): Promise<void> {
  const { cast, clock, say } = stage;
  const report = {
    reportedOn: await clock.today(),
    superior: "市应急管理局",
    summary:
      "对临江恒瑞化工仓储有限公司处罚款15万元、责令停产停业整顿，对其直接负责的主管人员何建国处罚款2万元",
  };
  await writing(stage, caseId, "reporting/major-penalty", () =>
    cast.officer.complete({ elementId: "report-major-penalty", caseId }, report),
  );
  say("重大行政处罚决定报上一级机关备案");
}
