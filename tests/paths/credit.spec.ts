import { expect } from "chai";
import { addDays } from "../../domain/calendar.ts";
import { eventually, leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import {
  answer,
  approve,
  askForRepair,
  begin,
  check,
  creditOf,
  overtaken,
  type Party,
  pay,
  places,
  propose,
  publish,
  published,
  served,
  takeDown,
  waitingAt,
} from "./steps/credit.ts";
import { serve } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, passedThrough, recorded, refusalOf, tried } from "./steps/record.ts";

describe("公示、信用修复、严重失信名单、改变处罚决定", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
    // These stories last for years, the officers' certificates do not.
    await office.sql("update certificates set valid_to = valid_to + 3650");
  });
  afterEach(leaveNothingOpen);

  const clocks = async ({ caseId, partyId }: Party, ref: string) =>
    (await deadlinesOf(office, caseId))
      .filter((d) => d.ref === ref && (d as { partyId?: string }).partyId === partyId)
      .map(({ dueOn, state }) => `${dueOn} ${state}`);
  const templates = async ({ caseId }: Party) =>
    (await documentsOf(office, caseId)).map(({ template }) => template);

  it("对单位的处罚七个工作日内公示，退回的重新拟定，逾期记录在案；最短公示期未满的申请在三个工作日内说明理由拒绝，满后准予并停止公示", async () => {
    const { credit, bureauHead, officer } = office.cast;
    const { unit } = await served(office);
    await begin(office, unit);
    const prepare = { elementId: "prepare-publicity", ...unit };
    const { dueAt } = await credit.task(prepare);
    const onlyCreditChina = await tried(credit, prepare, { channels: ["credit-china"] });
    expect([onlyCreditChina.status, onlyCreditChina.code]).to.deep.equal([422, "RULE_BROKEN"]);
    await propose(office, unit);
    const secret = { decision: "rejected", opinion: "企业请求不公开" };
    const kept = await tried(bureauHead, { elementId: "approve-publicity", ...unit }, secret);
    expect(kept.reason).to.include("安全生产法 第七十八条第二款");
    await approve(office, unit, { decision: "returned", opinion: "请核对渠道" });
    await propose(office, unit);
    await approve(office, unit);
    await office.until(dueAt ?? "");
    await recorded(office, unit.caseId, "deadline-overdue", 2);
    expect([...(await clocks(unit, "D6")), ...(await clocks(unit, "D10"))].join()).to.match(
      /^[\d-]+ overdue,[\d-]+ overdue$/,
    );
    await publish(office, unit);
    await recorded(office, unit.caseId, "publicity-started");
    const shown = await creditOf(office, unit);
    expect([shown.state, shown.class?.grade]).to.deep.equal(["published", "general"]);
    expect(await clocks(unit, "E20")).to.deep.equal([
      `${shown.class?.minUntil} running`,
      `${shown.class?.maxUntil} running`,
    ]);

    await pay(office, unit);
    expect((await askForRepair(office, unit)).status).to.equal(201);
    const again = refusalOf(await askForRepair(office, unit));
    expect([again.status, again.code]).to.deep.equal([422, "RULE_BROKEN"]);
    const checking = { elementId: "check-repair", ...unit };
    const tooEarly = await tried(credit, checking, await check(office, "grant"));
    expect(tooEarly.reason).to.include("最短公示期届满").and.to.include(String(shown.class?.repairableFrom));
    const pending = await creditOf(office, unit);
    expect(pending.repair.pending).to.equal(true);
    expect(pending.repair.workdaysLeft).to.equal(3);
    await credit.complete(checking, await check(office, "refuse"));
    await answer(office, unit);
    await recorded(office, unit.caseId, "credit-repair-refused");
    await serve(office, unit.caseId);
    await passedThrough(office, unit.caseId, "repair-closed");
    expect(await templates(unit)).to.include("credit/repair-refusal");
    expect((await creditOf(office, unit)).state).to.equal("published");

    await office.until(`${shown.class?.repairableFrom}T09:00:00+08:00`);
    await askForRepair(office, unit);
    const groundless = await tried(credit, checking, await check(office, "refuse", { performed: true }));
    expect(groundless.reason).to.include("不得拒绝修复");
    await credit.complete(checking, await check(office, "grant"));
    await bureauHead.complete(
      { elementId: "approve-repair", ...unit },
      { decision: "returned", opinion: "请补充现场照片" },
    );
    await credit.complete(checking, await check(office, "grant"));
    await answer(office, unit);
    await recorded(office, unit.caseId, "credit-repaired");
    const untrue = await tried(
      credit,
      { elementId: "stop-publicity", ...unit },
      { withdrawnOn: await office.clock.today(), places: places.slice(1), reason: "expired" },
    );
    expect(untrue.reason).to.include("还有公示没有停止").and.to.include("案卷中没有这一停止公示的原因");
    await takeDown(office, unit, "stop-publicity", { reason: "repaired" });
    await passedThrough(office, unit.caseId, "publicity-stopped");
    await serve(office, unit.caseId);
    expect(await creditOf(office, unit)).to.deep.include({ state: "ended", endReason: "repaired" });
    const { body } = await credit.get<{ items: { action: string; fields: Record<string, string> }[] }>(
      `/cases/${unit.caseId}/credit-upload`,
    );
    expect(body.items.map(({ action }) => action)).to.deep.equal(["repair"]);

    // The commitment turns out to be untrue.
    const found = { foundOn: await office.clock.today(), facts: "警示标志系临时摆放" };
    await office.cast.credit.register("credit/false-commitment", unit, found);
    const revoking = { elementId: "decide-repair-revocation", ...unit };
    const revocation = { decision: "approved", opinion: "承诺不实" };
    const own = await tried(officer, revoking, revocation, bureauHead);
    expect(own.code).to.equal("ROLE_REQUIRED");
    await bureauHead.complete(revoking, revocation);
    await serve(office, unit.caseId);
    await recorded(office, unit.caseId, "publicity-restored");
    await propose(office, unit);
    await approve(office, unit);
    await publish(office, unit);
    await passedThrough(office, unit.caseId, "publicity-restored");
    expect((await creditOf(office, unit)).state).to.equal("published");
    await askForRepair(office, unit);
    const barred = await tried(credit, checking, await check(office, "grant"));
    expect(barred.reason).to.include("没有虚假承诺");
  });

  it("对个人的处罚经机关负责人决定才公示；决定不予公示的不公示", async () => {
    const { credit, bureauHead } = office.cast;
    const { unit, manager } = await served(office);
    const impact = { impact: "在辖区同行业具有警示意义" };
    const notForUnits = refusalOf(await bureauHead.act("credit/individual-publicity", unit, impact));
    expect(notForUnits.code).to.equal("RULE_BROKEN");
    const notByOfficers = refusalOf(await credit.act("credit/individual-publicity", manager, impact));
    expect([notByOfficers.status, notByOfficers.code]).to.deep.equal([403, "ROLE_REQUIRED"]);
    await bureauHead.register("credit/individual-publicity", manager, impact);
    const pushed = await tried(
      credit,
      { elementId: "prepare-publicity", ...manager },
      { channels: ["own-site", "credit-china"] },
    );
    expect(pushed.reason).to.include("不推送信用网站");
    await propose(office, manager, ["own-site"]);
    await approve(office, manager, { decision: "rejected", opinion: "影响有限" });
    await recorded(office, manager.caseId, "publicity-withheld");
    expect((await creditOf(office, manager)).state).to.equal("unpublished");
    expect((await creditOf(office, manager)).name).to.equal("何某某");
  });

  it("决定公示前被变更的重新拟定，公示后被变更的三个工作日内撤回并说明理由、公示变更后的处罚，被撤销的不再公示", async () => {
    const { credit, bureauHead } = office.cast;
    const { unit } = await served(office);
    const change = async (data: object) =>
      bureauHead.act("credit/decision-change", unit, {
        kind: "changed",
        source: "self",
        changedOn: await office.clock.today(),
        reasons: "认定的事实有误",
        ...data,
      });
    const reduced = (fineFen: number) => ({ fineFen, content: "罚款数额变更" });
    expect(refusalOf(await change(reduced(6_000_000))).reason).to.include("不得加重罚款");
    await begin(office, unit);
    await propose(office, unit);
    await bureauHead.task({ elementId: "approve-publicity", ...unit });
    expect((await change(reduced(5_000_000))).status).to.equal(201);
    await overtaken(office, unit, "approve-publicity");
    await propose(office, unit);
    await serve(office, unit.caseId);
    await approve(office, unit);
    await publish(office, unit);
    await eventually(
      "it is watched over",
      async () => (await waitingAt(office, unit, "next-credit-event")).length,
    );

    expect((await change(reduced(4_000_000))).status).to.equal(201);
    await serve(office, unit.caseId);
    const { dueAt } = await credit.task({ elementId: "withdraw-publicity", ...unit });
    const silent = await tried(
      credit,
      { elementId: "withdraw-publicity", ...unit },
      { withdrawnOn: await office.clock.today(), places, reason: "changed" },
    );
    expect(silent.status).to.equal(400);
    await office.until(dueAt ?? "");
    const late = await recorded(office, unit.caseId, "deadline-overdue");
    expect(late.payload).to.include({ rule: "publicity-withdrawal" });
    await takeDown(office, unit, "withdraw-publicity", { reason: "changed", statement: "认定的事实有误" });
    await recorded(office, unit.caseId, "publicity-withdrawn");
    // News of the change waits for publicity as well, which begins once more because of it.
    await overtaken(office, unit, "prepare-publicity");
    await propose(office, unit);
    await approve(office, unit);
    await publish(office, unit);
    await passedThrough(office, unit.caseId, "changed-decision-published");
    expect(await templates(unit)).to.include("credit/withdrawal-statement");
    const csv = await credit.get(`/cases/${unit.caseId}/credit-upload.csv`);
    expect(csv.headers.get("content-type")).to.equal("text/csv; charset=utf-8");

    expect((await change({ kind: "revoked" })).status).to.equal(201);
    await serve(office, unit.caseId);
    await takeDown(office, unit, "withdraw-publicity", { reason: "changed", statement: "决定已经撤销" });
    await passedThrough(office, unit.caseId, "publicity-withdrawn");
    const ended = await creditOf(office, unit);
    expect(ended).to.deep.include({ state: "ended", changed: "revoked", class: null });
    expect(refusalOf(await askForRepair(office, unit)).code).to.equal("STATE_CONFLICT");
  });

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
    const clock = await eventually("the party's time runs", async () =>
      (await deadlinesOf(office, unit.caseId)).find((d) => d.rule === "statement-without-hearing-right"),
    );
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
    await bureauHead.complete(
      { elementId: "decide-removal", ...unit },
      { decision: "remove", decidedOn: receivedOn, opinion: "具备条件" },
    );
    await serve(office, unit.caseId);
    await passedThrough(office, unit.caseId, "party-removed");
    expect((await creditOf(office, unit)).listing?.state).to.equal("removed");
  });
});
