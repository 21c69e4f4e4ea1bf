import { expect } from "chai";
import { addDays, addWorkdays } from "../../domain/calendar.ts";
import { officerIds } from "../../scripts/demo/penalty/stage.ts";
import { preservationHandling, summons } from "../support/example-penalty/investigation.ts";
import { type Office, theOffice } from "../support/office.ts";
import { no, yes } from "./steps/answers.ts";
import {
  clocksOf,
  giveBack,
  investigated,
  issued,
  justHeld,
  papersOf,
  preserve,
  proposePreservation,
  runningOf,
} from "./steps/investigation.ts";
import { codeOf, hand } from "./steps/notice.ts";
import { passedThrough, recorded, tried } from "./steps/record.ts";

describe("调查取证 (行政处罚法 第四十六条、第五十五条、第五十六条)", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });

  it("通知询问的送达通知书后询问，现场询问和勘验、抽样、鉴定各制作文书，未到场的记录在案", async () => {
    const about = await investigated(office);
    const { officer } = office.cast;
    const call = async () =>
      officer.register("investigation/summons", about, {
        ...summons(`${addDays(await office.clock.today(), 1)}T09:00:00+08:00`),
        contactId: officer.personId,
      });
    await call();
    await hand(office, about);
    await officer.complete({ elementId: "record-interview", ...about }, await justHeld(office));
    await issued(office, about, "interview-record");

    await officer.register("investigation/interview-record", about, await justHeld(office, 25));
    await issued(office, about, "interview-record", 2);
    const both = await officer.act("investigation/interview-record", about, await justHeld(office, 26));
    expect(codeOf(both)).to.deep.equal([422, "RULE_BROKEN"]);

    await call();
    await hand(office, about);
    await officer.complete(
      { elementId: "record-interview", ...about },
      { interview: "absent", absenceNote: "电话联系称在外地" },
    );
    await recorded(office, about.caseId, "interview-missed");

    const now = await office.clock.now();
    const seen = {
      place: "三号库房",
      officersPresent: officerIds(office),
      certificatesShown: true,
      partyPresent: true,
      partyName: "许敏",
      signing: "signed",
    };
    await officer.register("investigation/scene-inspection", about, {
      ...seen,
      startedAt: now,
      endedAt: now,
      weather: "晴",
      recorderName: "张伟",
      situation: "入口、装卸区和应急池未见安全警示标志",
    });
    await officer.register("investigation/sampling", about, {
      ...seen,
      sampledAt: now,
      purpose: "确定闪点",
      method: "随机抽取，一式三份",
      items: [{ name: "环己酮", specification: "批号20260511", quantity: "3×500mL" }],
    });
    await officer.register("investigation/appraisal", about, {
      institution: "江西某化工产品质量检验中心",
      qualification: "CMA",
      matter: "闪点",
      items: [{ name: "环己酮样品", quantity: "500mL" }],
      dueOn: addDays(await office.clock.today(), 10),
      contactId: officer.personId,
    });
    await officer.complete(
      { elementId: "record-appraisal", ...about },
      { receivedOn: await office.clock.today(), reportNumber: "JD-1", conclusion: "属易燃液体" },
    );
    await recorded(office, about.caseId, "appraisal-received");
    expect((await papersOf(office, about)).sort()).to.deep.equal(
      [
        "appraisal-commission",
        "interview-record",
        "interview-record",
        "sampling-voucher",
        "scene-record",
        "summons",
        "summons",
      ].sort(),
    );
  });

  it("先行登记保存经批准实施，七个工作日内逐项处理；未经批准的不得实施，承办人不得批准", async () => {
    const about = await investigated(office);
    const { officer, bureauHead } = office.cast;
    await proposePreservation(office, about);
    const approving = { elementId: "approve-preservation", ...about };
    const own = await tried(officer, approving, yes, bureauHead);
    expect(own.status).to.equal(403);
    const second = await officer.act("investigation/preservation", about, {});
    expect(codeOf(second)[0]).to.be.oneOf([400, 409]);
    await bureauHead.complete(approving, no);
    await passedThrough(office, about.caseId, "preservation-refused");

    await proposePreservation(office, about);
    await bureauHead.complete(approving, yes);
    const { taskKey } = await officer.task({ elementId: "preserve-evidence", ...about });
    const { status } = await officer.send("POST", `/tasks/${taskKey}/return`, { reason: "档案已在市局封存" });
    expect(status).to.equal(200);
    await passedThrough(office, about.caseId, "preservation-given-up");

    const day = await preserve(office, about);
    await hand(office, about);
    const clock = await runningOf(office, about, "B6");
    expect(clock).to.include({ startsOn: day, dueOn: addWorkdays(day, 7) });
    const handling = { elementId: "handle-preserved-evidence", ...about };
    await office.days(2);
    await officer.complete(handling, preservationHandling(day));
    await bureauHead.complete({ elementId: "approve-preservation-handling", ...about }, no);
    await officer.complete(handling, preservationHandling(day));
    await bureauHead.complete({ elementId: "approve-preservation-handling", ...about }, yes);
    await giveBack(office, about, "return-evidence");
    await hand(office, about);
    await passedThrough(office, about.caseId, "preservation-finished");
    expect(await clocksOf(office, about, "B6")).to.deep.equal([`${day} ${clock.dueOn} met`]);
    expect(await papersOf(office, about)).to.deep.equal([
      "preservation-approval",
      "preservation-notice",
      "preservation-list",
      "preservation-handling-approval",
      "preservation-handling",
    ]);
  });

  it("届满未作处理决定的，登记保存自动解除，证据返还", async () => {
    const about = await investigated(office);
    const day = await preserve(office, about);
    await hand(office, about);
    const { dueOn, dueAt } = await runningOf(office, about, "B6");
    await office.cast.officer.task({ elementId: "handle-preserved-evidence", ...about });
    await office.until(dueAt);
    await recorded(office, about.caseId, "preservation-lapsed");
    expect(await clocksOf(office, about, "B6")).to.deep.equal([`${day} ${dueOn} overdue`]);
    await giveBack(office, about, "return-evidence");
    await hand(office, about);
    await passedThrough(office, about.caseId, "preservation-finished");
    expect(await papersOf(office, about)).to.not.include("preservation-handling-approval");
  });
});
