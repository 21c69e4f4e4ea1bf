import { expect } from "chai";
import { addWorkdays, endOfDay } from "../../domain/calendar.ts";
import { judgedOf, theUnit } from "../support/example-penalty/core.ts";
import { hearingRequest, statement, statementReview, waiver } from "../support/example-penalty/notice.ts";
import { eventually, type Office, theOffice } from "../support/office.ts";
import { codeOf, hand, penaltyOf, scanned, type Told } from "./steps/notice.ts";
import { deadlinesOf, documentsOf, eventsOf, passedThrough, recorded, tried } from "./steps/record.ts";

describe("处罚前告知 (行政处罚法 第四十四条、第四十五条、第六十二条至第六十四条)", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(async () => office.officeHours());

  const notify = (caseId: string, partyIds: string[]) =>
    office.startProcess("prior-notice", { caseId, leadUnitId: "emergency", partyIds });
  const windowsOf = async ({ caseId, partyId }: Told) =>
    (await deadlinesOf(office, caseId))
      .filter((d) => ["C2", "C5"].includes(d.ref) && (d as { partyId?: string }).partyId === partyId)
      .map((d) => `${d.ref} ${d.dueOn} ${d.state}`);
  const speak = async (told: Told) => {
    const { officer, colleague } = office.cast;
    const said = statement(await office.clock.now(), [officer.personId, colleague.personId]);
    return { ...said, evidenceIds: [await scanned(office, told)] };
  };
  const lastSay = (told: Told) => office.cast.officer.task({ elementId: "review-statement", ...told });

  it("有听证权的一并告知；期限逐人计算，只有书面放弃全部权利的才提前终结；陈述申辩逐项复核并经审核", async () => {
    const { caseId, partyIds, parties } = await penaltyOf(office, { upTo: "reported" });
    const [unit, manager] = parties as [Told, Told];
    const { officer, head } = office.cast;
    await notify(caseId, partyIds);
    await officer.task({ elementId: "serve-documents", ...unit });
    const early = await officer.act("notice/statement", unit, await speak(unit));
    expect(codeOf(early)).to.deep.equal([422, "RULE_BROKEN"]);

    const toldOn = await hand(office, unit);
    await hand(office, manager);
    const endsOn = addWorkdays(toldOn, 5);
    await eventually("the windows run", async () => (await windowsOf(manager)).length === 2);
    expect(await windowsOf(unit)).to.have.members([`C2 ${endsOn} running`, `C5 ${endsOn} running`]);
    const served = (await documentsOf(office, caseId)).filter((d) => d.template.startsWith("notice/"));
    expect(served.map((d) => d.template).sort()).to.deep.equal([
      "notice/hearing-notice",
      "notice/hearing-notice",
      "notice/penalty-notice",
      "notice/penalty-notice",
    ]);

    const scan = await scanned(office, manager);
    const waive = async (what: { statement: boolean; hearing: boolean }) =>
      officer.register("notice/waiver", manager, { ...waiver(toldOn, what), evidenceIds: [scan] });
    await waive({ statement: true, hearing: false });
    await passedThrough(office, caseId, "check-window");
    expect((await windowsOf(manager)).map((w) => w.slice(-7))).to.deep.equal(["running", "running"]);
    await waive({ statement: false, hearing: true });
    await passedThrough(office, caseId, "party-heard");
    expect((await windowsOf(manager)).map((w) => w.slice(-3))).to.deep.equal(["met", "met"]);
    const late = await officer.act("notice/hearing-request", manager, {
      ...hearingRequest(toldOn),
      evidenceIds: [scan],
    });
    expect(codeOf(late)).to.deep.equal([422, "RULE_BROKEN"]);

    await officer.register("notice/statement", unit, await speak(unit));
    await officer.register("notice/hearing-request", unit, {
      ...hearingRequest(await office.clock.today()),
      evidenceIds: [scan],
    });
    await passedThrough(office, caseId, "start-hearing-clock");
    expect((await deadlinesOf(office, caseId)).filter((d) => d.ref === "C7")).to.have.length(1);
    expect((await eventsOf(office, caseId)).map((e) => e.type)).to.not.include("prior-notice-concluded");

    await office.until(endOfDay(endsOn));
    await lastSay(unit);
    const afterwards = await officer.act("notice/hearing-request", unit, {
      ...hearingRequest(await office.clock.today()),
      evidenceIds: [scan],
    });
    expect(codeOf(afterwards)).to.deep.equal([409, "DEADLINE_PASSED"]);
    const review = { elementId: "review-statement", ...unit };
    const [first] = statementReview(await office.clock.today()).points;
    const half = await tried(officer, review, {
      ...statementReview(await office.clock.today()),
      points: [first],
    });
    expect([half.status, half.code]).to.deep.equal([422, "RULE_BROKEN"]);
    await officer.complete(review, statementReview(await office.clock.today()));
    const checking = { elementId: "check-statement-review", ...unit };
    await head.complete(checking, { decision: "returned", opinion: "请写明调取的证据" });
    await officer.complete(review, statementReview(await office.clock.today()));
    await head.complete(checking, { decision: "approved", opinion: "复核属实" });
    const { payload } = await recorded(office, caseId, "prior-notice-concluded");
    expect(payload).to.include({ hearingRequested: true, statementMade: true, revise: false });
    expect((await documentsOf(office, caseId)).map((d) => d.template)).to.include.members([
      "notice/statement-record",
      "notice/statement-review",
      "notice/waiver",
    ]);
  });

  it("没有听证权的只告知陈述申辩权，三个工作日届满前不终结；成立的意见采纳并变更拟处罚意见", async () => {
    const [assessment] = judgedOf(1).assessments;
    if (!assessment) throw new Error("the example judges one violation");
    const judged = { ...judgedOf(1), assessments: [{ ...assessment, fineFen: 1_000_000 }] };
    const { caseId, partyIds, parties } = await penaltyOf(office, {
      upTo: "reported",
      parties: [theUnit],
      judged: judged as ReturnType<typeof judgedOf>,
    });
    const [unit] = parties as [Told];
    const { officer, head } = office.cast;
    await notify(caseId, partyIds);
    const toldOn = await hand(office, unit);
    const endsOn = addWorkdays(toldOn, 3);
    await eventually("the window runs", async () => (await windowsOf(unit)).length === 1);
    expect(await windowsOf(unit)).to.deep.equal([`C2 ${endsOn} running`]);
    const scan = await scanned(office, unit);
    const asked = await officer.act("notice/hearing-request", unit, {
      ...hearingRequest(toldOn),
      evidenceIds: [scan],
    });
    expect(codeOf(asked)).to.deep.equal([422, "RULE_BROKEN"]);
    await officer.register("notice/statement", unit, await speak(unit));
    await passedThrough(office, caseId, "issue-statement-record");
    await office.until(`${endsOn}T16:00:00+08:00`);
    expect(await windowsOf(unit)).to.deep.equal([`C2 ${endsOn} running`]);
    await office.until(endOfDay(endsOn));
    await officer.complete(
      { elementId: "review-statement", ...unit },
      statementReview(await office.clock.today(), true),
    );
    await head.complete({ elementId: "check-statement-review", ...unit }, { decision: "approved" });
    const { payload } = await recorded(office, caseId, "prior-notice-concluded");
    expect(payload).to.include({ hearingRequested: false, statementMade: true, revise: true });
  });
});
