import { addDays } from "../../../domain/calendar.ts";
import { clockOf, handOver, officerIds, type Penalty, type PenaltyStage, yes } from "./stage.ts";

const place = "临江区化工园区纬三路6号库区";

/** Summons and questioning of the manager. */
export async function question(stage: PenaltyStage, { caseId, managerId }: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  const on = addDays(await clock.today(), 1);
  await cast.officer.register(
    "investigation/summons",
    { caseId, partyId: managerId },
    {
      interviewee: { name: "何建国", workUnit: "临江恒瑞化工仓储有限公司", position: "总经理" },
      matter: "停用可燃气体报警系统和未如实记录培训情况",
      appearAt: `${on}T10:00:00+08:00`,
      place: "临江区应急管理局询问室",
      materials: ["identity", "licence"],
      contactId: cast.officer.personId,
    },
  );
  await handOver(stage, caseId);
  await stage.until(`${on}T10:50:00+08:00`);
  await cast.officer.complete(
    { elementId: "record-interview", caseId },
    {
      interview: "held",
      startedAt: `${on}T10:00:00+08:00`,
      endedAt: `${on}T10:40:00+08:00`,
      place: "临江区应急管理局询问室",
      ordinal: 1,
      interviewee: {
        name: "何建国",
        gender: "male",
        identity: "000000197003120019",
        workUnit: "临江恒瑞化工仓储有限公司",
        position: "总经理",
        relation: "representative",
      },
      officersPresent: officerIds(stage),
      recorderName: "张伟",
      certificatesShown: true,
      rightsInformed: true,
      recusal: "no",
      questions: [
        { question: "可燃气体报警系统何时停用？", answer: "控制器误报频繁，上月底让人关了。" },
        { question: "两名叉车司机的培训档案为何没有补齐？", answer: "知道要补，一直没有安排。" },
      ],
      signing: "signed",
    },
  );
  say("询问主要负责人，出示证件、告知权利，制作询问笔录");
}

/** 先行登记保存: the controller's records are kept for seven working days and then copied and given back. */
export async function preserve(stage: PenaltyStage, { caseId, unitId }: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  const item = { name: "可燃气体报警控制器操作记录", quantity: "1份" };
  await cast.officer.register(
    "investigation/preservation",
    { caseId, partyId: unitId },
    {
      ground: "lost",
      reason: "记录只保存三十日，逾期自动覆盖",
      items: [{ ...item, proves: "报警系统停用的时间和操作人" }],
      keeping: "in-place",
      keepingPlace: place,
    },
  );
  await cast.bureauHead.complete({ elementId: "approve-preservation", caseId }, yes);
  await stage.minutes?.(10);
  const preservedOn = await clock.today();
  await cast.officer.complete(
    { elementId: "preserve-evidence", caseId },
    {
      preservedAt: await clock.now(),
      preservedOn,
      officersPresent: officerIds(stage),
      certificatesShown: true,
      items: [{ ...item, condition: "完好" }],
      keepingPlace: place,
      keeperName: "许敏",
      dutyTold: true,
      partyPresent: true,
      partyName: "许敏",
      signing: "signed",
    },
  );
  await handOver(stage, caseId);
  const { dueOn } = await clockOf(cast.officer, caseId, "B6");
  say(`先行登记保存一份记录，最迟 ${dueOn} 作出处理决定`);
  await stage.pass(3);
  await cast.officer.complete(
    { elementId: "handle-preserved-evidence", caseId },
    { preservedOn, items: [{ ...item, handling: "copy" }], reason: "复制存卷后原件退还" },
  );
  await cast.bureauHead.complete({ elementId: "approve-preservation-handling", caseId }, yes);
  await giveBack(stage, caseId, "return-evidence", item.name);
  await handOver(stage, caseId);
  say("期限内作出处理决定，复制后退还");
}

/** 查封: thirty days, thirty more with approval and a written decision, then lifted. */
export async function seal(stage: PenaltyStage, { caseId, unitId }: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  const item = { name: "1号甲类库", quantity: "1座" };
  await cast.officer.register(
    "investigation/measure",
    { caseId, partyId: unitId },
    {
      measure: "seal-premises",
      ground: "premises",
      items: [{ ...item, place, relation: "违法储存危险物品的场所" }],
      facts: "报警系统停用期间仍在库内作业",
      reason: "防止在报警系统恢复前继续作业",
      urgent: false,
      byOwnOfficers: true,
      relatedOnly: true,
      noNecessities: true,
      notSealedByOthers: true,
    },
  );
  await cast.bureauHead.complete({ elementId: "approve-measure", caseId }, yes);
  const imposedOn = await clock.today();
  const imposedAt = await clock.now();
  await stage.minutes?.(40);
  await cast.officer.complete(
    { elementId: "impose-measure", caseId },
    {
      imposedAt,
      imposedOn,
      endedAt: await clock.now(),
      place,
      officersPresent: officerIds(stage),
      recorderName: "张伟",
      certificatesShown: true,
      partyNotified: true,
      partyPresent: true,
      partyName: "许敏",
      informed: true,
      statement: "无异议",
      items: [{ ...item, condition: "库门完好，已加封条" }],
      situation: "当场告知理由、依据和救济途径，清点后加贴封条",
      keeping: "in-place",
      keepingPlace: place,
      keeperName: "许敏",
      listHanded: true,
      signing: "signed",
    },
  );
  await handOver(stage, caseId);
  say("查封1号甲类库三十日，决定书和清单当场交付");
  await stage.pass(26);
  await handle(stage, caseId, {
    imposedOn,
    outcome: "extend",
    reason: "报警系统尚未恢复",
    complexity: "整改涉及设备更换和重新标定",
  });
  await handOver(stage, caseId);
  say("经批准延长三十日，书面告知当事人并说明理由");
  await stage.pass(10);
  await handle(stage, caseId, {
    imposedOn,
    outcome: "release",
    reason: "报警系统已恢复并经检测合格",
    releaseGround: "other",
  });
  await giveBack(stage, caseId, "return-things", item.name);
  await handOver(stage, caseId);
  say("期限届满前解除查封");
}

async function handle({ cast }: PenaltyStage, caseId: string, data: object): Promise<void> {
  await cast.officer.complete({ elementId: "handle-measure", caseId }, data);
  await cast.bureauHead.complete({ elementId: "approve-measure-handling", caseId }, yes);
}

async function giveBack(stage: PenaltyStage, caseId: string, elementId: string, items: string) {
  await stage.cast.officer.complete(
    { elementId, caseId },
    {
      returnedOn: await stage.clock.today(),
      officersPresent: officerIds(stage),
      receiverName: "许敏",
      items,
      condition: "完好",
    },
  );
}
