import { expect } from "chai";
import { addDays } from "../../domain/calendar.ts";
import { findingsOf, officersOf } from "../../scripts/demo/visit.ts";
import { eventually, leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { supervised, untilVisit } from "./steps/hazard.ts";
import { approved, fire, lead, serve } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, eventsOf, passedThrough, recorded } from "./steps/record.ts";
import { askForTime, clocks, ordered } from "./steps/rectification.ts";
import { checked, checkSite, dispose, enter, found, majorHazard, sign } from "./steps/visit.ts";

describe("发现问题之后: what the law makes of a finding, whatever else is going on", function () {
  this.timeout(180_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  const suspicions = async (caseId: string) =>
    (await eventsOf(office, caseId))
      .filter((event) => event.type === "violation-suspected")
      .map(({ payload }) => payload["reason"]);

  it("拒绝确认送达地址不妨碍检查；重大事故隐患当场处置，不等记录签字；责令改正不代替移交立案", async () => {
    const { officer } = office.cast;
    const caseId = await approved(office);
    await serve(office, caseId);
    await enter(office, caseId);
    await checkSite(office, caseId, { findings: { [lead]: [majorHazard] } });
    const [item] = await dispose(office, caseId, () => ({
      disposition: "major-hazard",
      violation: "refer",
      violationReason: undefined,
    }));
    await officer.task({ elementId: "take-measures", caseId, findingId: item?.id ?? "" });
    await officer.task({ elementId: "sign-record", caseId });
    await recorded(office, caseId, "violation-suspected");
    expect(await suspicions(caseId)).to.deep.equal(["violation-found"]);
    expect((await findingsOf(officer, caseId)).map((f) => f.status)).to.deep.equal(["open"]);
    await officer.complete(
      { elementId: "confirm-address", caseId },
      { refused: true, refusalNote: "称须请示总部", confirmedOn: await office.clock.today() },
    );
    await passedThrough(office, caseId, "address-settled");
    expect((await documentsOf(office, caseId)).map((d) => d.template)).to.not.include(
      "shared/address-confirmation",
    );
  });

  it("指令书送达时整改期限已过的，重新确定期限、重新制作送达，期限自新指令书送达起算", async () => {
    const { officer } = office.cast;
    const caseId = await checked(office, { findings: { [lead]: [found("防爆风机未按期检测")] } });
    const dueOn = addDays(await office.clock.today(), 2);
    const [item] = await dispose(office, caseId, () => ({ disposition: "rectification", dueOn }));
    await sign(office, caseId);
    await serve(office, caseId, lead, { method: "post", trackingNumber: "EMS-2001" });
    await office.days(3);
    await officer.complete(
      { elementId: "record-return-slip", caseId },
      { slip: "received", receivedOn: await office.clock.today(), receiverName: "许敏" },
    );
    const later = addDays(await office.clock.today(), 10);
    await officer.complete(
      { elementId: "reset-dates", caseId, departmentId: lead },
      { items: [{ findingId: item?.id, dueOn: later }], reason: "邮件延误，送达时原定期限已过" },
    );
    expect(await clocks(office, caseId)).to.deep.equal([]);
    await serve(office, caseId);
    const [clock] = await eventually("the clock runs", async () => {
      const running = await clocks(office, caseId);
      return running.length > 0 ? running : null;
    });
    expect(clock).to.include({ startsOn: await office.clock.today(), dueOn: later });
    const orders = (await documentsOf(office, caseId)).filter((d) => d.template === "rectification/order");
    expect(new Set(orders.map((d) => d.number)).size, "an order of its own number each time").to.equal(2);
  });

  it("延期申请由责令整改的部门负责人审批、该部门送达答复，答复期限随之终结", async () => {
    const visit = {
      departments: [lead, fire],
      findings: { [lead]: [found("防爆风机未按期检测")], [fire]: [found("室外消火栓水压不足")] },
    };
    const { caseId, items, dueOn } = await ordered(office, visit, 30);
    const item = items.find((one) => one.departmentId === fire);
    if (!item) throw new Error("the fire brigade found one item");
    const extendTo = addDays(dueOn, 10);
    expect((await askForTime(office, item, extendTo)).status).to.equal(201);
    await office.cast.fireHead.complete(
      { elementId: "decide-extension", caseId, findingId: item.id },
      { decision: "approved", extendTo, opinion: "理由成立" },
    );
    await serve(office, caseId, fire);
    await passedThrough(office, caseId, "extension-answered");
    const reply = (await deadlinesOf(office, caseId)).find((d) => d.rule === "rectification-extension-reply");
    expect(reply).to.include({ findingId: item.id, departmentId: fire, state: "met" });
    const papers = (await documentsOf(office, caseId)).filter((d) => d.departmentId === fire);
    expect(papers.map((d) => d.template)).to.include("rectification/extension-reply");
  });

  it("督办检查发现现场处理措施未执行的，移交涉嫌违法线索，督办继续", async () => {
    const { cast, clock } = office;
    const hazard = await supervised(office, { dueIn: 60, everyDays: 7 });
    await untilVisit(office, 7);
    const { caseId, findingId } = hazard;
    await cast.officer.complete(
      { elementId: "record-progress", caseId, findingId },
      {
        visitedOn: await clock.today(),
        officersPresent: officersOf(cast, lead).map((desk) => desk.personId),
        progress: "封条被撕，库内仍在装卸",
        measuresObeyed: false,
        interimControlsInPlace: true,
        problems: "未执行停止使用的决定",
      },
    );
    const referral = await recorded(office, caseId, "violation-suspected");
    expect(referral.payload).to.include({ findingId, reason: "measures-defied" });
    await untilVisit(office, 7);
    await cast.officer.task({ elementId: "record-progress", caseId, findingId });
  });
});
