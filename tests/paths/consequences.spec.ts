import { expect } from "chai";
import { addDays } from "../../domain/calendar.ts";
import { findingsOf } from "../../scripts/demo/stage.ts";
import { leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { approved, fire, lead, serve } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, eventsOf, passedThrough, recorded } from "./steps/record.ts";
import { askForTime, ordered } from "./steps/rectification.ts";
import { checkSite, dispose, enter, found, majorHazard } from "./steps/visit.ts";

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

  it("延期申请由责令整改的部门负责人审批、该部门送达答复，答复期限随之终结", async () => {
    const visit = {
      departments: [lead, fire],
      findings: { [lead]: [found("防爆风机未按期检测")], [fire]: [found("室外消火栓水压不足")] },
    };
    const { caseId, items, dueOn } = await ordered(office, visit, 30);
    const item = items.find((one) => one.departmentId === fire);
    if (!item) throw new Error("the fire brigade found one item");
    const extendTo = addDays(dueOn, 10);
    expect((await askForTime(office, caseId, item, extendTo)).status).to.equal(201);
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
});
