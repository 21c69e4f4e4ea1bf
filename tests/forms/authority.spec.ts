import { expect } from "chai";
import { type Actor, mayAct, type TaskFacts } from "../../domain/authority.ts";
import { actor, certificate, facts, refusal, submission } from "./facts.ts";

const task = (more: Partial<TaskFacts> = {}): TaskFacts => ({
  elementId: "approve-scheme",
  name: "审批检查方案",
  candidateGroups: ["bureau-head@emergency"],
  headers: { basis: "国办发〔2024〕54号" },
  findingId: null,
  elementNames: { "draft-scheme": "拟定检查方案" },
  ...more,
});
const head = actor("p-chen", { role: "bureau-head", unitId: "emergency" });
const officer = (personId: string, unitId = "emergency") => actor(personId, { role: "case-officer", unitId });
const asked = (who: Actor, more: Partial<TaskFacts> = {}, given = facts()) =>
  refusal(() => mayAct(task(more), who, given));

describe("who may act", () => {
  it("the post that the step names, in the unit it names", () => {
    expect(asked(head)).to.equal(null);
    const other = asked(actor("p-x", { role: "bureau-head", unitId: "fire" }));
    expect(other?.code).to.equal("ROLE_REQUIRED");
    expect(other?.reason).to.equal("“审批检查方案”由临江区应急管理局机关负责人办理，您不担任该岗位");
    expect(asked(officer("p-zhang"))?.code).to.equal("ROLE_REQUIRED");
    expect(asked(actor("p-root", { role: "administrator", unitId: "emergency" }))?.code).to.equal(
      "ROLE_REQUIRED",
    );
  });

  it("an officer of the unit only in a case he or she was sent on", () => {
    const step = { candidateGroups: ["case-officer@emergency"], name: "现场检查" };
    expect(asked(officer("p-zhang"), step)).to.equal(null);
    const stranger = asked(officer("p-wu"), step);
    expect(stranger?.code).to.equal("ROLE_REQUIRED");
    expect(stranger?.reason).to.include("您不是本案的执法人员");
    expect(stranger?.remedy).to.equal("请由本案的临江区应急管理局执法人员办理：张明远、李㛃、钱小曼");
    expect(asked(officer("p-zhao"), step)?.code).to.equal("ROLE_REQUIRED");
  });

  it("one of several posts is enough", () =>
    expect(
      asked(officer("p-zhao", "fire"), { candidateGroups: ["unit-head@fire", "case-officer@fire"] }),
    ).to.equal(null));
});

describe("职责分离 (行政处罚法 第四十三条、第五十八条)", () => {
  const draft = submission(
    "inspection/scheme",
    {},
    { elementId: "draft-scheme", by: { personId: "p-chen", name: "陈" } },
  );

  it("whoever drafted does not approve", () => {
    const refused = asked(
      head,
      { headers: { notBy: "draft-scheme, review-scheme" } },
      facts({ submissions: [draft] }),
    );
    expect(refused?.code).to.equal("SEPARATION_OF_DUTIES");
    expect(refused?.reason).to.include("您已办理本案的“拟定检查方案”，不能再办理“审批检查方案”");
  });

  it("whoever did something else does", () =>
    expect(asked(head, { headers: { notBy: "review-scheme" } }, facts({ submissions: [draft] }))).to.equal(
      null,
    ));

  it("what was done for one hazard does not bar from another", () => {
    const review = submission(
      "major-hazard/review",
      {},
      {
        elementId: "review-hazard",
        findingId: "f-1",
        by: { personId: "p-chen", name: "陈" },
      },
    );
    const given = facts({ submissions: [review] });
    const lifting = (findingId: string) =>
      asked(head, { findingId, headers: { notBy: "review-hazard" } }, given);
    expect(lifting("f-1")?.code).to.equal("SEPARATION_OF_DUTIES");
    expect(lifting("f-2")).to.equal(null);
    const ofTheCase = { ...review, findingId: null };
    const step = { findingId: "f-2", headers: { notBy: "review-hazard" } };
    expect(asked(head, step, facts({ submissions: [ofTheCase] }))?.code).to.equal("SEPARATION_OF_DUTIES");
    expect(asked(head, { ...step, findingId: null }, given)?.code).to.equal("SEPARATION_OF_DUTIES");
  });

  it("an officer of the case does not approve in it, whatever post is held besides", () => {
    const both = actor("p-zhang", { role: "bureau-head", unitId: "emergency" });
    expect(asked(both, { headers: { notParticipant: "true" } })?.code).to.equal("SEPARATION_OF_DUTIES");
    expect(asked(head, { headers: { notParticipant: "true" } })).to.equal(null);
    expect(asked(both, { headers: {} })).to.equal(null);
  });

  it("nor does somebody who investigated before another officer took the place", () => {
    const elsewhere = { by: { personId: "p-li", name: "李㛃" } };
    const acts = [
      submission("investigation/scene-inspection", { officersPresent: ["p-li", "p-chen"] }, elsewhere),
      submission("investigation/summons", {}, { by: { personId: "p-chen", name: "陈建国" } }),
    ];
    for (const act of acts) {
      const refused = asked(head, { headers: { notParticipant: "true" } }, facts({ submissions: [act] }));
      expect(refused?.code).to.equal("SEPARATION_OF_DUTIES");
      expect(refused?.reason).to.include("曾是本案的执法人员");
    }
    const served = submission("shared/service-record", { officersPresent: ["p-li", "p-chen"] }, elsewhere);
    expect(asked(head, { headers: { notParticipant: "true" } }, facts({ submissions: [served] }))).to.equal(
      null,
    );
  });
});

describe("行政执法证件 at the time of the act (行政处罚法 第四十二条、第五十五条)", () => {
  const step = {
    name: "现场检查",
    candidateGroups: ["case-officer@emergency"],
    headers: { certificate: "true" },
  };
  const holding = (...certificates: ReturnType<typeof certificate>[]) =>
    asked(officer("p-zhang"), step, facts({ certificates }));

  it("valid today", () => expect(holding(certificate("p-zhang", "emergency"))).to.equal(null));
  it("none", () => {
    expect(holding()?.code).to.equal("CERTIFICATE_INVALID");
    expect(holding(certificate("p-li", "emergency"))?.reason).to.include("没有行政执法证件");
  });
  it("expired", () =>
    expect(holding(certificate("p-zhang", "emergency", { validTo: "2026-05-11" }))?.reason).to.include(
      "到期",
    ));
  it("not yet valid", () =>
    expect(holding(certificate("p-zhang", "emergency", { validFrom: "2026-05-13" }))?.reason).to.include(
      "尚未生效",
    ));
  it("suspended", () =>
    expect(holding(certificate("p-zhang", "emergency", { suspended: true }))?.reason).to.include("暂扣"));
  it("of another unit", () =>
    expect(holding(certificate("p-zhang", "fire"))?.reason).to.include("不是本执法主体"));
  it("is asked for only where the step needs it", () =>
    expect(asked(officer("p-zhang"), { ...step, headers: {} }, facts({ certificates: [] }))).to.equal(null));
});
