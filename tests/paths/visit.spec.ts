import { expect } from "chai";
import { addDays, addWorkdays } from "../../domain/calendar.ts";
import { eventually, leaveNothingOpen, type Office, statusOf, theOffice } from "../support/office.ts";
import { approved, dispatched, draft, lead, serve, urgent, type Visit } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, eventsOf, passedThrough, recorded, tried } from "./steps/record.ts";
import {
  checked,
  checkSite,
  close,
  closure,
  confirmAddress,
  enter,
  entry,
  evaluate,
  fileAfterwards,
  found,
  sign,
} from "./steps/visit.ts";

const entering = { elementId: "enter-site" };
const unannounced: Visit = { scheme: { surprise: true, surpriseReason: "提前告知将致夜间违规作业无从查实" } };
const unfiled: Visit = { scheme: { filedBeforeEntry: false, emergencyReason: "群众举报正在违规动火" } };
const backfill = { elementId: "backfill-filing" };

describe("现场检查: entry with certificates, surprise visits, filing afterwards, refusal to sign", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  it("经批准的突击检查不事先通知，入场时当场送达检查通知书；期限内补录备案的，补录期限即告终结", async () => {
    const caseId = await approved(office, { scheme: { ...unannounced.scheme, ...unfiled.scheme } });
    await office.cast.officer.task({ ...entering, caseId });
    const before = (await documentsOf(office, caseId)).map((d) => d.template);
    expect(before).to.not.include("inspection/notice");
    await enter(office, caseId);
    await serve(office, caseId);
    const { seq } = await recorded(office, caseId, "documents-delivered");
    const entered = (await eventsOf(office, caseId)).find((e) => e.payload["elementId"] === "enter-site");
    expect(seq).to.be.greaterThan(entered?.seq ?? 0);
    await fileAfterwards(office, caseId);
    expect((await deadlinesOf(office, caseId)).map((d) => `${d.ref} ${d.state}`)).to.deep.equal(["A8 met"]);
    await confirmAddress(office, caseId);
    const after = (await documentsOf(office, caseId)).map((d) => d.template);
    expect(after).to.include("inspection/notice").and.include("inspection/integrity-pledge");
  });

  it("未事前备案的紧急检查，自入企之日起一个工作日内补录；逾期记录在案，仍应补录后方可办结", async () => {
    const { officer } = office.cast;
    const caseId = await approved(office, unfiled);
    await serve(office, caseId);
    await enter(office, caseId);
    const enteredOn = await office.clock.today();
    const task = await officer.task({ ...backfill, caseId });
    expect(Date.parse(task.dueAt ?? "")).to.equal(
      Date.parse(`${addDays(addWorkdays(enteredOn, 1), 1)}T00:00:00+08:00`),
    );
    await office.until(task.dueAt ?? "");
    const overdue = await recorded(office, caseId, "deadline-overdue");
    expect(overdue.payload["rule"]).to.equal("emergency-inspection-filing");
    const clock = (await deadlinesOf(office, caseId)).find((d) => d.ref === "A8");
    expect(clock?.state).to.equal("overdue");

    await confirmAddress(office, caseId);
    await checkSite(office, caseId);
    await sign(office, caseId);
    await evaluate(office, caseId);
    const early = await tried(office.cast.head, { elementId: "close-inspection", caseId }, closure);
    expect([early.status, early.code]).to.deep.equal([422, "RULE_BROKEN"]);
    expect(JSON.stringify(early)).to.include("尚未补录备案");
    await fileAfterwards(office, caseId, "系统故障，次日补录");
    await office.cast.head.complete({ elementId: "close-inspection", caseId }, closure);
    await eventually("closed", async () => (await statusOf(office, caseId)) === "closed");
  });

  it("情况紧急的先行入企：入场时仍查验两人证件并当场送达通知书；补办审批逾期的记录在案，批准后方可办结", async () => {
    const { officer, head, bureauHead } = office.cast;
    const caseId = await dispatched(office, urgent);
    await officer.task({ ...entering, caseId });
    const alone = { ...(await entry(office)), officersPresent: [officer.personId] };
    const refused = await tried(officer, { ...entering, caseId }, alone);
    expect([refused.status, refused.code]).to.deep.equal([409, "CERTIFICATES_INSUFFICIENT"]);
    await enter(office, caseId);
    await serve(office, caseId);
    await confirmAddress(office, caseId);
    await fileAfterwards(office, caseId);
    await checkSite(office, caseId);
    await sign(office, caseId);
    const late = await officer.task({ elementId: "draft-scheme", caseId });
    await office.until(late.dueAt ?? "");
    expect((await recorded(office, caseId, "deadline-overdue")).payload["rule"]).to.equal(
      "urgent-inspection-approval",
    );
    const clocks = (await deadlinesOf(office, caseId)).map((d) => `${d.ref} ${d.state}`);
    expect(clocks.sort()).to.deep.equal(["A13 overdue", "A8 met"]);

    const enteredOn = (await deadlinesOf(office, caseId)).find((d) => d.ref === "A13")?.startsOn;
    await draft(office, caseId, { scheme: { ...urgent.scheme, plannedFrom: enteredOn } });
    await head.complete({ elementId: "review-scheme", caseId }, { decision: "approved" });
    await bureauHead.complete({ elementId: "approve-scheme", caseId }, { decision: "approved" });
    await close(office, caseId);
    await eventually("closed", async () => (await statusOf(office, caseId)) === "closed");
    const issued = (await documentsOf(office, caseId)).map((d) => d.template);
    expect(issued.indexOf("inspection/notice")).to.be.lessThan(issued.indexOf("inspection/approval-form"));
    expect(issued).to.include("inspection/scheme");
  });

  it("有效执法证件不足两人的不得开始检查: expired, suspended or of another unit", async () => {
    const { officer, colleague } = office.cast;
    const caseId = await approved(office);
    await serve(office, caseId);
    await officer.task({ ...entering, caseId });
    const yesterday = addDays(await office.clock.today(), -1);
    const own = `person_id = '${colleague.personId}'`;
    const [certificate] = await office.sql<{ valid_to: string; unit_id: string }>(
      `select valid_to::text, unit_id from certificates where ${own}`,
    );
    const wrongs = [
      { change: `valid_to = '${yesterday}'`, undo: `valid_to = '${certificate?.valid_to}'`, because: "到期" },
      { change: "suspended = true", undo: "suspended = false", because: "暂扣" },
      {
        change: "unit_id = 'fire'",
        undo: `unit_id = '${certificate?.unit_id}'`,
        because: "张伟",
      },
    ];
    for (const { change, undo, because } of wrongs) {
      const refused = await office.meanwhile(
        `update certificates set ${change} where ${own}`,
        `update certificates set ${undo} where ${own}`,
        async () => tried(officer, { ...entering, caseId }, await entry(office)),
      );
      expect([refused.status, refused.code], because).to.deep.equal([409, "CERTIFICATES_INSUFFICIENT"]);
      expect(refused.reason).to.include(because);
    }
    await enter(office, caseId);
    await passedThrough(office, caseId, "enter-site");
  });

  it("本人证件被暂扣期间不得实施执法行为", async () => {
    const { officer } = office.cast;
    const caseId = await approved(office);
    await serve(office, caseId);
    const own = `person_id = '${officer.personId}'`;
    const refused = await office.meanwhile(
      `update certificates set suspended = true where ${own}`,
      `update certificates set suspended = false where ${own}`,
      async () => tried(officer, { ...entering, caseId }, await entry(office)),
    );
    expect([refused.status, refused.code]).to.deep.equal([403, "CERTIFICATE_INVALID"]);
    expect(refused.reason).to.include("暂扣");
  });

  it("被检查单位负责人拒绝签字的，记录在案并向本部门负责人报告，检查继续", async () => {
    const { officer, head } = office.cast;
    const caseId = await checked(office, {
      findings: { [lead]: [found("灭火器箱上锁", { fixableOnSite: true })] },
    });
    const item = await officer.task({ elementId: "dispose-findings", caseId });
    const { body } = await officer.get<{ context: { findings: { id: string }[] } }>(`/tasks/${item.taskKey}`);
    const findingId = body.context.findings[0]?.id ?? "";
    await officer.complete(
      { elementId: "dispose-findings", caseId },
      {
        findings: [
          {
            findingId,
            disposition: "immediate",
            requirement: "立即开锁",
            violation: "no-violation",
            violationReason: "情节轻微，当场改正",
          },
        ],
      },
    );
    await officer.complete(
      { elementId: "verify-immediate-fixes", caseId },
      {
        items: [
          {
            findingId,
            fixed: true,
            fixedAt: await office.clock.now(),
            photosAfter: [await officer.photo(caseId, "开锁后.jpg")],
          },
        ],
      },
    );
    await officer.complete(
      { elementId: "sign-record", caseId },
      {
        signing: "refused",
        signedByName: "何建国",
        signedByPosition: "法定代表人",
        signedAt: await office.clock.now(),
        refusalNote: "称问题不属实，拒绝签字",
      },
    );
    await head.complete(
      { elementId: "acknowledge-refusal", caseId },
      { opinion: "情况已悉，依法继续处理", acknowledgedOn: await office.clock.today() },
    );
    await passedThrough(office, caseId, "issue-refusal-note");
    await close(office, caseId);
    await eventually("closed", async () => (await statusOf(office, caseId)) === "closed");
  });
});
