import { expect } from "chai";
import { addWorkdays, endOfDay } from "../../domain/calendar.ts";
import { lastNoticeDay } from "../../domain/penalty/hearing.ts";
import {
  arrangement,
  hearingReport,
  hearingRequest,
  heldHearing,
} from "../support/example-penalty/notice.ts";
import { type Office, theOffice } from "../support/office.ts";
import { codeOf, hand, penaltyOf, scanned, type Told } from "./steps/notice.ts";
import { deadlinesOf, documentsOf, passedThrough, recorded, tried } from "./steps/record.ts";

describe("听证 (行政处罚法 第六十三条至第六十五条)", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(async () => office.officeHours());

  const morning = (on: string) => `${on}T09:00:00+08:00`;

  /** Notices served today; the parties named ask for a hearing, which then is opened. */
  const asked = async (count: 1 | 2) => {
    const { caseId, parties } = await penaltyOf(office, { upTo: "noticed" });
    const asking = parties.slice(0, count);
    for (const party of asking)
      await office.cast.officer.register("notice/hearing-request", party, {
        ...hearingRequest(await office.clock.today()),
        evidenceIds: [await scanned(office, party)],
      });
    await office.startProcess("hearing", { caseId, leadUnitId: "emergency" });
    return { caseId, asking };
  };
  const arrange = async (caseId: string, workdaysAhead: number): Promise<string> => {
    const { bureauHead, host, archivist } = office.cast;
    const hearingAt = morning(addWorkdays(await office.clock.today(), workdaysAhead));
    await bureauHead.complete(
      { elementId: "arrange-hearing", caseId },
      arrangement(hearingAt, { host: host.personId, clerk: archivist.personId }),
    );
    return hearingAt;
  };
  const withdraw = async (party: Told) =>
    office.cast.officer.register("notice/hearing-withdrawal", party, {
      withdrawnOn: await office.clock.today(),
      applicant: "许敏",
      reason: "对拟处罚内容没有异议",
      evidenceIds: [await scanned(office, party)],
    });
  const record = async (party: Told) => {
    const now = await office.clock.now();
    return {
      ...heldHearing({ startedAt: now, endedAt: now }, party.partyId, [office.cast.officer.personId]),
      evidenceIds: [await scanned(office, party)],
    };
  };
  const clocks = async (caseId: string, ref: string) =>
    (await deadlinesOf(office, caseId)).filter((d) => d.ref === ref).map((d) => d.state);

  it("调查人员不得主持；通知与听证之间应有七个整工作日，迟了重新安排；可以延期；笔录由主持人制作，报告经审核", async () => {
    const { caseId, asking } = await asked(1);
    const [unit] = asking as [Told];
    const { bureauHead, host, officer, colleague, archivist } = office.cast;
    const arranging = { elementId: "arrange-hearing", caseId };
    const inWorkdays = async (n: number) => morning(addWorkdays(await office.clock.today(), n));
    const byInvestigator = await tried(
      bureauHead,
      arranging,
      arrangement(await inWorkdays(9), { host: colleague.personId, clerk: archivist.personId }),
    );
    expect(byInvestigator.status).to.equal(422);
    const tooSoon = await tried(
      bureauHead,
      arranging,
      arrangement(await inWorkdays(7), { host: host.personId, clerk: archivist.personId }),
    );
    expect(tooSoon.status).to.equal(422);
    const tooLate = await arrange(caseId, 9);
    await office.until(endOfDay(lastNoticeDay({ hearingAt: tooLate })));
    await office.officeHours();
    await hand(office, unit);
    await recorded(office, caseId, "hearing-notice-late");
    expect(await clocks(caseId, "C6")).to.deep.equal(["overdue"]);

    await arrange(caseId, 9);
    await hand(office, unit);
    const holding = { elementId: "hold-hearing", caseId };
    await host.complete(holding, { outcome: "postponed", postponeReason: "当事人因病申请延期，理由正当" });
    const hearingAt = await arrange(caseId, 9);
    await hand(office, unit);
    const before = await tried(host, holding, await record(unit));
    expect(before.status).to.equal(422);
    await office.until(hearingAt);
    const byOfficer = await tried(officer, holding, await record(unit), host);
    expect(byOfficer.code).to.equal("ROLE_REQUIRED");
    await host.complete(holding, await record(unit));
    await passedThrough(office, caseId, "end-hearing-clock");
    expect(await clocks(caseId, "C7")).to.not.include("running");
    const reporting = { elementId: "write-hearing-report", caseId };
    const reviewing = { elementId: "review-hearing-report", caseId };
    await host.complete(reporting, hearingReport(await office.clock.today()));
    await bureauHead.complete(reviewing, { decision: "returned", opinion: "请写明争议焦点" });
    await host.complete(reporting, hearingReport(await office.clock.today()));
    await bureauHead.complete(reviewing, { decision: "approved", opinion: "同意" });
    await passedThrough(office, caseId, "hearing-reported");
    const templates = (await documentsOf(office, caseId)).map((d) => d.template);
    expect(templates.filter((t) => t === "hearing/notice")).to.have.length(3);
    expect(templates).to.include.members(["hearing/record", "hearing/report"]);
    const again = await officer.act("notice/hearing-withdrawal", unit, {
      withdrawnOn: await office.clock.today(),
      applicant: "许敏",
      reason: "撤回",
      evidenceIds: [await scanned(office, unit)],
    });
    expect(codeOf(again)).to.deep.equal([422, "RULE_BROKEN"]);
  });

  it("一名当事人撤回的，其他当事人的听证照常举行；全部撤回的终止", async () => {
    const { caseId, asking } = await asked(2);
    const [unit, manager] = asking as [Told, Told];
    await arrange(caseId, 10);
    await hand(office, unit);
    await hand(office, manager);
    await office.cast.host.task({ elementId: "hold-hearing", caseId });
    await withdraw(manager);
    await passedThrough(office, caseId, "recheck-requests");
    await office.cast.host.task({ elementId: "hold-hearing", caseId });
    expect((await clocks(caseId, "C7")).sort()).to.deep.equal(["running", "superseded"]);
    await withdraw(unit);
    await passedThrough(office, caseId, "hearing-withdrawn");
    expect(await clocks(caseId, "C7")).to.deep.equal(["superseded", "superseded"]);
  });

  it("安排听证之前撤回的，不再组织听证", async () => {
    const { caseId, asking } = await asked(1);
    await office.cast.bureauHead.task({ elementId: "arrange-hearing", caseId });
    await withdraw(asking[0] as Told);
    await passedThrough(office, caseId, "hearing-not-needed");
  });

  it("当事人无正当理由拒不出席的，视为放弃听证权利，终止听证；逾期举行的记录在案", async () => {
    const { caseId, asking } = await asked(1);
    const [unit] = asking as [Told];
    const hearingAt = await arrange(caseId, 15);
    await hand(office, unit);
    const { host } = office.cast;
    const { dueAt } = await host.task({ elementId: "hold-hearing", caseId });
    await office.until(dueAt ?? "");
    const { payload } = await recorded(office, caseId, "deadline-overdue");
    expect(payload).to.include({ rule: "hearing-held", partyId: unit.partyId });
    await office.until(hearingAt);
    const now = await office.clock.now();
    await host.complete(
      { elementId: "hold-hearing", caseId },
      {
        outcome: "absent",
        startedAt: now,
        endedAt: now,
        place: "临江区应急管理局三楼听证室",
        investigatorIds: [office.cast.officer.personId],
        refusalNote: "当事人未说明理由，等候三十分钟未到场",
      },
    );
    await passedThrough(office, caseId, "hearing-terminated");
    expect((await documentsOf(office, caseId)).map((d) => d.template)).to.include("hearing/record");
  });
});
