import { expect } from "chai";
import { addDays, endOfDay } from "../../domain/calendar.ts";
import { reminderAt } from "../../domain/rectification.ts";
import { findingsOf } from "../../scripts/demo/stage.ts";
import { eventually, leaveNothingOpen, type Office, statusOf, theOffice } from "../support/office.ts";
import { fire, lead, serve } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, eventsOf, passedThrough, recorded } from "./steps/record.ts";
import { clocks, ordered, recheck, report, roundOf } from "./steps/rectification.ts";
import { checked, close, dispose, found, sign } from "./steps/visit.ts";

const one = { findings: { [lead]: [found("防爆风机未按期检测")] } };
const two = { findings: { [lead]: [found("防爆风机未按期检测"), found("静电接地线脱落")] } };
const joint = {
  departments: [lead, fire],
  findings: { [lead]: [found("防爆风机未按期检测")], [fire]: [found("室外消火栓水压不足")] },
};

describe("限期整改与联合复查: clocks, reminders, rounds", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  const outcomes = async (caseId: string) =>
    (await findingsOf(office.cast.officer, caseId)).map((f) => f.status);

  it("整改期限届满前三个工作日提醒一次；届满未改的移交涉嫌违法线索，检查仍可办结", async () => {
    const { caseId, items, dueOn } = await ordered(office, one, 15);
    await office.until(reminderAt(dueOn));
    const reminder = await recorded(office, caseId, "rectification-reminded");
    expect(reminder.payload).to.include({ findingId: items[0]?.id, dueOn });
    expect((await clocks(office, caseId))[0]?.remindedAt).to.be.a("string");

    await office.until(endOfDay(dueOn));
    await recheck(office, caseId, "not-rectified");
    const referral = await recorded(office, caseId, "violation-suspected");
    expect(referral.payload).to.include({ findingId: items[0]?.id, reason: "not-rectified" });
    expect(
      await office.sql("select reason, finding_id from referrals where case_id = $1", [caseId]),
    ).to.deep.equal([{ reason: "not-rectified", finding_id: items[0]?.id }]);
    const [message] = await office.sql<{ payload: { name: string }; done: boolean }>(
      `select payload, done_at is not null as done from outbox
        where case_id = $1 and payload->>'name' = 'violation-suspected'`,
      [caseId],
    );
    expect(message?.payload.name).to.equal("violation-suspected");
    await serve(office, caseId);
    await passedThrough(office, caseId, "rectification-finished");
    expect(await outcomes(caseId)).to.deep.equal(["referred"]);
    expect((await clocks(office, caseId, "overdue")).length).to.equal(1);
    expect(
      (await eventsOf(office, caseId)).filter((e) => e.type === "rectification-reminded"),
    ).to.have.length(1);
    await close(office, caseId);
    await eventually("closed", async () => (await statusOf(office, caseId)) === "closed");
  });

  it("期限未满、复查仍未整改的，期限继续计算；再次报告的再次复查", async () => {
    const { caseId, items, dueOn } = await ordered(office, one, 30);
    await report(office, caseId, items);
    await recheck(office, caseId, "not-rectified");
    await recorded(office, caseId, "recheck-round-judged");
    await serve(office, caseId);
    expect(await outcomes(caseId)).to.deep.equal(["open"]);
    expect((await clocks(office, caseId)).map((d) => d.dueOn)).to.deep.equal([dueOn]);

    await office.days(2);
    await report(office, caseId, items);
    await recheck(office, caseId, "rectified");
    const judged = await recorded(office, caseId, "recheck-round-judged", 2);
    expect(judged.payload).to.deep.include({ round: 2, failedFindingIds: [] });
    await serve(office, caseId);
    await passedThrough(office, caseId, "rectification-finished");
    expect(await outcomes(caseId)).to.deep.equal(["rectified"]);
    expect((await clocks(office, caseId, "met")).length).to.equal(1);
    const issued = await documentsOf(office, caseId);
    for (const template of ["rectification/recheck-record", "rectification/recheck-opinion"]) {
      const numbers = issued.filter((d) => d.template === template).map((d) => d.number);
      expect(new Set(numbers).size, `${template} for each round`).to.equal(2);
    }
  });

  it("复查进行中又报告整改的事项，由下一轮复查", async () => {
    const { caseId, items } = await ordered(office, two, 30);
    const [first, second] = items;
    if (!first || !second) throw new Error("two items were found");
    await report(office, caseId, [first]);
    expect((await roundOf(office, caseId)).findingIds).to.deep.equal([first.id]);
    await report(office, caseId, [second]);
    await recheck(office, caseId, "rectified");
    await serve(office, caseId);
    await recorded(office, caseId, "recheck-round-opened", 2);
    const next = await recheck(office, caseId, "rectified");
    expect(next.findingIds).to.deep.equal([second.id]);
    await serve(office, caseId);
    await passedThrough(office, caseId, "rectification-finished");
    expect(await outcomes(caseId)).to.deep.equal(["rectified", "rectified"]);
  });

  it("两部门在同一轮各自复查本部门事项，以较短的消防复查期限为准；逾期未复查的记录在案", async () => {
    const { caseId, items } = await ordered(office, joint, 30);
    await report(office, caseId, items);
    const own = await roundOf(office, caseId, lead);
    const fires = await roundOf(office, caseId, fire);
    expect(own.findingIds).to.have.length(1);
    expect(fires.findingIds).to.have.length(1);
    expect(own.findingIds).to.not.deep.equal(fires.findingIds);
    const shorter = (await deadlinesOf(office, caseId)).find((d) => d.rule === "fire-recheck");
    expect(Date.parse(own.dueAt)).to.equal(Date.parse(shorter?.dueAt ?? ""));
    expect(Date.parse(fires.dueAt)).to.equal(Date.parse(shorter?.dueAt ?? ""));

    await office.until(shorter?.dueAt ?? "");
    const overdue = await recorded(office, caseId, "deadline-overdue");
    expect(overdue.payload).to.include({ rule: "fire-recheck", departmentId: fire });
    await recheck(office, caseId, "rectified", fire, {
      signing: "refused",
      refusalNote: "称事务繁忙，拒绝签字",
    });
    await recheck(office, caseId, "rectified", lead);
    const served = [await serve(office, caseId), await serve(office, caseId, fire)];
    await office.cast.fireHead.complete(
      { elementId: "acknowledge-recheck-refusal", caseId, departmentId: fire },
      { opinion: "情况已悉", acknowledgedOn: await office.clock.today() },
    );
    await passedThrough(office, caseId, "rectification-finished");
    expect(await outcomes(caseId)).to.deep.equal(["rectified", "rectified"]);
    await passedThrough(office, caseId, "refusals-reported");
    const papers = (await documentsOf(office, caseId)).map((d) => `${d.template} ${d.departmentId}`);
    expect(papers).to.include.members([
      `rectification/recheck-record ${lead}`,
      `rectification/recheck-record ${fire}`,
      `inspection/refusal-note ${fire}`,
    ]);
    expect(papers).to.not.include(`inspection/refusal-note ${lead}`);
    // Each department serves its own opinion by its own officers, under the numbers of its own organ.
    await passedThrough(office, caseId, "recheck-opinions-served");
    const receipts = (await documentsOf(office, caseId)).filter(
      ({ deliveryId, template }) =>
        template === "shared/service-receipt" && served.includes(deliveryId ?? ""),
    );
    expect(receipts.map(({ number }) => /应急回|消回/.exec(number ?? "")?.[0]).sort()).to.deep.equal([
      "应急回",
      "消回",
    ]);
    const kept = (await deadlinesOf(office, caseId)).filter((d) => ["A19", "A20"].includes(d.ref));
    expect(kept.map((d) => `${d.departmentId} ${d.ref} ${d.state}`).sort()).to.deep.equal([
      "emergency A19 met",
      "fire A19 met",
      "fire A20 overdue",
    ]);
  });

  it("指令书送达时整改期限已经届满的，重新确定期限并重新制作、送达指令书，自重新送达起算", async () => {
    const { officer } = office.cast;
    const caseId = await checked(office, one);
    const dueOn = addDays(await office.clock.today(), 3);
    const [item] = await dispose(office, caseId, () => ({ disposition: "rectification", dueOn }));
    await sign(office, caseId);
    await serve(office, caseId, lead, { method: "post", trackingNumber: "EMS-2001" });
    await office.days(5);
    const receivedOn = await office.clock.today();
    await officer.complete(
      { elementId: "record-return-slip", caseId },
      { slip: "received", receivedOn, receiverName: "许敏" },
    );
    const newDueOn = addDays(receivedOn, 20);
    await officer.complete(
      { elementId: "reset-dates", caseId },
      { items: [{ findingId: item?.id, dueOn: newDueOn }], reason: "邮寄延误，送达时原定期限已经届满" },
    );
    await serve(office, caseId);
    const clock = await eventually("its clock runs", async () => (await clocks(office, caseId))[0]);
    expect(clock).to.include({ startsOn: receivedOn, dueOn: newDueOn });
    const orders = (await documentsOf(office, caseId)).filter((d) => d.template === "rectification/order");
    expect(new Set(orders.map((d) => d.number)).size, "an order of its own").to.equal(2);
  });

  it("当场未能整改的问题，改为限期整改", async () => {
    const { officer } = office.cast;
    const caseId = await checked(office, {
      findings: { [lead]: [found("灭火器箱上锁", { fixableOnSite: true })] },
    });
    const [item] = await dispose(office, caseId, () => ({ disposition: "immediate" }));
    const dueOn = addDays(await office.clock.today(), 5);
    await officer.complete(
      { elementId: "verify-immediate-fixes", caseId },
      {
        items: [
          {
            findingId: item?.id,
            fixed: false,
            photosAfter: [],
            dueOn,
            requirement: "更换锁具，保证随时可取",
          },
        ],
      },
    );
    await sign(office, caseId);
    await serve(office, caseId);
    const [clock] = await eventually("its clock runs", async () => {
      const running = await clocks(office, caseId);
      return running.length > 0 ? running : null;
    });
    expect(clock).to.include({ findingId: item?.id, dueOn });
  });
});
