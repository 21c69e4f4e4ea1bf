import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import type { Submission } from "../../domain/case-file.ts";
import { extensionRule } from "../../domain/penalty/time-extension.ts";
import { filingOf } from "../support/example-penalty/core.ts";
import { clock } from "../support/example-penalty/investigation.ts";
import { personParty, unitParty } from "../support/penalty-file.ts";
import { actor, certificate, facts, judged, submission } from "./facts.ts";
import { before, investigating, unfiled } from "./ordinary-facts.ts";

describe("指派承办人 (行政处罚法 第四十二条、第四十三条)", () => {
  const given = facts({
    actor: actor("p-chen", { role: "unit-head", unitId: "emergency" }),
    certificates: [
      certificate("p-zhang", "emergency"),
      certificate("p-li", "emergency"),
      certificate("p-zhao", "fire"),
    ],
  });
  const assign = (officerIds: string[], more: Partial<ActFacts> = {}) =>
    judged("penalty/assignment", { officerIds }, { ...given, ...more });

  it("takes two people with valid certificates of the organ", () =>
    expect(assign(["p-zhang", "p-li"])).to.equal(null));

  it("refuses a single person, people without a certificate and those of another organ", () => {
    expect(() => assign(["p-zhang"])).to.throw();
    expect(assign(["p-zhang", "p-qian"])?.at).to.have.keys("/officerIds/1");
    expect(assign(["p-zhang", "p-zhao"])?.at).to.have.keys("/officerIds/1");
  });

  it("refuses who reviewed the case and who names himself", () => {
    const reviewed = submission("review/legal-opinion", {}, { by: { personId: "p-li", name: "李㛃" } });
    expect(assign(["p-zhang", "p-li"], { submissions: [reviewed] })?.at).to.have.keys("/officerIds/1");
    const own = { actor: actor("p-li", { role: "unit-head", unitId: "emergency" }) };
    expect(assign(["p-zhang", "p-li"], own)?.reason).to.contain("不得指派自己");
  });

  it("refuses who has to stand aside", () => {
    const asked = submission("penalty/recusal-request", { personId: "p-li" });
    const granted = submission("penalty/recusal-decision", { personId: "p-li", decision: "granted" });
    expect(assign(["p-zhang", "p-li"], { submissions: [asked, granted] })?.reason).to.contain("回避");
  });
});

describe("更换承办人 (行政处罚法 第四十二条)", () => {
  const given = facts({
    actor: actor("p-chen", { role: "unit-head", unitId: "emergency" }),
    officers: facts().officers.slice(0, 2),
    certificates: ["p-zhang", "p-li", "p-wu"].map((id) => certificate(id, "emergency")),
  });
  const change = (officerIds: string[], more: Partial<ActFacts> = {}) =>
    judged(
      "penalty/reassignment",
      { officerIds, ground: "post-changed", explanation: "李㛃调离执法岗位" },
      { ...given, ...more },
    );

  it("two certified officers again, others than before", () => {
    expect(change(["p-zhang", "p-wu"])).to.equal(null);
    expect(change(["p-li", "p-zhang"])?.reason).to.contain("没有更换");
    expect(change(["p-zhang", "p-qian"])?.at).to.have.keys("/officerIds/1");
    expect(change(["p-zhang", "p-chen"])?.reason).to.contain("不得指派自己");
  });

  it("nobody who reviewed the case or has to stand aside", () => {
    const reviewed = submission("shared/review", {}, { by: { personId: "p-wu", name: "吴" } });
    expect(change(["p-zhang", "p-wu"], { submissions: [reviewed] })?.reason).to.contain("审核");
    const granted = submission("penalty/recusal-decision", { personId: "p-wu", decision: "granted" });
    expect(change(["p-zhang", "p-wu"], { submissions: [granted] })?.reason).to.contain("回避");
  });
});

describe("立案 (行政处罚法 第三十六条、第五十四条)", () => {
  const file = (change: object = {}) =>
    judged("penalty/filing", { ...filingOf("2026-06-11"), ...change }, unfiled);

  it("takes a proper filing", () => expect(file()).to.equal(null));

  it("wants to know of a code that holds two provisions which of them was broken, because that tells the article", () => {
    const exits = (basis: string) =>
      file({ violations: [{ code: "V20", description: "锁闭员工宿舍出口", basis }] });
    expect(exits("安全生产法 第四十二条第二款")).to.equal(null);
    for (const basis of ["安全生产法", "安全生产法 第四十八条、第四十二条"])
      expect(exits(basis)?.at).to.have.keys("/violations/0/basis");
  });

  it("refuses an act that was found more than five years after it ended, and one that ended after it was found", () => {
    const [first] = filingOf("2026-06-11").violations ?? [];
    expect(file({ violations: [{ ...first, actEndedOn: "2021-06-10" }] })?.reason).to.contain("追责期限");
    expect(file({ violations: [{ ...first, actEndedOn: "2021-06-11" }] })).to.equal(null);
    expect(file({ violations: [{ ...first, actEndedOn: "2026-06-12" }] })?.at).to.have.keys(
      "/violations/0/actEndedOn",
    );
  });

  it("refuses a party named twice, a wrong credit code, an unknown violation and a finding of another case", () => {
    const [unit, manager] = filingOf("2026-06-11").parties ?? [];
    expect(file({ parties: [unit, unit] })?.at).to.have.keys("/parties/1/identity");
    expect(file({ parties: [{ ...unit, identity: "123456" }, manager] })?.at).to.have.keys(
      "/parties/0/identity",
    );
    const [first] = filingOf("2026-06-11").violations ?? [];
    expect(file({ violations: [{ ...first, code: "V99" }] })?.at).to.have.keys("/violations/0/code");
    expect(file({ violations: [{ ...first, findingId: "f-1" }] })?.at).to.have.keys(
      "/violations/0/findingId",
    );
  });

  it("is refused or merged only when nothing is sealed, seized, preserved or cut off any more", () => {
    const { parties: _p, violations: _v, ...bare } = filingOf("2026-06-11");
    const ends = [
      { ...bare, filing: "not-file", ground: "证据不足" },
      {
        ...bare,
        filing: "merge",
        ground: "同一单位",
        mergeIntoCaseId: "0197f6a0-0000-7000-8000-000000000009",
      },
    ];
    const cut = submission("investigation/power-cut", {});
    for (const data of ends) {
      const end = (more: Partial<ActFacts>) => judged("penalty/filing", data, { ...unfiled, ...more });
      expect(end({})).to.equal(null);
      expect(end({ deadlines: [clock("sealing", "2026-06-10")] })?.reason).to.contain("查封、扣押");
      expect(end({ deadlines: [clock("evidence-preservation", "2026-06-10")] })?.reason).to.contain(
        "登记保存",
      );
      expect(end({ deadlines: [clock("sealing", "2026-06-10", "met")] })).to.equal(null);
      expect(end({ submissions: [...unfiled.submissions, cut] })?.reason).to.contain("停止供电");
    }
  });

  it("asks for the reasons of not filing and of merging", () => {
    const { parties: _p, violations: _v, ...bare } = filingOf("2026-06-11");
    expect(() => judged("penalty/filing", { ...bare, filing: "not-file" }, unfiled)).to.throw();
    expect(() =>
      judged("penalty/filing", { ...bare, filing: "merge", ground: "同一单位" }, unfiled),
    ).to.throw();
  });
});

describe("随时可能发生的事项", () => {
  const act = (formId: string, data: object, given: ActFacts = investigating) => judged(formId, data, given);
  const termination = (ground: string) => ({
    ground,
    occurredOn: "2026-07-01",
    explanation: "证明材料已核对",
  });

  it("suspension, transfer and termination belong between filing and decision", () => {
    const suspension = { ground: "force-majeure", explanation: "洪水", proposedOn: "2026-07-01" };
    expect(act("penalty/suspension", suspension)).to.equal(null);
    expect(act("penalty/suspension", suspension, unfiled)?.reason).to.contain("尚未立案");
    const decided = before("none");
    expect(act("penalty/suspension", suspension, decided)?.reason).to.contain("已经作出处理决定");
    const transfer = { transferKind: "police", facts: "事实", reason: "涉嫌危险作业罪" };
    expect(act("penalty/transfer-proposal", transfer, decided)).to.not.equal(null);
  });

  it("only what is suspended goes on again", () => {
    const resumption = { reason: "洪水已退", resumedOn: "2026-07-02" };
    expect(act("penalty/resumption", resumption)?.reason).to.contain("没有中止");
    const approved: Partial<Submission> = {
      elementId: "approve-suspension",
      at: "2026-07-01T09:00:00+08:00",
    };
    const suspended = {
      ...investigating,
      submissions: [
        ...investigating.submissions,
        submission("shared/approval", { decision: "approved" }, approved),
      ],
    } as ActFacts;
    expect(act("penalty/resumption", resumption, suspended)).to.equal(null);
    expect(act("penalty/resumption", { ...resumption, resumedOn: "2026-06-30" }, suspended)?.at).to.have.keys(
      "/resumedOn",
    );
    const refused = submission(
      "shared/approval",
      { decision: "rejected" },
      { ...approved, at: "2026-07-05T09:00:00+08:00" },
    );
    const again = { ...suspended, submissions: [...suspended.submissions, refused] };
    expect(act("penalty/resumption", resumption, again)).to.equal(null);
  });

  it("death is a person's, dissolution a unit's, and an unfounded filing ends the case as a whole", () => {
    const of = (partyId: string) => ({ ...investigating, scope: { partyId } });
    expect(act("penalty/termination", termination("party-dead"), of(personParty.id))).to.equal(null);
    expect(act("penalty/termination", termination("party-dead"), of(unitParty.id))).to.not.equal(null);
    expect(act("penalty/termination", termination("party-dissolved"), of(unitParty.id))).to.equal(null);
    expect(act("penalty/termination", termination("filing-unfounded"), of(unitParty.id))).to.not.equal(null);
    expect(act("penalty/termination", termination("filing-unfounded"))).to.equal(null);
  });

  it("more time is given only where a rule in force allows it", () => {
    const asked = { level: "head", reason: "需要鉴定" };
    expect(act("penalty/time-extension", asked)?.reason).to.contain("没有正在计算的办案期限");
    const [clock] = investigating.deadlines;
    const running = { ...investigating, deadlines: clock ? [{ ...clock, state: "running" as const }] : [] };
    expect(act("penalty/time-extension", asked, running)?.reason).to.contain("待核");
    expect(extensionRule("head", "2025-11-03", "2025-11-20")).to.equal(
      "penalty-decision-head-extension-before-2026-02",
    );
    expect(extensionRule("superior", "2026-03-02", "2026-03-20")).to.equal(undefined);
  });

  it("nobody handles the record of his own intervention", () => {
    const record = submission("penalty/intervention-record", { intervener: "林立峰" });
    const given = (name: string) => ({
      ...investigating,
      submissions: [...investigating.submissions, record],
      actor: { ...actor("p-lin", { role: "bureau-head", unitId: "emergency" }), name },
    });
    const handling = { decision: "noted", opinion: "存档", handledOn: "2026-07-02" };
    expect(act("penalty/intervention-handling", handling, given("马平"))).to.equal(null);
    expect(act("penalty/intervention-handling", handling, given("林立峰"))?.reason).to.contain("其他负责人");
  });

  it("nobody decides on his own recusal", () => {
    const asked = submission("penalty/recusal-request", { personId: "p-head", requestedOn: "2026-07-01" });
    const given = (personId: string) => ({
      ...investigating,
      submissions: [...investigating.submissions, asked],
      actor: actor(personId, { role: "bureau-head", unitId: "emergency" }),
    });
    const decision = {
      ...{ personId: "p-head", decision: "refused" },
      ...{ reason: "没有利害关系", decidedOn: "2026-07-02" },
    };
    expect(act("penalty/recusal-decision", decision, given("p-other"))).to.equal(null);
    expect(act("penalty/recusal-decision", decision, given("p-head"))?.reason).to.contain("自己的回避");
  });
});
