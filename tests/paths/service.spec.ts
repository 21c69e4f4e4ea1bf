import { expect } from "chai";
import { addDays, addWorkdays, endOfDay } from "../../domain/calendar.ts";
import { judgedOf, theUnit } from "../support/example-penalty/core.ts";
import { eventually, leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { correctService, hand, penaltyOf, scanned, servicesOf } from "./steps/notice.ts";
import { approved, lead, serve } from "./steps/preparation.ts";
import {
  deadlinesOf,
  documentsOf,
  eventsOf,
  passedThrough,
  recorded,
  refusalOf,
  tried,
} from "./steps/record.ts";
import { clocks } from "./steps/rectification.ts";
import { checkSite, confirmAddress, dispose, enter, found, sign } from "./steps/visit.ts";

const slip = { elementId: "record-return-slip" };

describe("文书送达: every way of service, and the day that the law takes for it", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  /** What the ledger says of the last service, and whether its receipt was issued. */
  const served = async (caseId: string, nth = 1) => {
    const { payload } = await recorded(office, caseId, "documents-delivered", nth);
    const { deliveryId, method, deliveredOn } = payload;
    const receipts = await eventually("its receipt", async () => {
      const issued = (await documentsOf(office, caseId)).filter(
        (d) => d.template === "shared/service-receipt" && d.deliveryId === deliveryId,
      );
      return issued.length > 0 ? issued : undefined;
    });
    await passedThrough(office, caseId, "documents-delivered");
    return { method, deliveredOn, receipts: receipts.length };
  };

  /** The visit goes on until an order to rectify is to be served. */
  const toOrder = async (caseId: string, { dueIn, consent }: { dueIn: number; consent?: boolean }) => {
    await enter(office, caseId);
    await confirmAddress(office, caseId, consent);
    await checkSite(office, caseId, { findings: { [lead]: [found("防爆风机未按期检测")] } });
    const dueOn = addDays(await office.clock.today(), dueIn);
    await dispose(office, caseId, () => ({ disposition: "rectification", dueOn }));
    await sign(office, caseId);
  };

  /** Tries to serve; gives the refusal. */
  const triedService = async (caseId: string, record: object) =>
    tried(
      office.cast.officer,
      { elementId: "serve-documents", caseId },
      {
        servedAt: await office.clock.now(),
        place: "临江恒瑞化工仓储有限公司办公楼",
        officers: [office.cast.officer.personId],
        ...record,
      },
    );

  it("直接送达: 签收之日为送达之日，制作送达回执", async () => {
    const caseId = await approved(office);
    await serve(office, caseId);
    const deliveredOn = await office.clock.today();
    expect(await served(caseId)).to.deep.equal({ method: "direct", deliveredOn, receipts: 1 });
  });

  it("留置送达: 没有见证人或者影像记录的不得留置；有的，留置之日即视为送达", async () => {
    const caseId = await approved(office);
    const left = { method: "left", refusalReason: "负责人拒绝签收" };
    const refused = await triedService(caseId, left);
    expect([refused.status, refused.code]).to.deep.equal([422, "RULE_BROKEN"]);
    await serve(office, caseId, lead, { ...left, witnessName: "园区管委会 罗平" });
    const deliveredOn = await office.clock.today();
    expect(await served(caseId)).to.deep.equal({ method: "left", deliveredOn, receipts: 1 });
  });

  it("邮寄送达: 退回的重新送达，以回执上注明的收件日期为送达日期", async () => {
    const { officer } = office.cast;
    const caseId = await approved(office);
    const first = await serve(office, caseId, lead, { method: "post", trackingNumber: "EMS-1001" });
    await office.days(2);
    await officer.complete({ ...slip, caseId }, { slip: "returned", receivedOn: await office.clock.today() });
    const second = await serve(office, caseId, lead, { method: "post", trackingNumber: "EMS-1002" });
    expect(second, "the same documents are served again").to.equal(first);
    const sentOn = await office.clock.today();
    await office.days(3);
    const receivedOn = addDays(sentOn, 1);
    await officer.complete({ ...slip, caseId }, { slip: "received", receivedOn, receiverName: "许敏" });
    expect(await served(caseId)).to.deep.equal({ method: "post", deliveredOn: receivedOn, receipts: 1 });
  });

  for (const [method, agency] of [
    ["entrusted", "江北区应急管理局"],
    ["transferred", "临江区看守所"],
  ] as const)
    it(`${method === "entrusted" ? "委托" : "转交"}送达: 以送达回证上的签收日期为送达日期`, async () => {
      const caseId = await approved(office);
      await serve(office, caseId, lead, { method, agency });
      const receivedOn = await office.clock.today();
      await office.cast.officer.complete(
        { ...slip, caseId },
        { slip: "received", receivedOn, receiverName: "何建国" },
      );
      expect(await served(caseId)).to.deep.equal({ method, deliveredOn: receivedOn, receipts: 1 });
    });

  it("公告送达: 自发出公告之日起经过三十日视为送达；应当当场交付的检查通知书不得公告送达", async () => {
    const caseId = await approved(office);
    const notice = {
      method: "public-notice",
      noticeReason: "企业搬离登记住所，经直接、邮寄均无法送达",
      channel: "临江区人民政府网站",
    };
    const refused = await triedService(caseId, { ...notice, publishedOn: await office.clock.today() });
    expect([refused.status, refused.code]).to.deep.equal([422, "RULE_BROKEN"]);
    await serve(office, caseId);
    await toOrder(caseId, { dueIn: 60 });

    const publishedOn = await office.clock.today();
    await serve(office, caseId, lead, { ...notice, publishedOn });
    await passedThrough(office, caseId, "start-notice-clock");
    const clock = (await deadlinesOf(office, caseId)).find((d) => d.ref === "D4");
    await office.days(29);
    const before = (await eventsOf(office, caseId)).filter((e) => e.type === "documents-delivered");
    expect(before, "the notice of the visit alone").to.have.length(1);
    await office.until(clock?.dueAt ?? "");
    const deliveredOn = addDays(publishedOn, 30);
    expect(await served(caseId, 2)).to.deep.equal({ method: "public-notice", deliveredOn, receipts: 1 });
    const order = await eventually("the order's clock runs", async () => (await clocks(office, caseId))[0]);
    expect(order.startsOn).to.equal(deliveredOn);
  });

  it("电子送达: 未经同意不得采用；当事人在送达地址确认书中同意后可以采用", async () => {
    const caseId = await approved(office);
    const electronic = { method: "electronic", channel: "safety@warehouse.example" };
    const early = await office.clock.now();
    const refused = await triedService(caseId, { ...electronic, servedAt: early, arrivedAt: early });
    expect([refused.status, refused.code]).to.deep.equal([422, "RULE_BROKEN"]);
    expect(refused.reason).to.include("没有事先签署同意电子送达的确认书");
    await serve(office, caseId);
    await toOrder(caseId, { dueIn: 15, consent: true });
    const arrivedAt = await office.clock.now();
    await serve(office, caseId, lead, { ...electronic, servedAt: arrivedAt, arrivedAt });
    const deliveredOn = await office.clock.today();
    expect(await served(caseId, 2)).to.deep.equal({ method: "electronic", deliveredOn, receipts: 1 });
  });

  it("更正送达记录: 负责人批准后按更正的日期重新计算期限，原记录和原期限保留，已经在等候的流程改按新的期限届满", async () => {
    const { officer, head } = office.cast;
    const { caseId, partyIds, parties } = await penaltyOf(office, {
      upTo: "reported",
      parties: [theUnit],
      judged: judgedOf(1),
    });
    const [unit] = parties;
    if (!unit) throw new Error("the case has one party");
    await office.startProcess("prior-notice", { caseId, leadUnitId: "emergency", partyIds });
    const toldOn = await hand(office, unit);
    const windows = async () =>
      (await deadlinesOf(office, caseId)).filter((d) => d.ref === "C5").map((d) => `${d.dueOn} ${d.state}`);
    const endsOn = addWorkdays(toldOn, 5);
    await eventually("the window runs", async () => (await windows()).length === 1);
    await passedThrough(office, caseId, "documents-delivered");
    const correctedOn = addWorkdays(toldOn, 1);
    const laterEnd = addWorkdays(correctedOn, 5);
    await office.until(`${correctedOn}T16:00:00+08:00`);

    const [{ id: deliveryId = "" } = {}] = await servicesOf(office, caseId);
    const proposal = {
      deliveryId,
      reason: "回证原件载明次一工作日签收",
      proofIds: [await scanned(office, unit)],
    };
    const form = "shared/service-correction";
    const servedAt = `${correctedOn}T11:00:00+08:00`;
    for (const wrong of [{}, { servedAt: `${addDays(correctedOn, 1)}T11:00:00+08:00` }]) {
      const refused = refusalOf(await officer.act(form, { caseId }, { ...proposal, ...wrong }));
      expect([refused.status, refused.code]).to.deep.equal([422, "RULE_BROKEN"]);
    }
    await officer.register(form, { caseId }, { ...proposal, servedAt, receiverName: "王强" });
    await head.complete({ elementId: "approve-service-correction", caseId }, { decision: "approved" });
    const { payload } = await recorded(office, caseId, "service-corrected");
    expect(payload["before"]).to.include({ deliveredOn: toldOn });
    expect(payload["after"]).to.include({ deliveredOn: correctedOn });
    expect(await windows()).to.have.members([`${endsOn} superseded`, `${laterEnd} running`]);
    await passedThrough(office, caseId, "service-corrected");
    const [service] = await servicesOf(office, caseId);
    expect(service?.deliveredOn).to.equal(correctedOn);
    expect(service?.corrections.map(({ before }) => before.deliveredOn)).to.deep.equal([toldOn]);
    expect((await documentsOf(office, caseId)).map((d) => d.template)).to.include(
      "shared/service-correction",
    );

    await passedThrough(office, caseId, "notice-service-was-corrected");
    await office.until(endOfDay(endsOn));
    expect(await windows()).to.have.members([`${endsOn} superseded`, `${laterEnd} running`]);
    await office.until(endOfDay(laterEnd));
    await recorded(office, caseId, "prior-notice-concluded");
    expect(await windows()).to.have.members([`${endsOn} superseded`, `${laterEnd} met`]);
    expect((await eventsOf(office, caseId)).filter((e) => e.type === "notice-window-closed")).to.have.length(
      1,
    );

    // Nobody waits for the party's answer any more, but its time goes on: it ends with the corrected last day.
    const afterwards = addWorkdays(correctedOn, 3);
    const lastEnd = addWorkdays(afterwards, 5);
    await correctService(office, unit, afterwards);
    const kept = [`${endsOn} superseded`, `${laterEnd} superseded`];
    expect(await windows()).to.have.members([...kept, `${lastEnd} running`]);
    await office.until(endOfDay(lastEnd));
    await eventually("the time is over", async () => (await windows()).includes(`${lastEnd} met`));
  });
});
