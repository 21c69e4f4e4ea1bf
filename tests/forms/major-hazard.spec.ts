import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { facts, finding, judged, submission } from "./facts.ts";

const governed = finding("f-1", {
  severity: "major",
  disposition: "major-hazard",
  status: "open",
  dueOn: "2026-06-12",
});
const given = (more: Partial<ActFacts> = {}) =>
  facts({ findings: [governed], scope: { findingId: "f-1", departmentId: "emergency" }, ...more });

describe("重大事故隐患 (安全生产法 第四十一条第三款、第六十五条第一款第三项)", () => {
  const order = (more: object) =>
    judged(
      "major-hazard/on-site-measures",
      {
        measures: ["suspend-use"],
        scope: "2号库房",
        violations: "甲类库房超量储存",
        basis: "安全生产法 第六十五条第一款第三项",
        effectiveFrom: "2026-05-12",
        orderedAt: "2026-05-12T11:00:00+08:00",
        ...more,
      },
      given(),
    )?.at;

  it("a suspension ordered on site lasts six months at most (A16)", () => {
    expect(order({})).to.equal(undefined);
    expect(order({ until: "2026-11-12" })).to.equal(undefined);
    expect(order({ until: "2026-11-13" })).to.have.all.keys("/until");
  });

  it("withdrawing people from danger is no suspension", () =>
    expect(order({ measures: ["evacuate"], until: "2027-01-01" })).to.equal(undefined));

  it("a measure begins when it is ordered and ends after it began", () => {
    expect(order({ effectiveFrom: "2026-05-11" })).to.have.all.keys("/effectiveFrom");
    expect(order({ until: "2026-05-11" })).to.have.all.keys("/until");
    expect(order({ until: "2026-05-12" })).to.equal(undefined);
  });

  it("the period of supervision ends after today", () => {
    const propose = (dueOn: string) =>
      judged(
        "major-hazard/supervision",
        {
          supervisingUnit: "临江区安全生产委员会办公室",
          responsibleUnit: "临江恒瑞化工仓储有限公司",
          responsiblePerson: "周㛃",
          requirements: "降低储量",
          dueOn,
          interimControls: "停止装卸",
          progressEveryDays: 7,
        },
        given(),
      )?.at;
    expect(propose("2026-06-12")).to.equal(undefined);
    expect(propose("2026-05-12")).to.have.all.keys("/dueOn");
  });

  it("the stages of the plan end within the period (安全生产事故隐患排查治理暂行规定 第十五条)", () => {
    const plan = (dueOn: string) =>
      judged(
        "major-hazard/plan",
        {
          submittedOn: "2026-05-12",
          summary: "超量储存",
          measures: "分仓转移",
          fundsFen: 12_000_000,
          responsiblePerson: "周㛃",
          stages: [{ name: "转移", dueOn }],
          emergencyPlan: "配备应急物资",
        },
        given(),
      )?.at;
    expect(plan("2026-06-12")).to.equal(undefined);
    expect(plan("2026-06-13")).to.have.all.keys("/stages/0/dueOn");
  });

  it("resumption is asked for where work is suspended", () => {
    const ask = (more: Partial<ActFacts> = {}) =>
      judged(
        "major-hazard/resumption-request",
        { requestedOn: "2026-05-12", applicant: "周㛃", statement: "已分仓" },
        given(more),
      )?.code;
    expect(ask()).to.equal(undefined);
    expect(ask({ scope: { findingId: "f-2" } })).to.equal("STATE_CONFLICT");
    expect(ask({ findings: [{ ...governed, status: "signed-off" }] })).to.equal("STATE_CONFLICT");
  });

  it("the review follows the application", () => {
    const asked = submission(
      "major-hazard/resumption-request",
      { requestedOn: "2026-05-12" },
      { findingId: "f-1" },
    );
    const other = submission(
      "major-hazard/resumption-request",
      { requestedOn: "2026-05-01" },
      { findingId: "f-2" },
    );
    const review = (reviewedOn: string) =>
      judged(
        "major-hazard/review",
        { reviewedOn, officersPresent: ["p-zhang", "p-li"], result: "passed", opinion: "已消除" },
        given({ submissions: [asked, other] }),
      )?.at;
    expect(review("2026-05-12")).to.equal(undefined);
    expect(review("2026-05-11")).to.have.all.keys("/reviewedOn");
  });

  it("a new date lies after the one that was missed", () => {
    const set = (dueOn: string) =>
      judged("major-hazard/new-date", { dueOn, reason: "设备到货推迟" }, given())?.at;
    expect(set("2026-06-13")).to.equal(undefined);
    expect(set("2026-06-12")).to.have.all.keys("/dueOn");
  });

  it("销号 takes a review that was passed", () => {
    const reviewed = (result: string) =>
      submission("major-hazard/review", { result, reviewedOn: "2026-05-12" }, { findingId: "f-1" });
    const ofAnother = { ...reviewed("passed"), findingId: "f-2" };
    const signOff = (signedOffOn: string, ...submissions: ReturnType<typeof submission>[]) =>
      judged("major-hazard/sign-off", { signedOffOn, opinion: "同意销号" }, given({ submissions }))?.reason;
    expect(signOff("2026-05-12", reviewed("passed"))).to.equal(undefined);
    expect(signOff("2026-05-12")).to.include("未通过");
    expect(signOff("2026-05-12", ofAnother)).to.include("未通过");
    expect(signOff("2026-05-12", reviewed("passed"), reviewed("failed"))).to.include("未通过");
    expect(signOff("2026-05-11", reviewed("passed"))).to.include("不能早于审查通过之日");
  });
});
