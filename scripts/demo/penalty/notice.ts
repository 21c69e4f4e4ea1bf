import { addDays } from "../../../domain/calendar.ts";
import type { Stage } from "../stage.ts";
import { clockOf, handOver, officerIds, type Penalty, type PenaltyStage, yes } from "./stage.ts";

/** The notices, each party's on its own; the enterprise states its defence and asks to be heard. */
export async function giveNotice(stage: PenaltyStage, penalty: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  const { caseId, unitId, managerId } = penalty;
  await handOver(stage, caseId, unitId);
  await handOver(stage, caseId, managerId);
  say("行政处罚告知书、听证告知书分别送达单位和个人");
  await stage.minutes?.(30);
  const paper = (name: string) => cast.officer.photo(caseId, name);
  await cast.officer.register(
    "notice/statement",
    { caseId, partyId: unitId },
    {
      madeAt: await clock.now(),
      place: "临江区应急管理局询问室",
      manner: "oral",
      speakerName: "许敏",
      relation: "agent",
      officersPresent: officerIds(stage),
      recorderName: "张伟",
      rightsTold: true,
      points: [
        { kind: "fact", content: "两名叉车司机已于复查次日补训并补录档案" },
        { kind: "reason", content: "企业经营困难，请求从轻处罚" },
      ],
      signing: "signed",
      evidenceIds: [await paper("补训档案.jpg")],
    },
  );
  await cast.officer.register(
    "notice/hearing-request",
    { caseId, partyId: unitId },
    {
      requestedOn: await clock.today(),
      applicant: "许敏",
      relation: "agent",
      manner: "written",
      reasons: "对拟处罚的数额有异议",
      evidenceIds: [await paper("听证申请书.jpg")],
    },
  );
  say("企业陈述申辩，并要求听证");
  const { dueOn } = await clockOf(cast.officer, caseId, "C5", unitId);
  await stage.until(`${addDays(dueOn, 1)}T09:00:00+08:00`);
  await reviewStatement(stage, caseId);
}

/** Every fact and reason is looked at again. */
async function reviewStatement({ cast, clock, say }: Stage, caseId: string): Promise<void> {
  await cast.officer.complete(
    { elementId: "review-statement", caseId },
    {
      reviewedOn: await clock.today(),
      points: [
        {
          seq: 1,
          finding: "补训和补录在复查结束之后，属实",
          adoption: "rejected",
          reasons: "不影响逾期未改正的认定",
        },
        {
          seq: 2,
          finding: "提交了当年的财务报表",
          adoption: "rejected",
          reasons: "不属于法定从轻情形，可以申请分期缴纳",
        },
      ],
      revise: false,
      opinion: "不改变拟处罚意见，也不因申辩加重处罚",
    },
  );
  await cast.head.complete({ elementId: "check-statement-review", caseId }, yes);
  say("逐项复核申辩，不予采纳的说明理由，不因申辩加重");
}

/** The hearing: its host took no part in the case, and is told of by a notice seven working days before. */
export async function hold(stage: PenaltyStage, { caseId, unitId }: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  const on = addDays(await clock.today(), 16);
  const hearingAt = `${on}T09:30:00+08:00`;
  await cast.bureauHead.complete(
    { elementId: "arrange-hearing", caseId },
    {
      hearingAt,
      place: "临江区应急管理局听证室",
      open: true,
      panel: [
        { personId: cast.host.personId, name: "孙莉", duty: "host" },
        { personId: cast.archivist.personId, name: "高军", duty: "clerk" },
      ],
    },
  );
  await handOver(stage, caseId, unitId);
  say(`听证会通知书送达，定于 ${on} 举行`);
  await stage.until(hearingAt);
  await stage.minutes?.(90);
  await cast.host.complete(
    { elementId: "hold-hearing", caseId },
    {
      outcome: "held",
      startedAt: hearingAt,
      endedAt: `${on}T10:40:00+08:00`,
      place: "临江区应急管理局听证室",
      attendees: [{ partyId: unitId, name: "许敏", capacity: "agent" }],
      investigatorIds: officerIds(stage),
      rightsTold: true,
      recusal: "当事人不申请回避",
      investigatorStatement: "陈述违法事实、证据、依据和拟处罚意见",
      partyStatement: "认为补训已经完成，处罚过重",
      crossExamination: "当事人对复查意见书、培训档案的真实性无异议",
      debate: "双方就是否属于逾期未改正、处罚是否适当进行辩论",
      finalStatement: "请求从轻，并申请分期缴纳",
      signing: "signed",
      evidenceIds: [await cast.officer.photo(caseId, "授权委托书.jpg")],
    },
  );
  await cast.host.complete(
    { elementId: "write-hearing-report", caseId },
    {
      reportedOn: await clock.today(),
      summary: "双方对违法事实无争议",
      disputes: "处罚数额是否适当",
      proposal: "sustain",
      opinion: "事实清楚，证据确凿，建议维持拟处罚意见",
    },
  );
  await cast.bureauHead.complete({ elementId: "review-hearing-report", caseId }, yes);
  say("听证举行，制作笔录和报告书");
}
