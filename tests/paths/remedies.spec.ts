import { expect } from "chai";
import { eventually, type Office, theOffice } from "../support/office.ts";
import { clocksOf, type Debt, happened, owing, pay, refusal, workday } from "./steps/money.ts";
import { deadlinesOf, passedThrough, tried } from "./steps/record.ts";
import { answer, filing, outcome, reconsideration } from "./steps/remedies.ts";

const fine = 5_500_000;

describe("行政复议和行政诉讼 (行政复议法 第三十二条、第五十四条、第六十三条；行政处罚法 第七十三条)", function () {
  this.timeout(180_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  beforeEach(() => workday(office));
  afterEach(async () => office.officeHours());

  const ended = async (debt: Debt) => (await happened(office, debt, "performance-ended"))["performance"];
  const at = (elementId: string, debt: Debt) => ({ elementId, ...debt });

  it("复议变更的不得加重，多缴的退还；复议撤销的终结履行；答复之前撤回的不再答复；通过本机关提交的五日内自行审查，逾期记录", async () => {
    const { officer, head, finance } = office.cast;
    const paid = await owing(office);
    await pay(office, paid, fine);
    expect(await ended(paid)).to.equal("performed");
    await officer.register("remedies/filed", paid, await filing(office, reconsideration));
    await answer(office, paid);
    const recording = at("record-outcome", paid);
    const heavier = await outcome(office, "changed", { newFineFen: fine + 1 });
    expect((await tried(officer, recording, heavier)).code).to.equal("RULE_BROKEN");
    await officer.complete(recording, await outcome(office, "changed", { newFineFen: 3_000_000 }));
    const refund = { refundedOn: await office.clock.today(), reference: "退库凭证1号" };
    const wrong = await tried(finance, at("refund", paid), { ...refund, amountFen: 1 });
    expect(wrong.code).to.equal("RULE_BROKEN");
    await finance.complete(at("refund", paid), { ...refund, amountFen: 2_500_000 });
    await passedThrough(office, paid.caseId, "debt-reviewed");
    const toSue = async () => (await clocksOf(office, paid, "litigation-after-reconsideration"))[0]?.state;
    expect(await toSue()).to.equal("running");
    await officer.register("remedies/filed", paid, await filing(office));
    await officer.task(at("draft-answer", paid));
    await officer.register("remedies/outcome", paid, await outcome(office, "withdrawn"));
    await eventually("the time to sue was used", async () => (await toSue()) === "met");

    const revoked = await owing(office);
    const through = await filing(office, { ...reconsideration, throughBureau: true });
    expect(refusal(await officer.act("remedies/filed", revoked, through))[2]).to.include("当场作出");
    await officer.register(
      "remedies/filed",
      revoked,
      await filing(office, { ...reconsideration, remedy: "reconsideration-simplified" }),
    );
    const replyClock = (state: string) =>
      eventually(`the clock of the reply is ${state}`, async () => {
        const [clock] = await clocksOf(office, revoked, "reconsideration-reply-simplified");
        return clock?.state === state;
      });
    await replyClock("running");
    await answer(office, revoked);
    await replyClock("met");
    await officer.complete(at("record-outcome", revoked), await outcome(office, "revoked"));
    expect(await ended(revoked)).to.equal("terminated");

    const givenUp = await owing(office);
    await officer.register("remedies/filed", givenUp, await filing(office, reconsideration));
    await officer.task(at("draft-answer", givenUp));
    const nobodyGaveUp = await officer.act("remedies/outcome", revoked, await outcome(office, "withdrawn"));
    expect(refusal(nobodyGaveUp)[2]).to.include("没有正在进行");
    await officer.register("remedies/outcome", givenUp, await outcome(office, "withdrawn"));
    expect(await happened(office, givenUp, "remedy-ended")).to.include({ outcome: "withdrawn" });
    await passedThrough(office, givenUp.caseId, "remedy-ended-early");
    const [replied] = await clocksOf(office, givenUp, "reconsideration-reply");
    expect(replied?.state).to.equal("superseded");
    // Who withdraws an application keeps the time to sue that the decision gave (适用行政诉讼法的解释 第五十八条).
    const clocks = (await deadlinesOf(office, givenUp.caseId)).map(({ rule }) => rule);
    expect(clocks).to.not.include("litigation-after-reconsideration");

    const own = await owing(office);
    await officer.register("remedies/filed", own, await filing(office, reconsideration));
    await officer.task(at("draft-answer", own));
    await office.publish("remedy-filed", `${own.partyId}-own`, {
      ...{ ...own, leadUnitId: "emergency", remedy: "reconsideration", throughBureau: true },
      receivedOn: await office.clock.today(),
    });
    const { dueAt } = await head.task(at("review-own-decision", own));
    await office.until(dueAt ?? "");
    await passedThrough(office, own.caseId, "record-forwarding-overdue");
    await workday(office);
    await head.complete(at("review-own-decision", own), {
      ...{ reviewedOn: await office.clock.today(), outcome: "revoked", opinion: "适用法律错误，自行撤销" },
    });
    expect(await ended(own)).to.equal("terminated");
  });
});
