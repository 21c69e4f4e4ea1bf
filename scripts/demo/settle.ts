import { addDays } from "../../domain/calendar.ts";
import { findingsOf, lead, type Stage, serve } from "./stage.ts";

const fixedAtOnce = /接地线|疏散通道/;

/** The finding that is a major hazard. @throws when there is none */
export async function hazardOf({ cast }: Stage, caseId: string): Promise<string> {
  const hazard = (await findingsOf(cast.officer, caseId)).find((f) => f.severity === "major");
  if (!hazard) throw new Error("没有重大事故隐患");
  return hazard.id;
}

/**
 * Everything until the officers leave: what becomes of each finding, measures against the major hazard while the visit
 * goes on, what is fixed at once, the signed record.
 */
export async function settleVisit(stage: Stage, caseId: string, dueIn: number): Promise<void> {
  await disposeFindings(stage, caseId, dueIn);
  await takeMeasures(stage, caseId);
  await verifyFixes(stage, caseId);
}

/** Decides what becomes of each finding, and which of them are handed on as suspected violations. */
async function disposeFindings({ cast, clock, say }: Stage, caseId: string, dueIn: number): Promise<void> {
  await cast.officer.task({ elementId: "dispose-findings", caseId });
  const findings = await findingsOf(cast.officer, caseId);
  const today = await clock.today();
  await cast.officer.complete(
    { elementId: "dispose-findings", caseId },
    {
      findings: findings.map((f) => ({
        findingId: f.id,
        requirement: `消除“${f.description}”`,
        responsiblePerson: "何建国",
        safetyMeasures: "整改期间安排专人值守，禁止无关人员进入",
        ...(f.severity === "major"
          ? { disposition: "major-hazard", violation: "refer" }
          : {
              ...(fixedAtOnce.test(f.description)
                ? { disposition: "immediate" }
                : { disposition: "rectification", dueOn: addDays(today, dueIn) }),
              violation: "no-violation",
              violationReason: "初次发现、情节轻微，责令改正；逾期不改的另行移交",
            }),
      })),
    },
  );
  say("两项当场整改，三项限期整改，一项重大事故隐患即时处置；停用报警系统涉嫌违法，移交立案审查");
}

/** The danger is met at once: people out, the store suspended. */
async function takeMeasures(stage: Stage, caseId: string): Promise<void> {
  const { cast, clock, say } = stage;
  const findingId = await hazardOf(stage, caseId);
  await cast.officer.complete(
    { elementId: "take-measures", caseId, findingId },
    {
      measures: ["evacuate", "suspend-use"],
      scope: "1号甲类库",
      violations: "甲类库可燃气体报警系统停用，库内仍在作业",
      basis: "安全生产法第六十五条第一款第三项",
      effectiveFrom: await clock.today(),
      orderedAt: await clock.now(),
    },
  );
  await serve(stage, caseId, lead);
  say("现场处理措施决定书送达：1号甲类库撤人、停止使用");
}

/** Verifies what was fixed at once, and has the record signed. */
async function verifyFixes({ cast, clock, say }: Stage, caseId: string): Promise<void> {
  const findings = await findingsOf(cast.officer, caseId);
  const immediate = findings.filter((f) => fixedAtOnce.test(f.description));
  await cast.officer.complete(
    { elementId: "verify-immediate-fixes", caseId },
    {
      items: await Promise.all(
        immediate.map(async (f) => ({
          findingId: f.id,
          fixed: true,
          fixedAt: await clock.now(),
          photosAfter: [await cast.officer.photo(caseId, `第${f.seq}项整改后.jpg`)],
        })),
      ),
    },
  );
  say("两项当场整改完毕，前后照片入卷");
  await cast.officer.complete(
    { elementId: "sign-record", caseId },
    {
      signing: "signed",
      signedByName: "何建国",
      signedByPosition: "法定代表人",
      signedAt: await clock.now(),
      opinion: "情况属实",
    },
  );
  say("现场检查记录经企业负责人签字");
}
