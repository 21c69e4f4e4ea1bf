import { expect } from "chai";
import { judgedOf } from "../support/example-penalty/core.ts";
import { type Office, theOffice } from "../support/office.ts";
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
  refusal,
  workday,
} from "./steps/money.ts";
import { correctService, hand } from "./steps/notice.ts";
import { documentsOf, passedThrough, timerSet, tried } from "./steps/record.ts";
import {
  answer,
  application,
  courtSaid,
  demandLast,
  filing,
  outcome,
  reconsideration,
  suedInVain,
} from "./steps/remedies.ts";

const fine = 5_500_000;

describe("申请法院强制执行 (行政强制法 第五十三条至第五十八条；行政处罚法 第七十三条)", function () {
  this.timeout(180_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  beforeEach(() => workday(office));
  afterEach(async () => office.officeHours());

  const ended = async (debt: Debt) => (await happened(office, debt, "performance-ended"))["performance"];
  const enforced = async (debt: Debt) => (await happened(office, debt, "enforcement-ended"))["enforcement"];
  const enforce = (debt: Debt) =>
    office.startProcess("court-enforcement", {
      ...{ ...debt, leadUnitId: "emergency", settledKey: debt.partyId },
    });
  const review = async (debt: Debt) =>
    office.startProcess("court-review", {
      ...{ ...debt, leadUnitId: "emergency", filedOn: await office.clock.today() },
    });
  const serve = (debt: Debt) => () => hand(office, debt);
  const at = (elementId: string, debt: Debt) => ({ elementId, ...debt });
  const apply = async (debt: Debt) => {
    const { officer, bureauHead } = office.cast;
    await officer.complete(at("prepare-application", debt), application);
    await bureauHead.complete(at("approve-application", debt), yes);
  };
  const file = async (debt: Debt, more: object = {}) =>
    office.cast.officer.complete(at("record-filing", debt), {
      ...{ filedOn: await office.clock.today(), receiver: "立案庭" },
      ...more,
    });

  it("诉讼期间不计加处罚款，不停止执行；停止执行的不得催告；催告满十日、诉讼终结后申请，法院准予并执行到位", async () => {
    const { officer, head, bureauHead } = office.cast;
    const debt = await owing(office);
    await late(office, debt);
    const { surcharge: before } = await owedOf(office, debt);
    await officer.register("remedies/filed", debt, await filing(office));
    const twice = await officer.act("remedies/filed", debt, await filing(office, reconsideration));
    expect(refusal(twice)[2]).to.include("不得同时提起");
    const [clock] = await clocksOf(office, debt, "court-answer");
    await office.until(clock?.dueAt ?? "");
    await passedThrough(office, debt.caseId, "record-answer-overdue");
    await workday(office);
    expect((await owedOf(office, debt)).surcharge.fen).to.be.at.most(before.fen + (fine * 3) / 100);
    await officer.register("remedies/stay", debt, {
      ...{ orderedOn: await office.clock.today(), by: "临江区人民法院", reason: "可能造成难以弥补的损失" },
    });
    await enforce(debt);
    const stayed = await tried(officer, at("draft-final-demand", debt), { way: "银行缴纳" });
    expect([stayed.status, stayed.code]).to.deep.equal([422, "RULE_BROKEN"]);
    const stayEnds = { endedOn: await office.clock.today(), reason: "情形消失" };
    await officer.complete(at("end-stay", debt), stayEnds);

    await demandLast(office, debt, serve(debt));
    const object = async () =>
      officer.register("performance/objection", debt, {
        ...{ statedOn: await office.clock.today(), speaker: "许敏", content: "数额计算有误" },
      });
    const decide = async (result: string) =>
      head.complete(at("review-objection", debt), {
        ...{ reviewedOn: await office.clock.today(), result, opinion: "经复核" },
      });
    await object();
    await decide("accepted");
    await demandLast(office, debt, serve(debt));
    await office.days(1);
    const demandedOn = await office.clock.today();
    await correctService(office, debt, demandedOn);
    await passedThrough(office, debt.caseId, "demand-service-was-corrected");
    await object();
    await decide("not-accepted");
    const [demand] = (await clocksOf(office, debt, "demand-notice")).filter((d) => d.startsOn === demandedOn);
    await office.until(demand?.dueAt ?? "");
    await passedThrough(office, debt.caseId, "open-window");
    await workday(office);
    await answer(office, debt, true);
    await officer.complete(at("record-outcome", debt), await outcome(office, "dismissed"));
    await happened(office, debt, "enforcement-window-opened");
    await object();
    await decide("not-accepted");
    await passedThrough(office, debt.caseId, "late-demand-objection");
    await office.days(1);

    const bare = await tried(officer, at("prepare-application", debt), {
      ...application,
      papers: ["demand"],
    });
    expect([bare.status, bare.code]).to.deep.equal([422, "RULE_BROKEN"]);
    await officer.complete(at("prepare-application", debt), application);
    await bureauHead.complete(at("approve-application", debt), back);
    await apply(debt);
    await file(debt);
    await officer.complete(
      at("record-acceptance", debt),
      await courtSaid(office, { acceptance: "refused", reason: "材料不全" }),
    );
    const appeal = { appeal: "appealed", filedOn: await office.clock.today(), grounds: "材料齐全" };
    await bureauHead.complete(at("decide-appeal", debt), appeal);
    await officer.complete(
      at("record-upper-answer", debt),
      await courtSaid(office, { answer: "overturned" }),
    );
    const early = await office.cast.finance.act("performance/payment", debt, {
      ...{ kind: "fine", amountFen: 1, paidOn: await office.clock.today(), channel: "court" },
      reference: `FY-${debt.caseId.slice(0, 8)}`,
    });
    expect(refusal(early)[2]).to.include("准予强制执行");
    await officer.complete(at("record-ruling", debt), await courtSaid(office, { ruling: "enforce" }));
    const today = await office.clock.today();
    const result = { endedOn: today, facts: "被执行人暂无财产" };
    await officer.complete(at("record-result", debt), { ...result, result: "suspended" });
    await passedThrough(office, debt.caseId, "start-suspension-clock");
    await officer.register("performance/resumption", debt, { resumedOn: today, reason: "发现财产" });
    const unbooked = await tried(officer, at("record-result", debt), { ...result, result: "collected" });
    expect([unbooked.status, unbooked.code]).to.deep.equal([422, "RULE_BROKEN"]);
    await pay(office, debt, fine, { channel: "court" });
    const { surcharge } = await owedOf(office, debt);
    await pay(office, debt, surcharge.owedFen, { channel: "court", kind: "surcharge" });
    await officer.complete(at("record-result", debt), { ...result, result: "collected" });
    expect(await enforced(debt)).to.equal("collected");
    const issued = (await documentsOf(office, debt.caseId)).map((d) => d.template);
    expect(issued).to.include.members([
      "performance/final-demand",
      "performance/court-application",
      "remedies/answer",
    ]);
  });

  it("逾期满三十日转入强制执行；超过三个月申请须有正当理由；法院不予受理、本机关不申请复议的，履行终结", async () => {
    const { officer, bureauHead } = office.cast;
    const debt = await owing(office);
    await suedInVain(office, debt);
    await late(office, debt);
    await demandAndAdd(office, debt, serve(debt));
    const [delay] = await clocksOf(office, debt, "surcharge-enforcement");
    await office.until(delay?.dueAt ?? "");
    await workday(office);
    const demandedOn = await demandLast(office, debt, serve(debt));
    const [demand] = await clocksOf(office, debt, "demand-notice");
    expect(demand?.startsOn).to.equal(demandedOn);
    await office.until(demand?.dueAt ?? "");
    await officer.task(at("prepare-application", debt));
    const [window] = await clocksOf(office, debt, "court-enforcement-application");
    await office.until(window?.dueAt ?? "");
    await passedThrough(office, debt.caseId, "record-application-overdue");
    await workday(office);
    await apply(debt);
    const filed = { filedOn: await office.clock.today(), receiver: "立案庭" };
    const late_ = await tried(officer, at("record-filing", debt), filed);
    expect([late_.status, late_.code]).to.deep.equal([422, "RULE_BROKEN"]);
    await file(debt, { lateReason: "不可抗力" });
    await officer.complete(
      at("record-acceptance", debt),
      await courtSaid(office, { acceptance: "refused", reason: "逾期" }),
    );
    const { dueAt } = await bureauHead.task(at("decide-appeal", debt));
    await office.until(dueAt ?? "");
    await passedThrough(office, debt.caseId, "record-appeal-overdue");
    await workday(office);
    await bureauHead.complete(at("decide-appeal", debt), { appeal: "forgone", grounds: "裁定正确" });
    expect(await enforced(debt)).to.equal("rejected");
    expect(await ended(debt)).to.equal("terminated");
  });

  it("等待可以申请之日期间更正催告送达的，推迟到更正后催告届满；法院审查期间当事人自行缴清的，告知法院；不予执行经复议维持的、终结执行的，分别登记", async () => {
    const { officer, bureauHead } = office.cast;
    const debt = await owing(office);
    await officer.register("remedies/filed", debt, await filing(office));
    await answer(office, debt);
    await enforce(debt);
    await demandLast(office, debt, serve(debt));
    const [demand] = await clocksOf(office, debt, "demand-notice");
    await office.until(demand?.dueAt ?? "");
    await passedThrough(office, debt.caseId, "open-window");
    await workday(office);
    await officer.complete(at("record-outcome", debt), await outcome(office, "withdrawn"));
    const { fromOn: wrong } = await happened(office, debt, "enforcement-window-opened");
    await timerSet(office, debt.caseId, "may-apply", `${wrong}T00:00:00+08:00`);
    await correctService(office, debt, await office.clock.today());
    await passedThrough(office, debt.caseId, "application-time-was-corrected");
    const { fromOn } = await happened(office, debt, "enforcement-window-opened", 2);
    expect(String(fromOn) > String(wrong)).to.equal(true);
    await timerSet(office, debt.caseId, "may-apply", `${fromOn}T00:00:00+08:00`);
    await office.until(`${fromOn}T00:00:00+08:00`);
    await workday(office);
    await apply(debt);
    await file(debt);
    await officer.task(at("record-acceptance", debt));
    const { surcharge } = await owedOf(office, debt);
    await pay(office, debt, fine);
    if (surcharge.owedFen > 0) await pay(office, debt, surcharge.owedFen, { kind: "surcharge" });
    const told = { notifiedOn: await office.clock.today(), content: "当事人已经缴清，请求终结" };
    await officer.complete(at("tell-court", debt), told);
    expect(await enforced(debt)).to.equal("collected");
    expect(await ended(debt)).to.equal("performed");

    await review(debt);
    await officer.complete(
      at("record-acceptance", debt),
      await courtSaid(office, { acceptance: "accepted" }),
    );
    await officer.complete(
      at("record-ruling", debt),
      await courtSaid(office, { ruling: "refuse", reason: "明显缺乏事实根据" }),
    );
    const appeal = { appeal: "appealed", filedOn: await office.clock.today(), grounds: "事实清楚" };
    await bureauHead.complete(at("decide-appeal", debt), appeal);
    await officer.complete(at("record-upper-answer", debt), await courtSaid(office, { answer: "upheld" }));
    await passedThrough(office, debt.caseId, "application-rejected");
    await review(debt);
    await officer.complete(
      at("record-acceptance", debt),
      await courtSaid(office, { acceptance: "accepted" }),
    );
    await officer.complete(at("record-ruling", debt), await courtSaid(office, { ruling: "enforce" }));
    await officer.complete(at("record-result", debt), {
      ...{ result: "terminated", endedOn: await office.clock.today(), facts: "被执行人没有可供执行的财产" },
    });
    await passedThrough(office, debt.caseId, "execution-closed");
  });

  it("停产停业整顿没有履行的，缴清罚款也不能代替，同样催告；更正送达后提出的陈述申辩复核以后，才申请强制执行", async () => {
    const { officer, colleague, head, bureauHead } = office.cast;
    const judged = judgedOf(1);
    const debt = await owing(office, {
      judged: { ...judged, penalties: judged.penalties.map((one) => ({ ...one, suspension: true })) },
    });
    await suedInVain(office, debt);
    await pay(office, debt, fine);
    await officer.complete(at("verify-duties", debt), {
      verifiedOn: await office.clock.today(),
      officersPresent: [officer.personId, colleague.personId],
      result: "not-performed",
      facts: "仍在装卸作业",
    });
    await demandLast(office, debt, serve(debt));
    const [demand] = await clocksOf(office, debt, "demand-notice");
    await office.until(demand?.dueAt ?? "");
    await workday(office);
    await officer.task(at("prepare-application", debt));
    await correctService(office, debt, await office.clock.today());
    const object = async (content: string) =>
      officer.register("performance/objection", debt, {
        ...{ statedOn: await office.clock.today(), speaker: "许敏", content },
      });
    await object("已经停产");
    const anew = (await clocksOf(office, debt, "demand-notice")).at(-1);
    await office.until(anew?.dueAt ?? "");
    await workday(office);
    await officer.complete(at("prepare-application", debt), application);
    const unreviewed = await tried(bureauHead, at("approve-application", debt), yes);
    expect([unreviewed.status, unreviewed.code]).to.deep.equal([409, "GUARD_REFUSED"]);
    await bureauHead.complete(at("approve-application", debt), back);
    const review = async (opinion: string) =>
      head.complete(at("review-objection", debt), {
        ...{ reviewedOn: await office.clock.today(), result: "not-accepted", opinion },
      });
    await head.task(at("review-objection", debt));
    await object("设备已经拆除");
    await review("经核实没有停产");
    await review("经核实没有拆除");
    await apply(debt);
    await file(debt);
    await officer.complete(
      at("record-acceptance", debt),
      await courtSaid(office, { acceptance: "refused", reason: "材料不全" }),
    );
    await bureauHead.complete(at("decide-appeal", debt), { appeal: "forgone", grounds: "另行处理" });
    expect(await enforced(debt)).to.equal("rejected");
    expect(await ended(debt)).to.equal("terminated");
  });
});
