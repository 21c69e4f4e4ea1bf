import { expect } from "chai";
import { addDays, endOfDay } from "../../domain/calendar.ts";
import { findingsOf } from "../../scripts/demo/stage.ts";
import { eventually, leaveNothingOpen, type Office, statusOf, theOffice } from "../support/office.ts";
import { yes } from "./steps/answers.ts";
import {
  askToResume,
  type Hazard,
  propose,
  recordProgress,
  registerPlan,
  reviewHazard,
  supervised,
  underMeasures,
  untilVisit,
} from "./steps/hazard.ts";
import { serve } from "./steps/preparation.ts";
import { deadlinesOf, documentsOf, passedThrough, recorded, timerSet, tried } from "./steps/record.ts";
import { close } from "./steps/visit.ts";

describe("重大事故隐患: measures, supervision, review, lifting, signing off", function () {
  this.timeout(120_000);
  let office: Office;
  before(async () => {
    office = await theOffice();
  });
  afterEach(leaveNothingOpen);

  const signOff = async ({ caseId, findingId }: Hazard) => {
    const { head } = office.cast;
    await head.complete(
      { elementId: "sign-off", caseId, findingId },
      { signedOffOn: await office.clock.today(), opinion: "治理完成，予以销号" },
    );
    await passedThrough(office, caseId, "hazard-signed-off");
    const [finding] = await findingsOf(office.cast.officer, caseId);
    expect(finding?.status).to.equal("signed-off");
    const issued = (await documentsOf(office, caseId)).filter((d) => d.findingId === findingId);
    expect(issued.map((d) => d.template)).to.include("major-hazard/sign-off");
    expect((await deadlinesOf(office, caseId)).filter((d) => d.state === "running")).to.deep.equal([]);
  };

  it("挂牌督办经机关负责人退回的重新提请，治理方案经退回的重新登记，批准后才起算治理期限", async () => {
    const { officer, head, bureauHead } = office.cast;
    const hazard = await underMeasures(office);
    const dueOn = addDays(await office.clock.today(), 30);
    const suspension = await eventually("the suspension is limited", async () =>
      (await deadlinesOf(office, hazard.caseId)).find((d) => d.ref === "A16"),
    );
    expect(suspension.startsOn).to.equal(await office.clock.today());

    await propose(office, hazard, dueOn);
    await bureauHead.complete(
      { elementId: "approve-supervision", ...hazard },
      { decision: "returned", opinion: "请写明临时管控的责任人" },
    );
    await officer.task({ elementId: "propose-supervision", ...hazard });
    expect((await deadlinesOf(office, hazard.caseId)).map((d) => d.ref)).to.not.include("A22");
    await propose(office, hazard, dueOn);
    await bureauHead.complete({ elementId: "approve-supervision", ...hazard }, yes);
    await serve(office, hazard.caseId);
    const clock = (await deadlinesOf(office, hazard.caseId)).find((d) => d.ref === "A22");
    expect(clock).to.include({ dueOn, state: "running" });

    await registerPlan(office, hazard);
    const { taskKey } = await head.task({ elementId: "review-plan", ...hazard });
    const returned = await head.send("POST", `/tasks/${taskKey}/return`, { reason: "没有应急措施的责任人" });
    expect(returned.status).to.equal(200);
    await registerPlan(office, hazard);
    await head.complete({ elementId: "review-plan", ...hazard }, yes);
    await passedThrough(office, hazard.caseId, "plan-decided");
  });

  it("督办检查按期反复进行；审查未通过的继续治理，通过后经批准解除措施，由非承办人的负责人销号", async () => {
    const { officer, bureauHead, head } = office.cast;
    const hazard = await supervised(office, { dueIn: 60, everyDays: 7 });
    for (const _visit of [1, 2]) {
      await untilVisit(office, 7);
      await recordProgress(office, hazard);
    }
    await askToResume(office, hazard);
    await reviewHazard(office, hazard, "failed");
    await serve(office, hazard.caseId);
    await untilVisit(office, 7);
    await recordProgress(office, hazard);
    await askToResume(office, hazard);
    await reviewHazard(office, hazard, "passed");
    await bureauHead.complete(
      { elementId: "approve-lifting", ...hazard },
      { decision: "returned", opinion: "请补充检测报告" },
    );
    await reviewHazard(office, hazard, "passed");
    await bureauHead.complete({ elementId: "approve-lifting", ...hazard }, yes);
    await serve(office, hazard.caseId);

    const signing = { elementId: "sign-off", ...hazard };
    const opinion = { signedOffOn: await office.clock.today(), opinion: "予以销号" };
    const post = `'${officer.personId}', 'emergency', 'unit-head'`;
    const own = await office.meanwhile(
      `insert into person_roles (person_id, unit_id, role) values (${post})`,
      `delete from person_roles where (person_id, unit_id, role) = (${post})`,
      () => tried(officer, signing, opinion, head),
    );
    expect([own.status, own.code]).to.deep.equal([403, "SEPARATION_OF_DUTIES"]);
    await signOff(hazard);
    await close(office, hazard.caseId);
    await eventually("closed", async () => (await statusOf(office, hazard.caseId)) === "closed");
  });

  it("逾期未治理的移交涉嫌违法线索并重新确定期限；逾期审查记录在案；治理完成后仍可销号", async () => {
    const { bureauHead } = office.cast;
    const hazard = await supervised(office, { dueIn: 10, everyDays: 30 });
    await office.until(endOfDay(hazard.dueOn));
    const referral = await recorded(office, hazard.caseId, "violation-suspected");
    expect(referral.payload).to.include({ findingId: hazard.findingId, reason: "hazard-overdue" });
    await recorded(office, hazard.caseId, "hazard-overdue");

    const newDate = { elementId: "set-new-date", caseId: hazard.caseId, findingId: hazard.findingId };
    const backwards = await tried(bureauHead, newDate, { dueOn: hazard.dueOn, reason: "企业申请" });
    expect([backwards.status, backwards.code]).to.deep.equal([422, "RULE_BROKEN"]);
    const dueOn = addDays(hazard.dueOn, 40);
    await bureauHead.complete(newDate, { dueOn, reason: "设备订货周期较长，已落实管控措施" });
    await recorded(office, hazard.caseId, "hazard-date-changed");
    await serve(office, hazard.caseId);
    const supervisions = (await deadlinesOf(office, hazard.caseId)).filter((d) => d.ref === "A22");
    expect(supervisions.map((d) => `${d.dueOn} ${d.state}`)).to.deep.equal([
      `${hazard.dueOn} overdue`,
      `${dueOn} running`,
    ]);

    await askToResume(office, hazard);
    const { dueAt } = await office.cast.officer.task({ ...newDate, elementId: "review-hazard" });
    expect(Date.parse(dueAt ?? "")).to.equal(Date.parse(endOfDay(addDays(await office.clock.today(), 10))));
    await office.until(dueAt ?? "");
    const late = await recorded(office, hazard.caseId, "deadline-overdue");
    expect(late.payload).to.include({ rule: "resumption-review", findingId: hazard.findingId });
    await reviewHazard(office, hazard, "passed");
    await bureauHead.complete({ ...newDate, elementId: "approve-lifting" }, yes);
    await serve(office, hazard.caseId);
    await signOff(hazard);
  });

  it("督办检查发现拒不执行现场处理措施的，移交涉嫌违法线索，督办继续", async () => {
    const hazard = await supervised(office, { dueIn: 60, everyDays: 7 });
    await untilVisit(office, 7);
    await recordProgress(office, hazard, { measuresObeyed: false, problems: "1号甲类库夜间仍在装卸" });
    const referral = await recorded(office, hazard.caseId, "violation-suspected");
    expect(referral.payload).to.include({ findingId: hazard.findingId, reason: "measures-defied" });
    await untilVisit(office, 7);
    await recordProgress(office, hazard);
  });

  it("下次督办检查自上次实际检查之日起算，不因登记迟延而推后", async () => {
    const hazard = await supervised(office, { dueIn: 60, everyDays: 7 });
    await untilVisit(office, 7);
    await office.cast.officer.task({ ...hazard, elementId: "record-progress" });
    const visitedOn = await office.clock.today();
    await office.days(3);
    await recordProgress(office, hazard, { visitedOn });
    await timerSet(office, hazard.caseId, "progress-due", `${addDays(visitedOn, 7)}T09:00:00+08:00`);
  });

  it("督办检查期间提出的复产验收申请不因时日经过而遗失", async () => {
    const hazard = await supervised(office, { dueIn: 60, everyDays: 7 });
    await untilVisit(office, 7);
    await office.cast.officer.task({ ...hazard, elementId: "record-progress" });
    await askToResume(office, hazard);
    await office.days(3);
    await recordProgress(office, hazard);
    await reviewHazard(office, hazard, "passed");
    await passedThrough(office, hazard.caseId, "hazard-reviewed");
  });
});
