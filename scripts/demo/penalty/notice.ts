import { addDays, type LegalDate } from "../../../domain/calendar.ts";
import { lastNoticeDay } from "../../../domain/penalty/hearing.ts";
import { daysUntilWorkday } from "../morning.ts";
import type { Stage } from "../stage.ts";
import { agent } from "./parties.ts";
import {
  clockOf,
  handOver,
  later,
  officerIds,
  type Penalty,
  type PenaltyStage,
  writing,
  yes,
} from "./stage.ts";

/** The notices, each party's on its own; the enterprise states its defence and asks to be heard. */
export async function giveNotice(stage: PenaltyStage, penalty: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  const { caseId, unitId, managerId } = penalty;
  await handOver(stage, caseId, unitId);
  await handOver(stage, caseId, managerId);
  say("行政处罚告知书、听证告知书分别送达单位和个人");
  await later(stage, 1, "14:30");
  const paper = (name: string) => cast.officer.photo(caseId, name);
  await cast.officer.register(
    "notice/statement",
    { caseId, partyId: unitId },
    {
      madeAt: await clock.now(),
      place: "临江区应急管理局询问室",
      manner: "oral",
      speakerName: agent.name,
      speakerIdentity: agent.identity,
      relation: "agent",
      officersPresent: officerIds(stage),
      recorderName: "张伟",
      rightsTold: true,
      points: [
        { kind: "fact", content: "两名叉车司机已在复查以后补训，并补录了档案" },
        { kind: "reason", content: "企业上一年度亏损，请求减少罚款" },
      ],
      signing: "signed",
      evidenceIds: [await paper("授权委托书.jpg"), await paper("补训档案.jpg"), await paper("财务报表.jpg")],
    },
  );
  // The hearing is asked for on the last day: from the request on the days run within which it is to be held.
  const { dueOn } = await clockOf(cast.officer, caseId, "C5", unitId);
  await stage.until(`${dueOn}T10:00:00+08:00`);
  await cast.officer.register(
    "notice/hearing-request",
    { caseId, partyId: unitId },
    {
      requestedOn: await clock.today(),
      applicant: agent.name,
      relation: "agent",
      manner: "written",
      reasons: "对拟处罚的数额有异议",
      evidenceIds: [await paper("听证申请书.jpg")],
    },
  );
  say("企业陈述申辩，并要求听证");
  await later(stage, 1);
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
          finding: "提交的补训档案显示，补训和补录在复查以后完成，属实",
          adoption: "partly",
          reasons:
            "采纳补训的事实，作为核实改正的依据；补训在责令改正的期限届满、复查以后，不改变逾期未改正的认定",
        },
        {
          seq: 2,
          finding: "提交的财务报表显示上一年度亏损",
          adoption: "rejected",
          reasons: "经营亏损不是从轻、减轻处罚的情形，确有困难的可以申请延期或者分期缴纳",
        },
      ],
      revise: false,
      opinion: "采纳的事实不影响违法行为的认定和裁量，维持拟处罚意见，也不因申辩加重处罚",
    },
  );
  await cast.head.complete({ elementId: "check-statement-review", caseId }, yes);
  say("逐项复核申辩，没有采纳的说明理由，不因申辩加重");
}

/** The first day on which the hearing may be held when it is told of today. */
function hearingDay(today: LegalDate): LegalDate {
  let on = today;
  while (daysUntilWorkday(on) > 0 || lastNoticeDay({ hearingAt: `${on}T09:30:00+08:00` }) < today)
    on = addDays(on, 1);
  return on;
}

/** The hearing: its host took no part in the case, and is told of by a notice seven working days before. */
export async function hold(stage: PenaltyStage, { caseId, unitId }: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  const on = hearingDay(await clock.today());
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
      attendees: [{ partyId: unitId, name: agent.name, capacity: "agent", identity: agent.identity }],
      investigatorIds: officerIds(stage),
      rightsTold: true,
      recusal: "当事人不申请回避",
      investigatorStatement: "宣读告知书载明的违法事实、证据和依据，建议对单位罚款15万元、责令停产停业整顿",
      partyStatement: "对违法事实没有异议；认为补训已经完成，企业亏损，罚款数额过高",
      crossExamination:
        "当事人对现场检查记录、责令限期整改指令书、整改复查意见书、询问笔录和操作记录复制件的真实性无异议；调查人员对当事人提交的补训档案和财务报表的真实性无异议",
      debate:
        "双方就罚款数额是否适当进行辩论：当事人认为应当考虑补训和亏损，调查人员认为补训在复查以后、亏损不是法定从轻情形",
      finalStatement: "请求减少罚款；维持原数额的，请求分期缴纳",
      signing: "signed",
      evidenceIds: [await cast.officer.photo(caseId, "授权委托书.jpg")],
    },
  );
  await cast.host.complete(
    { elementId: "write-hearing-report", caseId },
    {
      reportedOn: await clock.today(),
      summary: "双方对违法事实和证据的真实性无争议，对罚款数额有争议",
      disputes: "罚款数额是否适当。当事人以补训完成、企业亏损请求减少；调查人员认为两项理由均不改变裁量",
      proposal: "sustain",
      opinion: "事实清楚，证据确凿，拟罚数额在法定幅度的下段，建议维持拟处罚意见",
    },
  );
  await writing(stage, caseId, "hearing/report", () =>
    cast.bureauHead.complete({ elementId: "review-hearing-report", caseId }, yes),
  );
  say("听证举行，制作笔录和报告书");
}
