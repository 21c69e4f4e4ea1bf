import { agent, oldController } from "./parties.ts";
import { clockOf, handOver, later, officerIds, type Penalty, type PenaltyStage, yes } from "./stage.ts";

/** 先行登记保存: the controller's records are kept for seven working days and then copied and given back. */
export async function preserve(stage: PenaltyStage, { caseId, unitId }: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  const { place } = oldController;
  const item = { name: `${oldController.name}内的操作记录`, quantity: "1份" };
  await later(stage, 0, "14:00");
  await cast.officer.register(
    "investigation/preservation",
    { caseId, partyId: unitId },
    {
      ground: "lost",
      reason: "旧控制器已经拆下，备用电池耗尽后，所存的操作记录将会丢失",
      items: [{ ...item, proves: "报警系统关闭的时间和操作人" }],
      keeping: "in-place",
      keepingPlace: place,
    },
  );
  await cast.bureauHead.complete({ elementId: "approve-preservation", caseId }, yes);
  await stage.minutes?.(60);
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
      keeperName: agent.name,
      dutyTold: true,
      partyPresent: true,
      partyName: agent.name,
      signing: "signed",
    },
  );
  await stage.minutes?.(20);
  await handOver(stage, caseId);
  const { dueOn } = await clockOf(cast.officer, caseId, "B6");
  say(`先行登记保存一份记录，最迟 ${dueOn} 作出处理决定`);
  await later(stage, 3, "10:00");
  await cast.officer.complete(
    { elementId: "handle-preserved-evidence", caseId },
    { preservedOn, items: [{ ...item, handling: "copy" }], reason: "操作记录复制存卷后，原记录退还" },
  );
  await cast.bureauHead.complete({ elementId: "approve-preservation-handling", caseId }, yes);
  await stage.minutes?.(60);
  await giveBack(stage, caseId, "return-evidence", item.name);
  await handOver(stage, caseId);
  say("期限内作出处理决定，复制后退还");
}

/**
 * 查封 of the controller that was taken down and could be put in again: thirty days, thirty more with approval and a
 * written decision, then lifted.
 */
export async function seal(stage: PenaltyStage, { caseId, unitId }: Penalty): Promise<void> {
  const { cast, clock, say } = stage;
  const { name, place } = oldController;
  const item = { name, specification: "壁挂式，八路", quantity: "1台" };
  await later(stage, 1, "09:30");
  await cast.officer.register(
    "investigation/measure",
    { caseId, partyId: unitId },
    {
      measure: "seal-objects",
      ground: "substandard",
      items: [{ ...item, place, relation: "违法行为中被关闭的报警控制器" }],
      facts:
        "当事人因1号甲类库的可燃气体报警控制器频繁误报而将其关闭，库内仍在作业。该库现已更换控制器、恢复使用，换下的旧控制器仍存放在配电间，有根据认为其不符合保障安全生产的国家标准",
      reason: "防止旧控制器被重新安装使用，或者在查清其关闭经过以前被处理",
      urgent: false,
      byOwnOfficers: true,
      relatedOnly: true,
      noNecessities: true,
      notSealedByOthers: true,
    },
  );
  await cast.bureauHead.complete({ elementId: "approve-measure", caseId }, yes);
  await stage.minutes?.(45);
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
      partyName: agent.name,
      informed: true,
      statement: "对查封无异议",
      items: [{ ...item, condition: "外壳完好，已断电，已加贴封条" }],
      situation: "当场告知理由、依据和救济途径，核对型号和数量后，对旧控制器断电并加贴封条",
      keeping: "in-place",
      keepingPlace: place,
      keeperName: agent.name,
      listHanded: true,
      signing: "signed",
    },
  );
  await handOver(stage, caseId);
  say("查封换下的旧报警控制器三十日，决定书和清单当场交付");
  await later(stage, 24, "10:00");
  await handle(stage, caseId, {
    imposedOn,
    outcome: "extend",
    reason: "旧控制器的关闭经过尚未核对完毕，仍有被重新安装使用的可能",
    complexity: "所存操作记录时间长、数量多，须与值班记录、作业记录逐条核对",
  });
  await stage.minutes?.(60);
  await handOver(stage, caseId);
  say("经批准延长三十日，书面告知当事人并说明理由");
  await later(stage, 10, "10:00");
  await handle(stage, caseId, {
    imposedOn,
    outcome: "release",
    reason: "旧控制器的操作记录已核对完毕并复制存卷，旧控制器不再安装使用，没有继续查封的必要",
    releaseGround: "other",
  });
  await stage.minutes?.(60);
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
      receiverName: agent.name,
      items,
      condition: "完好",
    },
  );
}
