import { expect } from "chai";
import { endOfDay } from "../../domain/calendar.ts";
import { theManager, theUnit } from "../support/example-penalty/core.ts";
import { eventually, leaveNothingOpen, type Office, statusOf, theOffice } from "../support/office.ts";
import { aPenaltyCase } from "../support/penalty.ts";
import { approveClosure, closureOf, fileCase, payAll } from "./steps/closure.ts";
import { deadlinesOf, documentsOf, passedThrough, recorded, tried } from "./steps/record.ts";

describe("结案归档: closure, archive, and what is reported", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  const fines = (partyIds: string[]) =>
    Object.fromEntries(partyIds.map((id, i) => [id, i === 0 ? 5_500_000 : 2_500_000]));
  const begin = (processId: string, caseId: string) =>
    office.startProcess(processId, { caseId, leadUnitId: "emergency" });
  const archived = (caseId: string) =>
    eventually("archived", async () => (await statusOf(office, caseId)) === "archived");

  it("罚款未缴清的不能结案；缴清后经退回重提、审核、审批，立卷归档，全卷成册，此后不得增添", async () => {
    const { officer, head, bureauHead } = office.cast;
    const { caseId, partyIds } = await aPenaltyCase(office, { upTo: "served" });
    await begin("case-closure", caseId);
    const today = await office.clock.today();
    const early = await tried(officer, { elementId: "propose-closure", caseId }, closureOf(today, 2));
    expect([early.status, early.code]).to.deep.equal([422, "RULE_BROKEN"]);
    expect(JSON.stringify(early)).to.contain("尚有罚款和加处罚款55000元没有缴纳");

    await payAll(office, caseId, fines(partyIds));
    await officer.complete({ elementId: "propose-closure", caseId }, closureOf(today, 2));
    await head.complete(
      { elementId: "review-closure", caseId },
      { decision: "returned", opinion: "请写明改正情况" },
    );
    await officer.complete({ elementId: "propose-closure", caseId }, closureOf(today, 2));
    await head.complete({ elementId: "review-closure", caseId }, { decision: "approved" });
    await bureauHead.complete(
      { elementId: "approve-closure", caseId },
      { decision: "returned", opinion: "请补充缴款凭证" },
    );
    await approveClosure(office, caseId, closureOf(today, 2));
    await recorded(office, caseId, "penalty-closed");
    expect(await statusOf(office, caseId)).to.equal("closed");

    const { dueAt } = await office.cast.archivist.task({ elementId: "file-case", caseId });
    await office.until(dueAt ?? "");
    const late = await recorded(office, caseId, "deadline-overdue");
    expect(late.payload).to.include({ rule: "case-archiving" });
    await fileCase(office, caseId);
    await archived(caseId);
    const event = await recorded(office, caseId, "case-archived");
    const templates = (await documentsOf(office, caseId)).map(({ template }) => template);
    expect(event.payload["manifest"]).to.have.length(templates.length - 3);
    expect(templates).to.include.members([
      "closure/closure-approval",
      "closure/cover",
      "closure/contents",
      "closure/remarks",
    ]);
    expect((await deadlinesOf(office, caseId)).map(({ ref, state }) => `${ref} ${state}`)).to.include.members(
      ["F18 overdue", "F19 running"],
    );
    const volume = await officer.get(`/cases/${caseId}/file.pdf`);
    expect([volume.status, volume.headers.get("content-type")]).to.deep.equal([200, "application/pdf"]);

    await begin("case-closure", caseId);
    const again = await tried(officer, { elementId: "propose-closure", caseId }, closureOf(today, 2));
    expect([again.status, again.code]).to.deep.equal([409, "GUARD_REFUSED"]);
    expect(again.reason).to.contain("案卷已经归档，不得增添、抽取、更改");
  });

  it("来自联合检查的案件，结案后三个工作日内将结果报牵头单位，逾期记录在案", async () => {
    const [source] = await office.sql<{ id: string }>(
      `insert into cases (id, kind, number, title, lead_unit_id, enterprise_id, dispatch, status, opened_at)
       values (gen_random_uuid(), 'inspection', gen_random_uuid()::text, '消防牵头的联合检查', 'fire', $1, '{}', 'closed', now())
       returning id`,
      [office.enterpriseId],
    );
    await office.sql("insert into departments (case_id, unit_id) values ($1, 'fire'), ($1, 'emergency')", [
      source?.id,
    ]);
    const { caseId, partyIds } = await aPenaltyCase(office, {
      upTo: "served",
      sourceCaseId: source?.id ?? "",
    });
    await payAll(office, caseId, fines(partyIds));
    await begin("case-closure", caseId);
    await approveClosure(office, caseId, closureOf(await office.clock.today(), 2));
    const report = { elementId: "report-joint-result", caseId };
    const { dueAt } = await office.cast.officer.task(report);
    const clock = (await deadlinesOf(office, caseId)).find(({ ref }) => ref === "A27");
    expect(Date.parse(dueAt ?? "")).to.equal(Date.parse(endOfDay(clock?.dueOn ?? "")));
    await office.until(dueAt ?? "");
    await recorded(office, caseId, "deadline-overdue");
    await office.cast.officer.complete(report, {
      reportedOn: await office.clock.today(),
      recipient: "临江区消防救援大队",
      summary: "逾期未整改的问题已经处罚并改正",
    });
    await fileCase(office, caseId);
    await archived(caseId);
    const templates = (await documentsOf(office, caseId)).map(({ template }) => template);
    expect(templates).to.include("reporting/joint-result");
  });

  it("不予处罚的案件也可以结案；对未处罚的当事人不得填写已经履行", async () => {
    const judged = {
      assessments: [],
      penalties: [{ partySeq: 1, outcome: "no-penalty" as const, warning: false }],
    };
    const { caseId } = await aPenaltyCase(office, { upTo: "reported", parties: [theUnit], judged });
    await begin("case-closure", caseId);
    const today = await office.clock.today();
    const proposal = { elementId: "propose-closure", caseId };
    const wrong = await tried(office.cast.officer, proposal, closureOf(today, 1));
    expect(JSON.stringify(wrong)).to.contain("应当填写“未给予处罚”");
    await approveClosure(
      office,
      caseId,
      closureOf(today, 1, { executions: [{ partySeq: 1, execution: "none" }], rectification: "not-needed" }),
    );
    await fileCase(office, caseId);
    await archived(caseId);
  });

  it("罚款达到重大处罚数额的报上一级机关备案，未达到的无需报备", async () => {
    const big = await aPenaltyCase(office, { upTo: "decided" });
    await begin("major-penalty-report", big.caseId);
    const report = { elementId: "report-major-penalty", caseId: big.caseId };
    const { dueAt } = await office.cast.officer.task(report);
    const clock = (await deadlinesOf(office, big.caseId)).find(({ ref }) => ref === "F14");
    expect(clock).to.include({ rule: "major-penalty-report", startsOn: await office.clock.today() });
    await office.until(dueAt ?? "");
    await recorded(office, big.caseId, "deadline-overdue");
    await office.cast.officer.complete(report, {
      reportedOn: await office.clock.today(),
      superior: "江南市应急管理局",
      summary: "对单位罚款五万五千元",
    });
    await passedThrough(office, big.caseId, "major-penalty-reported");

    const small = await aPenaltyCase(office, {
      upTo: "decided",
      parties: [theManager],
      judged: {
        assessments: [],
        penalties: [{ partySeq: 1, outcome: "penalty", warning: true }],
      },
    });
    await begin("major-penalty-report", small.caseId);
    await passedThrough(office, small.caseId, "no-report-due");
  });
});
