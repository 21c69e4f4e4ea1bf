import { expect } from "chai";
import { addDays, endOfDay } from "../../domain/calendar.ts";
import { eventually, leaveNothingOpen, type Office, theOffice } from "../support/office.ts";
import { fire, lead } from "./steps/preparation.ts";
import { eventsOf, recorded, refusalOf } from "./steps/record.ts";
import { askForTime, clocks, decideExtension, ordered, roundOf } from "./steps/rectification.ts";
import { found } from "./steps/visit.ts";

const one = { findings: { [lead]: [found("防爆风机未按期检测")] } };
const ofFire = { departments: [lead, fire], findings: { [fire]: [found("室外消火栓水压不足")] } };
const two = { findings: { [lead]: [found("防爆风机未按期检测"), found("静电接地线脱落")] } };

describe("整改延期: applications for more time", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  /** The moments for which the engine has set its timer for the next due day of the case. */
  const engineWaitsFor = async (caseId: string) =>
    (
      await office.sql<{ due_at: string }>(
        `select t.due_at::text from timers t join process_instances p on p.key = t.process_instance_key
          where p.case_id = $1 and t.element_id = 'item-due' and t.state = 'running'`,
        [caseId],
      )
    ).map(({ due_at }) => Date.parse(due_at));

  it("批准延期的，原期限届满时不复查，引擎改按新期限等待；不批准的仍按原期限复查", async () => {
    const { caseId, items, dueOn } = await ordered(office, two, 10);
    const [extended, denied] = items;
    if (!extended || !denied) throw new Error("two items were found");
    const extendTo = addDays(dueOn, 20);
    for (const item of items) expect((await askForTime(office, caseId, item, extendTo)).status).to.equal(201);
    await decideExtension(office, caseId, extended, { decision: "approved", extendTo });
    await decideExtension(office, caseId, denied, { decision: "rejected" });
    await recorded(office, caseId, "extension-approved");
    await recorded(office, caseId, "extension-rejected");
    const dueOns = Object.fromEntries((await clocks(office, caseId)).map((d) => [d.findingId, d.dueOn]));
    expect(dueOns).to.deep.equal({ [extended.id]: extendTo, [denied.id]: dueOn });
    expect((await clocks(office, caseId, "superseded")).map((d) => d.dueOn)).to.deep.equal([dueOn]);

    await office.until(endOfDay(dueOn));
    expect((await roundOf(office, caseId)).findingIds).to.deep.equal([denied.id]);
  });

  it("只有一项且已批准延期的，原期限届满时不开启复查，新期限届满时才开启", async () => {
    const { caseId, items, dueOn } = await ordered(office, one, 10);
    const [item] = items;
    if (!item) throw new Error("one item was found");
    const extendTo = addDays(dueOn, 5);
    await askForTime(office, caseId, item, extendTo);
    await decideExtension(office, caseId, item, { decision: "approved", extendTo });
    const moved = Date.parse(endOfDay(extendTo));
    await eventually("the engine's timer moves", async () => {
      const moments = await engineWaitsFor(caseId);
      return moments.length === 1 && moments[0] === moved;
    });
    await office.until(endOfDay(dueOn));
    expect((await eventsOf(office, caseId)).map((e) => e.type)).to.not.include("recheck-round-opened");
    await office.until(endOfDay(extendTo));
    expect((await roundOf(office, caseId)).findingIds).to.deep.equal([item.id]);
  });

  it("期限届满前申请、届满后才答复的，答复之前不作逾期处理，不批准后即行复查", async () => {
    const { caseId, items, dueOn } = await ordered(office, one, 3);
    const [item] = items;
    if (!item) throw new Error("one item was found");
    await askForTime(office, caseId, item, addDays(dueOn, 10));
    const twice = refusalOf(await askForTime(office, caseId, item, addDays(dueOn, 10)));
    expect([twice.status, twice.code]).to.deep.equal([409, "STATE_CONFLICT"]);
    await office.until(endOfDay(dueOn));
    await eventually("the engine waits for the decision alone", async () => {
      const moments = await engineWaitsFor(caseId);
      return moments.length === 1 && (moments[0] ?? 0) > Date.parse(endOfDay(addDays(dueOn, 365)));
    });
    await office.days(2);
    expect((await eventsOf(office, caseId)).map((e) => e.type)).to.not.include("recheck-round-opened");
    await decideExtension(office, caseId, item, { decision: "rejected" });
    expect((await roundOf(office, caseId)).findingIds).to.deep.equal([item.id]);
  });

  it("延期申请由责令整改的部门答复；逾期未答复的记录在案，仍应答复", async () => {
    const { caseId, items, dueOn } = await ordered(office, ofFire, 30);
    const item = items.find((i) => i.departmentId === fire);
    if (!item) throw new Error("the fire department found an item");
    const extendTo = addDays(dueOn, 10);
    await askForTime(office, caseId, item, extendTo);
    const { dueAt } = await office.cast.fireHead.task({
      elementId: "decide-extension",
      caseId,
      findingId: item.id,
    });
    await office.until(dueAt ?? "");
    const overdue = await recorded(office, caseId, "deadline-overdue");
    expect(overdue.payload["rule"]).to.match(/^rectification-extension-reply/);
    await decideExtension(office, caseId, item, { decision: "approved", extendTo });
    await recorded(office, caseId, "extension-approved");
    expect((await clocks(office, caseId)).map((d) => d.dueOn)).to.deep.equal([extendTo]);
  });

  it("整改期限届满后提出的延期申请不予受理", async () => {
    const { caseId, items, dueOn } = await ordered(office, one, 3);
    const [item] = items;
    if (!item) throw new Error("one item was found");
    await office.until(endOfDay(dueOn));
    await roundOf(office, caseId);
    const refused = refusalOf(await askForTime(office, caseId, item, addDays(dueOn, 10)));
    expect([refused.status, refused.code]).to.deep.equal([409, "DEADLINE_PASSED"]);
    expect((await clocks(office, caseId)).map((d) => d.dueOn)).to.deep.equal([dueOn]);
  });
});
