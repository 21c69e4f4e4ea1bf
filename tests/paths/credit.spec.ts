import { expect } from "chai";
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
  served,
  takeDown,
  waitingAt,
} from "./steps/credit.ts";
import { serve } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, passedThrough, recorded, refusalOf, tried } from "./steps/record.ts";

describe("公示、信用修复、改变处罚决定", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
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
});
