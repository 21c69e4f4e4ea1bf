import { expect } from "chai";
import { addDays, endOfDay } from "../../domain/calendar.ts";
import { judgedOf } from "../support/example-penalty/core.ts";
import { eventually, type Office, theOffice } from "../support/office.ts";
import { back, yes } from "./steps/answers.ts";
import {
  clocksOf,
  type Debt,
  demandAndAdd,
  happened,
  late,
  owedOf,
  owing,
  pay,
  payment,
  refusal,
  workday,
} from "./steps/money.ts";
import { correctService, hand } from "./steps/notice.ts";
import { documentsOf, passedThrough, tried } from "./steps/record.ts";

const fine = 5_500_000;

describe("履行行政处罚决定 (行政处罚法 第六十六条、第六十七条、第七十二条)", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  beforeEach(() => workday(office));
  afterEach(async () => office.officeHours());

  const ended = async (debt: Debt) => (await happened(office, debt, "performance-ended"))["performance"];
  const issued = async ({ caseId }: Debt) => (await documentsOf(office, caseId)).map((d) => d.template);
  const serve = (debt: Debt) => () => hand(office, debt);
  const askFor = async (debt: Debt, amounts: number[], more: object = {}) => {
    const today = await office.clock.today();
    const stages = amounts.map((amountFen, i) => ({ dueOn: addDays(today, 30 * (i + 1)), amountFen }));
    const request = { requestedOn: today, way: "instalments", hardship: "流动资金紧张", stages, ...more };
    return office.cast.officer.act("performance/instalments", debt, request);
  };

  it("自收到决定书之日起十五日内缴清：一笔不重复入账，超过余额的、不是本案当事人的不予登记；停产停业整顿经核实履行", async () => {
    const { finance, officer, colleague } = office.cast;
    const judged = judgedOf(1);
    const debt = await owing(office, {
      judged: { ...judged, penalties: judged.penalties.map((p) => ({ ...p, suspension: true })) },
    });
    const [clock] = await clocksOf(office, debt, "fine-payment");
    const served = await office.clock.today();
    expect(clock).to.include({ ref: "E1", startsOn: served, state: "running" });
    expect((clock?.dueOn ?? "") >= addDays(served, 15)).to.equal(true);

    const above = await finance.act("performance/payment", debt, await payment(office, fine + 1));
    expect(refusal(above)[2]).to.include("超过尚未缴纳的罚款");
    const early = await payment(office, 1, { kind: "surcharge" });
    expect(refusal(await finance.act("performance/payment", debt, early)).slice(0, 2)).to.deep.equal([
      422,
      "RULE_BROKEN",
    ]);
    const nobody = { caseId: debt.caseId, partyId: "00000000-0000-4000-8000-00000000dead" };
    const foreign = await finance.act("performance/payment", nobody, await payment(office, 1));
    expect(refusal(foreign)[2]).to.include("没有这一当事人");
    const byOfficer = await officer.act("performance/payment", debt, await payment(office, 1));
    expect(byOfficer.status, "收支两条线").to.equal(403);
    const pocketed = await payment(office, 1_000, {
      ...{ channel: "on-the-spot", onTheSpotGround: "small", handedOverOn: served, bankedOn: served },
    });
    expect(refusal(await finance.act("performance/payment", debt, pocketed))[2]).to.include("当场收缴");

    const first = await payment(office, 500_000);
    await finance.register("performance/payment", debt, first);
    await happened(office, debt, "payment-booked");
    const again = await finance.act("performance/payment", debt, first);
    expect(refusal(again)[2]).to.include("已经登记");
    expect((await owedOf(office, debt)).unpaidFineFen).to.equal(fine - 500_000);
    await pay(office, debt, fine - 500_000);
    await passedThrough(office, debt.caseId, "fine-done");
    expect((await clocksOf(office, debt, "fine-payment")).map((d) => d.state)).to.deep.equal(["met"]);

    await officer.complete(
      { elementId: "verify-duties", ...debt },
      {
        verifiedOn: await office.clock.today(),
        officersPresent: [officer.personId, colleague.personId],
        result: "performed",
        facts: "已停产停业整顿并完成整改",
      },
    );
    expect(await ended(debt)).to.equal("performed");
  });

  it("确有经济困难的，缴纳期限届满前申请、经批准分期；某一期逾期的，催告、加处罚款，缴清罚款和加处罚款后终结", async () => {
    const { officer, head, bureauHead, finance } = office.cast;
    const debt = await owing(office);
    const short = await askFor(debt, [2_500_000, 2_500_000]);
    expect(refusal(short)[2]).to.include("不一致");
    expect((await askFor(debt, [2_500_000, 3_000_000])).status).to.equal(201);
    const reviewing = { elementId: "review-instalments", ...debt };
    const amend = async () => {
      const today = await office.clock.today();
      await officer.complete(
        { elementId: "amend-instalments", ...debt },
        {
          ...{ requestedOn: today, way: "instalments", hardship: "附银行流水，流动资金紧张" },
          stages: [
            { dueOn: addDays(today, 30), amountFen: 2_500_000 },
            { dueOn: addDays(today, 60), amountFen: 3_000_000 },
          ],
        },
      );
    };
    await head.complete(reviewing, back);
    await amend();
    await head.complete(reviewing, yes);
    await bureauHead.complete({ elementId: "approve-instalments", ...debt }, back);
    await amend();
    await head.complete(reviewing, yes);
    await bureauHead.complete({ elementId: "approve-instalments", ...debt }, yes);
    await hand(office, debt);
    await happened(office, debt, "payment-rescheduled");
    const stages = await clocksOf(office, debt, "instalment-payment");
    expect(stages.map((d) => d.state)).to.deep.equal(["running", "running"]);
    expect((await clocksOf(office, debt, "fine-payment")).map((d) => d.state)).to.deep.equal(["superseded"]);

    await pay(office, debt, 2_500_000);
    await office.until(stages[0]?.dueAt ?? "");
    await eventually("the first stage is met", async () =>
      (await clocksOf(office, debt, "instalment-payment")).some((d) => d.state === "met"),
    );
    expect((await owedOf(office, debt)).surcharge.fen).to.equal(0);
    await office.until(stages[1]?.dueAt ?? "");
    await happened(office, debt, "payment-overdue");
    const states = (await clocksOf(office, debt, "instalment-payment")).map((d) => d.state);
    expect(states).to.deep.equal(["met", "overdue"]);
    await workday(office);

    const today = await office.clock.today();
    await officer.complete({ elementId: "draft-demand", ...debt }, { dueOn: addDays(today, 1) });
    await hand(office, debt);
    const early = await officer.task({ elementId: "propose-surcharge", ...debt });
    const opinion = { statedInDecision: true, opinion: "经催告仍未缴纳" };
    const tooSoon = await officer.submit(early.taskKey, opinion);
    expect(refusal(tooSoon)[2]).to.include("履行期限");
    await office.until(endOfDay(addDays(today, 1)));
    await workday(office);
    await officer.complete({ elementId: "propose-surcharge", ...debt }, opinion);
    await bureauHead.complete({ elementId: "approve-surcharge", ...debt }, back);
    await officer.complete({ elementId: "propose-surcharge", ...debt }, opinion);
    await bureauHead.complete({ elementId: "approve-surcharge", ...debt }, yes);
    await hand(office, debt);
    const { surcharge } = await owedOf(office, debt);
    expect(surcharge.fen).to.equal((3_000_000 * 3 * surcharge.days) / 100);
    expect(surcharge.steps).to.have.length(surcharge.days);
    await pay(office, debt, 3_000_000);
    await pay(office, debt, surcharge.fen, { kind: "surcharge" });
    expect(await ended(debt)).to.equal("performed");
    expect(await issued(debt)).to.include.members([
      "performance/instalment-approval-form",
      "performance/instalment-approval",
      "performance/demand",
      "performance/surcharge-decision",
    ]);
    const more = await finance.act("performance/payment", debt, await payment(office, 1));
    expect(more.status).to.equal(422);
  });

  it("不予批准延期的，原缴纳期限不变；执行协议可以减免加处的罚款，不履行协议的转入强制执行", async () => {
    const { officer, head, bureauHead } = office.cast;
    const debt = await owing(office);
    await askFor(debt, [fine], { way: "deferral" });
    await head.complete({ elementId: "review-instalments", ...debt }, yes);
    await bureauHead.complete(
      { elementId: "approve-instalments", ...debt },
      { decision: "rejected", opinion: "不属于确有经济困难" },
    );
    await passedThrough(office, debt.caseId, "deferral-refused");
    const dayBefore = addDays(await office.clock.today(), -1);
    await correctService(office, debt, dayBefore);
    await passedThrough(office, debt.caseId, "decision-service-was-corrected");
    expect(
      (await clocksOf(office, debt, "fine-payment")).map((d) => `${d.startsOn} ${d.state}`),
    ).to.deep.equal([`${addDays(dayBefore, 1)} superseded`, `${dayBefore} running`]);
    await late(office, debt);
    const tooLate = await askFor(debt, [2_500_000, 3_000_000]);
    expect(refusal(tooLate)[2]).to.include("届满");
    await demandAndAdd(office, debt, serve(debt));

    const agree = async (waive: object) => {
      const { unpaidFineFen, surcharge } = await owedOf(office, debt);
      const today = await office.clock.today();
      const half = surcharge.owedFen / 2;
      return officer.act("performance/agreement", debt, {
        ...{ agreedOn: today, content: "十日内缴清，减免一半加处罚款", waivedFen: half },
        stages: [{ dueOn: addDays(today, 10), amountFen: unpaidFineFen + half }],
        ...waive,
      });
    };
    expect(refusal(await agree({}))[2]).to.include("补救措施");
    const remedied = { remedialMeasures: "已重新培训全部从业人员并补装警示标志" };
    expect((await agree({ ...remedied, waivedFen: fine })).status).to.equal(422);
    expect((await agree(remedied)).status).to.equal(201);
    await bureauHead.complete({ elementId: "approve-agreement", ...debt }, back);
    await agree(remedied);
    await bureauHead.complete({ elementId: "approve-agreement", ...debt }, yes);
    await happened(office, debt, "payment-rescheduled");
    expect((await owedOf(office, debt)).agreement).to.equal("kept");
    const [stage] = await clocksOf(office, debt, "instalment-payment");
    await office.until(stage?.dueAt ?? "");
    await happened(office, debt, "agreement-broken");
    await workday(office);
    await officer.task({ elementId: "draft-final-demand", ...debt });
    // What the party pays now ends the enforcement as well.
    const { unpaidFineFen } = await owedOf(office, debt);
    await pay(office, debt, unpaidFineFen);
    const { surcharge } = await owedOf(office, debt);
    await pay(office, debt, surcharge.owedFen, { kind: "surcharge" });
    expect(await ended(debt)).to.equal("performed");
  });

  it("逾期后才缴清罚款的，仍可催告、加处逾期期间的罚款；夜间不得批准加处罚款；机关负责人决定不予加处的，履行终结", async () => {
    const { officer, bureauHead } = office.cast;
    const debt = await owing(office);
    await late(office, debt);
    await pay(office, debt, fine);
    await office.days(1);
    await workday(office);
    const { unpaidFineFen, surcharge } = await owedOf(office, debt);
    expect([unpaidFineFen, surcharge.fen > 0]).to.deep.equal([0, true]);
    const today = await office.clock.today();
    await officer.complete({ elementId: "draft-demand", ...debt }, { dueOn: addDays(today, 1) });
    await hand(office, debt);
    const approving = { elementId: "approve-surcharge", ...debt };
    await officer.complete(
      { elementId: "propose-surcharge", ...debt },
      { statedInDecision: true, opinion: "逾期缴纳" },
    );
    await bureauHead.task(approving);
    await office.until(`${await office.clock.today()}T23:00:00+08:00`);
    const atNight = await tried(bureauHead, approving, yes);
    expect([atNight.status, atNight.code]).to.deep.equal([409, "GUARD_REFUSED"]);
    expect(atNight.reason).to.include("夜间");
    await workday(office);
    await bureauHead.complete(approving, { decision: "rejected", opinion: "逾期一日即缴清，不予加处" });
    expect(await ended(debt)).to.equal("performed");
    expect((await owedOf(office, debt)).totalFen).to.equal(0);
  });

  it("只没收违法所得的，期限届满催告，不加处罚款，转入强制执行；缴清后终结", async () => {
    const { officer } = office.cast;
    const judged = judgedOf(1);
    const debt = await owing(office, {
      judged: {
        assessments: judged.assessments.map((one) => ({ ...one, fineFen: 0 })),
        penalties: judged.penalties.map((one) => ({ ...one, confiscationFen: 800_000 })),
      },
    });
    await late(office, debt);
    const today = await office.clock.today();
    await officer.complete({ elementId: "draft-demand", ...debt }, { dueOn: addDays(today, 1) });
    await hand(office, debt);
    await passedThrough(office, debt.caseId, "demanded");
    await office.until(endOfDay(today));
    await officer.task({ elementId: "draft-final-demand", ...debt });
    expect((await owedOf(office, debt)).surcharge.fen).to.equal(0);
    await pay(office, debt, 800_000, { kind: "confiscation" });
    expect(await ended(debt)).to.equal("performed");
  });

  it("银行对账文件逐笔入账，同一文件再次提交不改变任何事", async () => {
    const { finance, officer } = office.cast;
    const debt = await owing(office);
    const { body } = await finance.get<{ number: string }>(`/cases/${debt.caseId}`);
    const today = await office.clock.today();
    const line = (reference: string, party: string, yuan: string, number = body.number) =>
      `${reference},${number},${party},罚款,${yuan},${today}`;
    const unit = "91000000MA00000K1X";
    const tag = debt.caseId.slice(0, 8);
    const file = [
      "流水号,案号,当事人,款项,金额,缴款日期",
      line(`BK-${tag}-1`, unit, "30000.00"),
      line(`BK-${tag}-2`, unit, "30000.00"),
      line(`BK-${tag}-3`, "某某公司", "1.00"),
      line(`BK-${tag}-4`, unit, "1.00", "（临江）应急罚案〔1999〕1号"),
      line(`BK-${tag}-5`, unit, "25000.00"),
      line(`BK-${tag}-6`, unit, "很多"),
    ].join("\n");
    const send = async (desk = finance) => {
      const csv = new TextEncoder().encode(file);
      const answer = await desk.send<{ booked: number; rows: { result: string }[] }>(
        "POST",
        "/payments/bank-file",
        csv,
        { "content-type": "text/csv" },
      );
      return [answer.status, answer.body.booked, answer.body.rows?.map(({ result }) => result)];
    };
    expect((await send(officer))[0]).to.equal(403);
    expect(await send()).to.deep.equal([
      200,
      2,
      ["booked", "refused", "unknown", "unknown", "booked", "unread"],
    ]);
    expect(await ended(debt)).to.equal("performed");
    const before = await finance.get(`/cases/${debt.caseId}/payments`);
    expect(await send()).to.deep.equal([
      200,
      0,
      ["duplicate", "refused", "unknown", "unknown", "duplicate", "unread"],
    ]);
    expect((await finance.get(`/cases/${debt.caseId}/payments`)).body).to.deep.equal(before.body);
  });
});
