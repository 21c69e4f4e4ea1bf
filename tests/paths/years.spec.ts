import { expect } from "chai";
import { addDays } from "../../domain/calendar.ts";
import { derive } from "../../domain/deadlines.ts";
import { eventually, leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { aPenaltyCase } from "../support/penalty.ts";
import { creditOf, type Party, pay, published, served, takeDown, waitingAt } from "./steps/credit.ts";
import { clocksOf, workday } from "./steps/money.ts";
import { correctService } from "./steps/notice.ts";
import { serve } from "./steps/preparation.ts";
import { deadlinesOf, passedThrough, recorded, timerSet, tried } from "./steps/record.ts";
import { courtSaid } from "./steps/remedies.ts";

// Named to run after the other stories: nothing else should have to wait until the terms of the list are over.
describe("严重失信主体名单: what lasts for years", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
    // The officers' certificates do not last as long as these stories.
    await office.sql("update certificates set valid_to = valid_to + 3650");
  });
  afterEach(leaveNothingOpen);

  it("列入名单前告知并听取陈述申辩，决定与信用修复告知书一次送达；满十二个月前不予移出，三年期满移出，公示期随之延长后届满停止", async () => {
    const { officer, bureauHead } = office.cast;
    const { unit } = await served(office);
    await published(office, unit);
    await office.cast.officer.register("credit/listing-proposal", unit, {
      proposedOn: await office.clock.today(),
      ground: "defiance",
      facts: "停产整顿期间仍在装卸",
      basis: "第六条第二项",
    });
    await serve(office, unit.caseId);
    const timeOf = (startsOn: string) =>
      eventually(`the party's time runs from ${startsOn}`, async () =>
        (await deadlinesOf(office, unit.caseId)).find(
          (d) => d.rule === "statement-without-hearing-right" && d.startsOn === startsOn,
        ),
      );
    const wrong = await timeOf(await office.clock.today());
    await timerSet(office, unit.caseId, "statement-time-over", wrong.dueAt);
    await office.days(1);
    await workday(office);
    const servedOn = await office.clock.today();
    await correctService(office, unit, servedOn);
    await passedThrough(office, unit.caseId, "listing-service-was-corrected");
    const clock = await timeOf(servedOn);
    expect(clock.dueOn > wrong.dueOn).to.equal(true);
    await timerSet(office, unit.caseId, "statement-time-over", clock.dueAt);
    await officer.register("credit/listing-statement", unit, {
      madeOn: await office.clock.today(),
      stance: "statement",
      madeBy: "何建国",
      content: "装卸系客户自行组织",
    });
    await passedThrough(office, unit.caseId, "statement-waived");
    await office.until(clock.dueAt);
    const deciding = { elementId: "decide-listing", ...unit };
    const decision = { decision: "list", decidedOn: await office.clock.today(), opinion: "事实清楚" };
    const unheard = await tried(bureauHead, deciding, decision);
    expect(unheard.reason).to.include("复核");
    const early = await tried(bureauHead, deciding, {
      ...decision,
      statementReview: "不予采纳",
      decidedOn: clock.dueOn,
    });
    expect(early.reason).to.include("届满前不得作出决定");
    await bureauHead.complete(deciding, { ...decision, statementReview: "申辩理由不成立" });
    const deliveryId = await serve(office, unit.caseId);
    await recorded(office, unit.caseId, "dishonest-listed");
    const together = await office.sql<{ template: string }>(
      "select d.template from delivery_documents s join documents d on d.id = s.document_id where s.delivery_id = $1",
      [deliveryId],
    );
    expect(together.map(({ template }) => template)).to.have.members([
      "credit/listing-decision",
      "credit/listing-repair-notice",
    ]);
    const { listing, class: grade } = await creditOf(office, unit);
    expect([listing?.state, grade?.grade]).to.deep.equal(["listed", "serious"]);

    const ask = async () =>
      officer.register("credit/removal-application", unit, {
        receivedOn: await office.clock.today(),
        applicant: "何建国",
        correction: "已经停产整顿并通过验收",
        commitmentSigned: true,
      });
    const removal = async (decision: string) => ({
      decision,
      decidedOn: await office.clock.today(),
      opinion: "经审查",
    });
    await ask();
    const tooSoon = await tried(
      bureauHead,
      { elementId: "decide-removal", ...unit },
      await removal("remove"),
    );
    expect(tooSoon.reason).to.include("未满十二个月");
    await bureauHead.complete({ elementId: "decide-removal", ...unit }, await removal("keep"));
    await serve(office, unit.caseId);
    await recorded(office, unit.caseId, "listing-removal-refused");

    // A year passes: the publicity of a general penalty would be over, that of a listed party is not.
    await office.days(370);
    await passedThrough(office, unit.caseId, "publicity-expired");
    expect((await creditOf(office, unit)).state).to.equal("published");
    await office.days(370);
    await office.until(`${addDays(listing?.until ?? "", 1)}T09:00:00+08:00`);
    await recorded(office, unit.caseId, "dishonest-delisted");
    await passedThrough(office, unit.caseId, "listing-expired");
    await recorded(office, unit.caseId, "publicity-ended");
    await takeDown(office, unit, "stop-publicity", { reason: "expired" });
    await passedThrough(office, unit.caseId, "publicity-stopped");
  });

  it("书面放弃陈述申辩的可以提前决定，不予列入的书面告知；处罚被撤销的撤销列入；满十二个月并承诺的提前移出", async () => {
    const { officer, bureauHead } = office.cast;
    const { unit, manager } = await served(office);
    const list = async (party: Party, decision: "list" | "not-list") => {
      const today = await office.clock.today();
      await officer.register("credit/listing-proposal", party, {
        proposedOn: today,
        ground: "concealment",
        facts: "瞒报事故",
        basis: "第六条第一项",
      });
      await serve(office, party.caseId);
      await eventually("it waits", async () => (await waitingAt(office, party, "next-statement")).length);
      const waiver = await officer.photo(party.caseId, `放弃陈述申辩声明${party.partyId}${decision}`);
      await officer.register("credit/listing-statement", party, {
        ...{ madeOn: today, stance: "waiver", evidenceIds: [waiver] },
      });
      await bureauHead.complete(
        { elementId: "decide-listing", ...party },
        { decision, decidedOn: today, opinion: "经审查" },
      );
      await serve(office, party.caseId);
    };
    await list(unit, "not-list");
    await recorded(office, unit.caseId, "dishonest-not-listed");
    expect((await creditOf(office, unit)).listing?.state).to.equal("not-listed");

    await list(manager, "list");
    await list(unit, "list");
    await recorded(office, unit.caseId, "dishonest-listed", 2);
    await bureauHead.register("credit/decision-change", manager, {
      kind: "revoked",
      source: "supervision",
      documentNumber: "（临江）司监〔2026〕3号",
      changedOn: await office.clock.today(),
      reasons: "违法主体认定错误",
    });
    await serve(office, unit.caseId);
    await passedThrough(office, unit.caseId, "listing-revoked");

    await office.until(`${(await creditOf(office, unit)).listing?.removableFrom}T09:00:00+08:00`);
    const receivedOn = await office.clock.today();
    const asked = { receivedOn, applicant: "何建国", correction: "已经改正", commitmentSigned: true };
    await officer.register("credit/removal-application", unit, asked);
    const removing = { decision: "remove", decidedOn: receivedOn, opinion: "具备条件" };
    const unpaid = await tried(bureauHead, { elementId: "decide-removal", ...unit }, removing);
    expect(unpaid.reason).to.include("没有全部履行");
    await pay(office, unit);
    await bureauHead.complete({ elementId: "decide-removal", ...unit }, removing);
    await serve(office, unit.caseId);
    await passedThrough(office, unit.caseId, "party-removed");
    expect((await creditOf(office, unit)).listing?.state).to.equal("removed");
  });

  it("中止执行满三年未恢复的，没有明显社会危害、当事人确无能力履行的才不再执行 (行政强制法 第三十九条第二款)", async () => {
    const { officer, bureauHead } = office.cast;
    const { caseId, partyIds } = await aPenaltyCase(office, { upTo: "served" });
    const debt = { caseId, partyId: partyIds[0] ?? "" };
    const at = (elementId: string) => ({ elementId, ...debt });
    const today = await office.clock.today();
    await office.startProcess("court-review", { ...debt, leadUnitId: "emergency", filedOn: today });
    await officer.complete(at("record-acceptance"), await courtSaid(office, { acceptance: "accepted" }));
    await officer.complete(at("record-ruling"), await courtSaid(office, { ruling: "enforce" }));
    const suspended = { result: "suspended", endedOn: today, facts: "被执行人暂无财产" };
    await officer.complete(at("record-result"), suspended);
    const [clock] = await clocksOf(office, debt, "enforcement-suspension-end");
    expect(clock).to.include({ ref: "E19", startsOn: today, state: "running" });
    expect(clock?.dueOn).to.equal(derive("enforcement-suspension-end", today).dueOn);
    await office.days(370);
    await office.days(370);
    await office.until(clock?.dueAt ?? "");
    await passedThrough(office, caseId, "suspension-elapsed");
    await office.officeHours();
    const ended = {
      ...{ conclusion: "ended", decidedOn: await office.clock.today(), facts: "查无财产，企业已经停产" },
      ...{ noHarm: true, unable: true },
    };
    const able = await tried(bureauHead, at("decide-execution-end"), { ...ended, unable: false });
    expect([able.status, able.code]).to.deep.equal([422, "RULE_BROKEN"]);
    await bureauHead.complete(at("decide-execution-end"), ended);
    await passedThrough(office, caseId, "execution-closed");
  });
});
