import { expect } from "chai";
import { addDays, addWorkdays } from "../../domain/calendar.ts";
import { officerIds } from "../../scripts/demo/penalty/stage.ts";
import { handled, imposed } from "../support/example-penalty/investigation.ts";
import { eventually, type Office, theOffice } from "../support/office.ts";
import { no, yes } from "./steps/answers.ts";
import { trouble } from "./steps/by-hand.ts";
import {
  clocksOf,
  giveBack,
  handle,
  impose,
  investigated,
  issued,
  papersOf,
  proposeMeasure,
  runningOf,
  seized,
} from "./steps/investigation.ts";
import { workday } from "./steps/money.ts";
import { codeOf, hand, type Told } from "./steps/notice.ts";
import { deadlinesOf, passedThrough, recorded, tried } from "./steps/record.ts";

/** The keys of the open tasks of one step. */
const openTasks = async ({ sql }: Office, about: Told, elementId: string): Promise<string[]> =>
  (
    await sql<{ key: string }>(
      `select t.key from tasks t left join task_completions d on d.task_key = t.key
        where t.case_id = $1 and t.element_id = $2 and t.state = 'open' and d.task_key is null order by t.key::bigint`,
      [about.caseId, elementId],
    )
  ).map(({ key }) => key);

const complete = async ({ cast }: Office, key: string | undefined, data: object): Promise<void> => {
  const { status } = await cast.officer.submit(`${key}`, data);
  expect(status).to.equal(200);
};

describe("查封、扣押 (行政强制法 第十八条至第二十八条)", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });

  const urgent = { urgent: true, urgency: "环己酮泄漏" } as const;
  const report = async (about: Told) => {
    const { officer, bureauHead } = office.cast;
    await officer.complete(
      { elementId: "report-measure", ...about },
      {
        reportedAt: await office.clock.now(),
        reportedToId: bureauHead.personId,
        report: "已当面报告当场扣押的情况",
      },
    );
  };

  it("经批准后实施；送检期间不计入三十日，延长一次三十日，解除的立即退还", async () => {
    const about = await investigated(office);
    const { officer } = office.cast;
    const day = await seized(office, about);
    const first = await runningOf(office, about, "B9");
    expect(first).to.include({ startsOn: day, dueOn: addDays(day, 30) });
    const waits = await officer.act("investigation/measure", about, {});
    expect(codeOf(waits)[0]).to.equal(400);

    const testedTo = addDays(day, 12);
    await handle(office, about, day, {
      outcome: "testing",
      reason: "需要确定闪点",
      testingInstitution: "江西某化工产品质量检验中心",
      testingTo: testedTo,
    });
    await hand(office, about);
    const moved = await eventually("the clock is moved", async () =>
      (await deadlinesOf(office, about.caseId)).find(
        (d) => d.ref === "B9" && d.state === "running" && d.dueOn !== first.dueOn,
      ),
    );
    expect(moved.dueOn).to.equal(addDays(day, 42));
    await office.days(5);
    await officer.complete(
      { elementId: "record-testing", ...about },
      {
        imposedOn: day,
        endedOn: await office.clock.today(),
        reportNumber: "JH-1",
        conclusion: "属易燃液体",
      },
    );
    await recorded(office, about.caseId, "measure-testing-ended");
    expect((await runningOf(office, about, "B9")).dueOn).to.equal(addDays(day, 35));

    await office.days(20);
    const extend = { outcome: "extend", reason: "改造未完成", complexity: "去向需要核实" } as const;
    await handle(office, about, day, extend);
    await hand(office, about);
    await recorded(office, about.caseId, "measure-extended");
    expect((await runningOf(office, about, "B9")).dueOn).to.equal(addDays(day, 65));
    const handling = { elementId: "handle-measure", ...about };
    const again = await tried(officer, handling, handled(day, extend));
    expect([again.status, again.code]).to.deep.equal([422, "RULE_BROKEN"]);

    await handle(office, about, day, {});
    await giveBack(office, about, "return-things");
    await hand(office, about);
    await passedThrough(office, about.caseId, "measure-finished");
    expect((await clocksOf(office, about, "B9")).map((c) => c.split(" ")[2])).to.deep.equal([
      "superseded",
      "superseded",
      "superseded",
      "met",
    ]);
    expect(await papersOf(office, about)).to.deep.equal([
      "coercion-approval",
      "measure-record",
      "measure-decision",
      "measure-list",
      "testing-notice",
      "measure-extension",
      "measure-handling",
    ]);
  });

  it("情况紧急当场实施的二十四小时内报告；逾期记录在案；负责人不同意的立即解除", async () => {
    const about = await investigated(office);
    await proposeMeasure(office, about, urgent);
    const day = await impose(office, about);
    const { dueAt } = await runningOf(office, about, "B8");
    await office.until(dueAt);
    const late = await recorded(office, about.caseId, "deadline-overdue");
    expect(late.payload).to.include({ rule: "urgent-measure-report" });
    await report(about);
    await office.cast.bureauHead.complete({ elementId: "approve-urgent-measure", ...about }, no);
    await recorded(office, about.caseId, "measure-disapproved");
    await giveBack(office, about, "return-things");
    await hand(office, about);
    await passedThrough(office, about.caseId, "measure-finished");
    expect((await clocksOf(office, about, "B9")).join()).to.equal(`${day} ${addDays(day, 30)} met`);
    expect(await papersOf(office, about)).to.not.include("coercion-approval");
  });

  it("补办批准后继续；届满前提醒，届满未作决定的自动解除、退还", async () => {
    const about = await investigated(office);
    const other = await investigated(office);
    await proposeMeasure(office, about, urgent);
    await impose(office, about);
    await report(about);
    await office.cast.bureauHead.complete({ elementId: "approve-urgent-measure", ...about }, yes);
    await issued(office, about, "coercion-approval");
    await office.cast.officer.task({ elementId: "handle-measure", ...about });
    expect((await clocksOf(office, about, "B8")).join()).to.match(/ met$/);
    await proposeMeasure(office, other);
    await office.cast.bureauHead.complete({ elementId: "approve-measure", ...other }, no);
    await passedThrough(office, other.caseId, "measure-refused");

    const { dueOn, dueAt } = await runningOf(office, about, "B9");
    await office.until(`${addWorkdays(dueOn, -3)}T09:00:00+08:00`);
    await recorded(office, about.caseId, "measure-ending-soon");
    await office.until(dueAt);
    await recorded(office, about.caseId, "measure-lapsed");
    await giveBack(office, about, "return-things");
    await hand(office, about);
    await passedThrough(office, about.caseId, "measure-finished");
    expect((await clocksOf(office, about, "B9")).at(-1)).to.match(/ overdue$/);
    expect((await papersOf(office, about)).at(-1)).to.equal("measure-handling");
  });

  it("同一当事人先后两次查封、扣押各算各的期限；处理意见指明另一次的，不在本次办理", async () => {
    const about = await investigated(office);
    const { bureauHead } = office.cast;
    const first = await seized(office, about);
    await office.days(3);
    const second = await seized(office, about);
    await eventually("both clocks run", async () => (await clocksOf(office, about, "B9")).length === 2);
    const [one, other] = await eventually("both wait to be handled", async () => {
      const keys = await openTasks(office, about, "handle-measure");
      return keys.length === 2 ? keys : undefined;
    });
    await complete(office, one, handled(first, {}));
    // Which of the two tasks was taken cannot be seen: that of the other measure asks again.
    const approving = await eventually("the head is asked, or the officer again", async () => {
      const [asked, handling] = await Promise.all([
        openTasks(office, about, "approve-measure-handling"),
        openTasks(office, about, "handle-measure"),
      ]);
      const again = handling.length === 2 && !handling.includes(one ?? "");
      return asked.length === 1 || again ? asked : undefined;
    });
    if (approving.length === 0) await complete(office, other, handled(first, {}));
    await bureauHead.complete({ elementId: "approve-measure-handling", ...about }, yes);
    await recorded(office, about.caseId, "measure-ended");
    const clocks = await clocksOf(office, about, "B9");
    expect(clocks).to.have.members([
      `${first} ${addDays(first, 30)} met`,
      `${second} ${addDays(second, 30)} running`,
    ]);
  });

  it("流程消息不能绕过批准：普通程序冒充紧急的不能实施，未届满的不能按届满解除", async () => {
    const about = await investigated(office);
    const { officer, bureauHead } = office.cast;
    const submissionId = await proposeMeasure(office, about);
    await office.publish("measure-proposed", `by-hand-${about.caseId}`, {
      ...{ ...about, leadUnitId: "emergency", submissionId, urgent: true },
    });
    const now = await office.clock.now();
    const unapproved = await tried(
      officer,
      { elementId: "impose-measure", ...about },
      {
        ...imposed(await office.clock.today()),
        ...{ imposedAt: now, endedAt: now, officersPresent: officerIds(office) },
      },
    );
    expect([unapproved.status, unapproved.code]).to.deep.equal([422, "RULE_BROKEN"]);

    await bureauHead.complete({ elementId: "approve-measure", ...about }, yes);
    const day = await impose(office, about);
    await office.startProcess("measure-in-force", {
      ...{ ...about, leadUnitId: "emergency", submissionId, imposedOn: day, stage: "handle" },
      ...{ measureStartsOn: day, measureDueAt: now, measureWarnAt: now, reportDueAt: null },
    });
    expect(await trouble(office, about.caseId))
      .to.contain("GUARD_REFUSED")
      .and.to.contain("尚未届满");
    expect((await clocksOf(office, about, "B9")).join()).to.match(/ running$/);
    expect(await papersOf(office, about)).to.not.include("measure-handling");
  });

  it("停止供电由主要负责人批准，副职不得批准，书面通知满二十四小时后实施，消除隐患后经批准恢复", async () => {
    const about = await investigated(office);
    const { officer, bureauHead, deputy } = office.cast;
    const number = `（临江）应急现决〔2026〕${Date.now()}号`;
    const ask = {
      orderNumber: number,
      order: "拒不停止使用三号库房",
      danger: "电气设备不防爆，可能爆炸",
      part: "三号库房动力线路",
      supplier: "临江区供电公司",
      emergency: false,
    };
    expect(codeOf(await officer.act("investigation/power-cut", about, ask))).to.deep.equal([
      422,
      "RULE_BROKEN",
    ]);
    await office.meanwhile(
      "alter table documents disable trigger user",
      "alter table documents enable trigger user",
      () =>
        office.sql(
          `update documents set number = $2, template = 'major-hazard/on-site-measures'
            where case_id = $1 and number is null`,
          [about.caseId, number],
        ),
    );
    await officer.register("investigation/power-cut", about, ask);
    const approval = { elementId: "approve-power-cut", ...about };
    expect(codeOf(await deputy.attempt(approval, yes, bureauHead))).to.deep.equal([403, "ROLE_REQUIRED"]);
    await bureauHead.complete(approval, yes);
    await hand(office, about);
    const { dueAt } = await runningOf(office, about, "A23");
    await office.until(dueAt);
    await workday(office);
    await officer.complete(
      { elementId: "cut-power", ...about },
      {
        cutAt: await office.clock.now(),
        cutOn: await office.clock.today(),
        officersPresent: officerIds(office),
        situation: "供电公司到场断电",
      },
    );
    await recorded(office, about.caseId, "power-cut");
    await officer.complete(
      { elementId: "restore-power", ...about },
      {
        checkedOn: await office.clock.today(),
        officersPresent: officerIds(office),
        situation: "已停止使用并移出危险物品",
        opinion: "建议恢复供电",
      },
    );
    await bureauHead.complete({ elementId: "approve-power-restoration", ...about }, yes);
    await hand(office, about);
    await recorded(office, about.caseId, "power-restored");
  });
});
