import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { facts, finding, judged, recheckVisit, submission } from "./facts.ts";

const open = { disposition: "rectification", status: "open", dueOn: "2026-06-12" } as const;
const findings = [
  finding("f-1", open),
  finding("f-2", { ...open, dueOn: "2026-05-31" }),
  finding("f-3", { ...open, departmentId: "fire" }),
  finding("f-4", { ...open, status: "rectified", dueOn: "2026-05-20" }),
];
const on = (day: string) => ({ on: day, at: `${day}T10:00:00+08:00` });

describe("applying for more time (整改延期)", () => {
  const apply = (more: object = {}, given: Partial<ActFacts> = {}) =>
    judged(
      "rectification/extension-request",
      {
        requestedOn: "2026-06-10",
        applicant: "周㛃",
        reason: "防爆灯具需定制",
        extendTo: "2026-06-30",
        interimMeasures: "停用2号库房",
        ...more,
      },
      facts({ findings, scope: { findingId: "f-1" }, now: on("2026-06-12"), ...given }),
    );

  it("is possible up to the last day of the period (A18)", () => expect(apply()).to.equal(null));

  it("is over on the day after", () => {
    const late = apply({ requestedOn: "2026-06-13" }, { now: on("2026-06-13") });
    expect(late?.code).to.equal("DEADLINE_PASSED");
    expect(late?.reason).to.include("2026-06-12");
  });

  it("is not saved by dating the application back", () =>
    expect(apply({}, { now: on("2026-06-13") })?.code).to.equal("DEADLINE_PASSED"));

  it("asks for a date after the present one", () =>
    expect(apply({ extendTo: "2026-06-12" }, { now: on("2026-06-11") })?.at).to.have.all.keys("/extendTo"));

  it("is not dated ahead", () =>
    expect(apply({ requestedOn: "2026-06-12" }, { now: on("2026-06-11") })?.at).to.have.all.keys(
      "/requestedOn",
    ));

  it("is for something that is being rectified", () => {
    for (const findingId of ["f-4", "f-9"])
      expect(apply({}, { scope: { findingId } })?.code).to.equal("STATE_CONFLICT");
  });

  it("waits for the decision on an earlier one", () => {
    const asked = submission("rectification/extension-request", {}, { findingId: "f-1" });
    const decided = submission("rectification/extension-decision", {}, { findingId: "f-1" });
    expect(apply({}, { submissions: [asked] })?.reason).to.include("等待审批");
    expect(apply({}, { submissions: [asked, decided] })).to.equal(null);
  });

  it("is granted to a date after the present one", () => {
    const decide = (data: object) =>
      judged(
        "rectification/extension-decision",
        data,
        facts({ findings: findings.toReversed(), scope: { findingId: "f-1" } }),
      )?.at;
    expect(decide({ decision: "approved", extendTo: "2026-06-30", opinion: "同意" })).to.equal(undefined);
    expect(decide({ decision: "approved", extendTo: "2026-06-12", opinion: "同意" })).to.have.all.keys(
      "/extendTo",
    );
    expect(decide({ decision: "rejected", opinion: "未落实安全措施" })).to.equal(undefined);
  });
});

describe("an order that reached the enterprise when its time was over", () => {
  const reset = (...items: object[]) =>
    judged(
      "rectification/reset-dates",
      { items, reason: "邮寄退回后重新送达" },
      facts({ findings, scope: { departmentId: "emergency" }, now: on("2026-06-01") }),
    )?.at;
  it("gets a new date for each item whose date has come, and for no other", () => {
    expect(reset({ findingId: "f-2", dueOn: "2026-06-20" })).to.equal(undefined);
    expect(reset({ findingId: "f-2", dueOn: "2026-06-01" })).to.have.all.keys("/items/0/dueOn");
    expect(reset({ findingId: "f-1", dueOn: "2026-06-20" })).to.have.all.keys("/items", "/items/0/findingId");
  });
});

describe("reporting that it is done", () => {
  const report = (...ids: string[]) =>
    judged(
      "rectification/report",
      {
        reportedOn: "2026-05-12",
        submittedBy: "周㛃",
        items: ids.map((findingId) => ({ findingId, statement: "已更换", evidenceIds: [] })),
      },
      facts({ findings }),
    )?.at;
  it("may concern some of the items", () => expect(report("f-1", "f-3")).to.equal(undefined));
  it("names each once", () => expect(report("f-1", "f-1")).to.have.all.keys("/items/1/findingId"));
  it("names what is still to be rectified", () =>
    expect(report("f-4")).to.have.all.keys("/items/0/findingId"));
});

describe("the joint re-check (整改复查)", () => {
  const recheck = (ids: string[], given: Partial<ActFacts> = {}, more: object = {}) =>
    judged(
      "rectification/joint-recheck",
      {
        ...recheckVisit("2026-06-15T09:00:00+08:00"),
        officersPresent: ["p-zhang", "p-li"],
        items: ids.map((findingId) => ({
          ...{ findingId, method: "on-site", observed: "已更换", verdict: "rectified", opinion: "已整改" },
        })),
        ...more,
      },
      facts({
        findings,
        now: on("2026-06-15"),
        scope: { departmentId: "emergency", round: 1 },
        rounds: [
          { round: 1, openedOn: "2026-06-13", findingIds: ["f-1", "f-2", "f-3", "f-4"], judgedAt: null },
        ],
        ...given,
      }),
    )?.at;

  it("every department judges its own open items of the round, each once", () => {
    expect(recheck(["f-1", "f-2"])).to.equal(undefined);
    expect(recheck(["f-1"])).to.deep.equal({ "/items": "还有问题没有填写：第2项（问题f-2）" });
    expect(recheck(["f-1", "f-2", "f-3"])).to.deep.equal({
      "/items/2/findingId": "不是本部门本轮应当复查的问题",
    });
    expect(recheck(["f-1", "f-2", "f-4"])).to.have.all.keys("/items/2/findingId");
  });

  it("items of another round wait for theirs", () => {
    const rounds = [
      { round: 1, openedOn: "2026-06-01", findingIds: ["f-1"], judgedAt: "2026-06-02T09:00:00+08:00" },
      { round: 2, openedOn: "2026-06-13", findingIds: ["f-2"], judgedAt: null },
    ];
    const scope = { departmentId: "emergency" };
    expect(recheck(["f-2"], { rounds, scope })).to.equal(undefined);
    expect(recheck(["f-1", "f-2"], { rounds, scope })).to.have.all.keys("/items/0/findingId");
  });

  it("has a record of its own, so it does not end before it began (安全生产法 第六十八条)", () => {
    const ended = (endedAt: string) => recheck(["f-1", "f-2"], {}, { endedAt });
    expect(ended("2026-06-15T09:00:00+08:00")).to.equal(undefined);
    expect(ended("2026-06-15T08:59:59+08:00")).to.deep.equal({ "/endedAt": "复查结束时间不能早于开始时间" });
    expect(ended("2026-06-15T10:00:01+08:00")).to.have.all.keys("/endedAt");
  });

  it("is not dated before the report or the end of the period that opened the round", () => {
    const rounds = [{ round: 1, openedOn: "2026-06-16", findingIds: ["f-1", "f-2"], judgedAt: null }];
    expect(recheck(["f-1", "f-2"], { rounds, now: on("2026-06-17") })).to.have.all.keys("/checkedAt");
  });
});
