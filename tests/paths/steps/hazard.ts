import { addDays } from "../../../domain/calendar.ts";
import { officersOf } from "../../../scripts/demo/stage.ts";
import type { Office } from "../../support/office.ts";
import { yes } from "./answers.ts";
import { lead, serve } from "./preparation.ts";
import { checked, dispose, majorHazard, sign } from "./visit.ts";

/** A major hazard of a case: what its tasks are about. */
export interface Hazard {
  caseId: string;
  findingId: string;
}

/** A visit that found one major hazard; people are out of danger, and the decision on the measures is served. */
export async function underMeasures(office: Office): Promise<Hazard> {
  const { cast, clock } = office;
  const caseId = await checked(office, {
    findings: { [lead]: [majorHazard] },
  });
  const [item] = await dispose(office, caseId, () => ({ disposition: "major-hazard" }));
  await sign(office, caseId);
  const hazard = { caseId, findingId: item?.id ?? "" };
  await cast.officer.complete(
    { elementId: "take-measures", ...hazard },
    {
      measures: ["evacuate", "suspend-use"],
      scope: "1号甲类库",
      violations: "可燃气体报警系统停用，无法保证安全",
      basis: "安全生产法第六十五条第一款第三项",
      effectiveFrom: await clock.today(),
      orderedAt: await clock.now(),
    },
  );
  await serve(office, caseId);
  return hazard;
}

/** The officers ask for supervision of the treatment until a day. */
export async function propose({ cast }: Office, hazard: Hazard, dueOn: string, everyDays = 7): Promise<void> {
  await cast.officer.complete(
    { elementId: "propose-supervision", ...hazard },
    {
      supervisingUnit: "临江区应急管理局",
      responsibleUnit: "临江恒瑞化工仓储有限公司",
      responsiblePerson: "何建国",
      requirements: "恢复可燃气体报警系统并经检测合格",
      dueOn,
      interimControls: "1号甲类库断电封闭，每两小时巡查并记录",
      progressEveryDays: everyDays,
    },
  );
}

/** The enterprise's plan for the treatment. */
export async function registerPlan({ cast, clock }: Office, hazard: Hazard): Promise<void> {
  const today = await clock.today();
  await cast.officer.complete(
    { elementId: "register-plan", ...hazard },
    {
      submittedOn: today,
      summary: "更换控制器并重新标定探测器",
      measures: "停用期间封库，委托检测机构标定",
      fundsFen: 8_600_000,
      responsiblePerson: "何建国",
      stages: [{ name: "更换与标定", dueOn: today }],
      emergencyPlan: "发现泄漏立即撤离并报告",
    },
  );
}

/** Everything until the hazard is being treated under supervision. @returns the hazard and its day */
export async function supervised(
  office: Office,
  { dueIn, everyDays = 7 }: { dueIn: number; everyDays?: number },
): Promise<Hazard & { dueOn: string }> {
  const hazard = await underMeasures(office);
  const dueOn = addDays(await office.clock.today(), dueIn);
  await propose(office, hazard, dueOn, everyDays);
  await office.cast.bureauHead.complete({ elementId: "approve-supervision", ...hazard }, yes);
  await serve(office, hazard.caseId);
  await registerPlan(office, hazard);
  await office.cast.head.complete({ elementId: "review-plan", ...hazard }, yes);
  return { ...hazard, dueOn };
}

/** Lets the time pass until the next supervising visit, so many days after today, is due. */
export const untilVisit = async (office: Office, everyDays: number): Promise<void> =>
  office.until(`${addDays(await office.clock.today(), everyDays)}T09:00:00+08:00`);

/** A supervising visit: everything as it should be, unless `seen` says otherwise. */
export async function recordProgress(
  { cast, clock }: Office,
  hazard: Hazard,
  seen: object = {},
): Promise<void> {
  await cast.officer.complete(
    { elementId: "record-progress", ...hazard },
    {
      visitedOn: await clock.today(),
      officersPresent: officersOf(cast, lead).map((desk) => desk.personId),
      progress: "控制器已更换，探测器待标定",
      interimControlsInPlace: true,
      measuresObeyed: true,
      ...seen,
    },
  );
}

/** The enterprise asks to resume. */
export async function askToResume({ cast, clock }: Office, hazard: Hazard): Promise<void> {
  await cast.officer.register("major-hazard/resumption-request", hazard, {
    requestedOn: await clock.today(),
    applicant: "临江恒瑞化工仓储有限公司",
    statement: "报警系统已恢复并检测合格，申请恢复使用",
  });
}

export async function reviewHazard(
  { cast, clock }: Office,
  hazard: Hazard,
  result: "passed" | "failed",
): Promise<void> {
  await cast.officer.complete(
    { elementId: "review-hazard", ...hazard },
    {
      reviewedOn: await clock.today(),
      officersPresent: officersOf(cast, lead).map((desk) => desk.personId),
      result,
      opinion: result === "passed" ? "隐患已消除，具备恢复使用条件" : "两只探测器仍不响应，隐患未消除",
    },
  );
}
