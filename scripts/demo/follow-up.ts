import { addDays } from "../../domain/calendar.ts";
import { hazardOf } from "./settle.ts";
import { departments, findingsOf, lead, officersOf, type Stage, serve } from "./stage.ts";

/** Orders of both departments served: the clocks of the items run. */
export async function orderRectification(stage: Stage, caseId: string): Promise<void> {
  for (const unit of departments) await serve(stage, caseId, unit);
  stage.say("两部门分别送达责令限期整改指令书和三张清单，逐项起算期限");
}

/** Supervision and plan: everything until the hazard is being treated. @returns the finding */
export async function superviseHazard(stage: Stage, caseId: string, dueIn: number): Promise<string> {
  const { cast, clock, say } = stage;
  const findingId = await hazardOf(stage, caseId);
  const about = { caseId, findingId };
  const today = await clock.today();
  await cast.officer.complete(
    { elementId: "propose-supervision", ...about },
    {
      supervisingUnit: "临江区应急管理局",
      responsibleUnit: "临江恒瑞化工仓储有限公司",
      responsiblePerson: "何建国",
      requirements: "恢复可燃气体报警系统并经检测合格",
      dueOn: addDays(today, dueIn),
      interimControls: "1号甲类库断电封闭，每两小时巡查并记录",
      progressEveryDays: 7,
    },
  );
  await cast.bureauHead.complete({ elementId: "approve-supervision", ...about }, { decision: "approved" });
  await serve(stage, caseId, lead);
  say("重大事故隐患挂牌督办，通知书送达");
  await cast.officer.complete(
    { elementId: "register-plan", ...about },
    {
      submittedOn: await clock.today(),
      summary: "更换控制器并重新标定探测器",
      measures: "停用期间封库，委托检测机构标定",
      fundsFen: 8_600_000,
      responsiblePerson: "何建国",
      stages: [{ name: "更换与标定", dueOn: addDays(today, dueIn - 5) }],
      emergencyPlan: "发现泄漏立即撤离并报告",
    },
  );
  await cast.head.complete(
    { elementId: "review-plan", ...about },
    { decision: "approved", opinion: "方案可行，按期推进" },
  );
  say("治理方案经审查");
  return findingId;
}

/** The enterprise asks for more time for one item, and gets it. */
export async function extend(stage: Stage, caseId: string, match: RegExp, byDays: number): Promise<void> {
  const { cast, clock, say } = stage;
  const item = (await findingsOf(cast.officer, caseId)).find((f) => match.test(f.description));
  if (!item?.dueOn) throw new Error("没有可延期的事项");
  const extendTo = addDays(item.dueOn, byDays);
  const about = { caseId, findingId: item.id };
  await cast.officer.register("rectification/extension-request", about, {
    requestedOn: await clock.today(),
    applicant: "临江恒瑞化工仓储有限公司",
    reason: "检测机构排期较晚",
    extendTo,
    interimMeasures: "停用该设备，加装临时通风",
  });
  await cast.head.complete(
    { elementId: "decide-extension", caseId, findingId: item.id },
    { decision: "approved", extendTo, opinion: "理由成立，同意延期" },
  );
  await serve(stage, caseId, lead);
  say(`第${item.seq}项整改期限由 ${item.dueOn} 延长到 ${extendTo}`);
}

/** The enterprise is reminded before the period of the items is over. */
export async function reminded({ cast, say }: Stage, caseId: string): Promise<void> {
  await cast.officer.sees("整改期限的提醒", async () => {
    const { body } = await cast.officer.get<{ items: { type: string }[] }>(
      `/cases/${caseId}/events?limit=200`,
    );
    return body.items.some(({ type }) => type === "rectification-reminded");
  });
  say("整改期限将至，提醒企业");
}

/** The enterprise reports some items done. */
export async function report(stage: Stage, caseId: string, match: RegExp): Promise<void> {
  const { cast, clock, say } = stage;
  const items = (await findingsOf(cast.officer, caseId)).filter(
    (f) => f.status === "open" && f.disposition === "rectification" && match.test(f.description),
  );
  const evidence = await cast.officer.photo(caseId, `整改报告${items.map((i) => i.seq).join("、")}.jpg`);
  await cast.officer.register(
    "rectification/report",
    { caseId },
    {
      reportedOn: await clock.today(),
      submittedBy: "许敏",
      items: items.map((i) => ({ findingId: i.id, statement: "已按要求整改完毕", evidenceIds: [evidence] })),
    },
  );
  say(`企业报告第${items.map((i) => i.seq).join("、")}项整改完成`);
}

/** A supervising visit when its day has come. @param progress how far the treatment is */
export async function superviseOnSite(
  stage: Stage,
  caseId: string,
  findingId: string,
  progress = "控制器已更换，拆下的旧控制器存放在1号甲类库配电间；探测器待标定",
): Promise<void> {
  const { cast, clock, say } = stage;
  await cast.officer.complete(
    { elementId: "record-progress", caseId, findingId },
    {
      visitedOn: await clock.today(),
      officersPresent: officersOf(cast, lead).map((desk) => desk.personId),
      progress,
      measuresObeyed: true,
      interimControlsInPlace: true,
    },
  );
  say("督办检查：治理按方案推进，临时管控在位");
}

/** The hazard is gone: review, lifting of the measures, signing off. */
export async function signOffHazard(stage: Stage, caseId: string, findingId: string): Promise<void> {
  const { cast, clock, say } = stage;
  const about = { caseId, findingId };
  await cast.officer.register("major-hazard/resumption-request", about, {
    requestedOn: await clock.today(),
    applicant: "临江恒瑞化工仓储有限公司",
    statement: "报警系统已恢复并检测合格，申请恢复使用",
  });
  await cast.officer.complete(
    { elementId: "review-hazard", ...about },
    {
      reviewedOn: await clock.today(),
      officersPresent: officersOf(cast, lead).map((desk) => desk.personId),
      expertOpinion: "现场标定数据符合要求",
      result: "passed",
      opinion: "隐患已消除，具备恢复使用条件",
    },
  );
  await cast.bureauHead.complete({ elementId: "approve-lifting", ...about }, { decision: "approved" });
  await serve(stage, caseId, lead);
  say("经审查同意，解除现场处理措施，恢复使用");
  await cast.head.complete(
    { elementId: "sign-off", ...about },
    { signedOffOn: await clock.today(), opinion: "治理完成，予以销号" },
  );
  say("重大事故隐患销号");
}

/** The enterprise's evaluation, and the end. */
export async function close(stage: Stage, caseId: string): Promise<void> {
  const { cast, clock, say } = stage;
  await cast.officer.complete(
    { elementId: "collect-feedback", caseId },
    {
      ratings: { lawfulness: 5, efficiency: 4, conduct: 5, service: 5 },
      opinions: "一次上门、问题说得清楚",
      filledBy: "许敏",
      filledOn: await clock.today(),
    },
  );
  await cast.head.complete(
    { elementId: "close-inspection", caseId },
    { opinion: "问题隐患均已处置，同意办结", resultsReportedOn: await clock.today() },
  );
  say("检查办结");
}

/** Waits until the process has come to its end. */
export async function closed({ cast, say }: Stage, caseId: string): Promise<void> {
  await cast.officer.sees("案件办结", async () => {
    const { body } = await cast.officer.get<{ status: string }>(`/cases/${caseId}`);
    return body.status === "closed";
  });
  say("案件状态：已办结");
}
