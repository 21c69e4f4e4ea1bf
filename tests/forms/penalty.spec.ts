import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import type { CaseFile, Submission } from "../../domain/case-file.ts";
import {
  countingOf,
  decidedPenalties,
  penaltiesFrom,
  proposedPenalties,
} from "../../domain/penalty/decision.ts";
import { likeFines, spread } from "../../domain/penalty/like-cases.ts";
import { extensionRule } from "../../domain/penalty/time-extension.ts";
import {
  decisionApprovalOf,
  decisionProposalOf,
  judged as example,
  filingOf,
  reportOf,
} from "../support/example-penalty/core.ts";
import { aPenaltyFile, personParty, unitParty } from "../support/penalty-file.ts";
import { actor, certificate, facts, judged, submission } from "./facts.ts";

type Item = (typeof example.assessments)[number];

/** The example case up to the submission of a form, as the rules see it then. */
function before(formId: string, more: Partial<CaseFile> = {}): ActFacts {
  const file = aPenaltyFile(more);
  const at = file.submissions.findIndex((s) => s.formId === formId);
  const submissions = at < 0 ? file.submissions : file.submissions.slice(0, at);
  const { organ, enterprise, parties, payments, source, deadlines, documents, deliveries } = file;
  return facts({
    ...{ organ, enterprise, parties, payments, source, deadlines, documents, deliveries },
    submissions: submissions as ActFacts["submissions"],
    now: { on: "2026-07-08", at: "2026-07-08T14:00:00+08:00" },
    officers: file.officers,
    case: { ...file.case, departmentIds: ["emergency"] },
  });
}

const items = (change: (item: Item, index: number) => object = () => ({})) =>
  example.assessments.map((item, i) => ({ ...item, ...change(item, i) }));
const unfiled = before("penalty/filing", { parties: [] });
const investigating = before("penalty/investigation-report");
const deciding = before("penalty/decision-proposal");

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

describe("立案 (行政处罚法 第三十六条、第五十四条)", () => {
  const file = (change: object = {}) =>
    judged("penalty/filing", { ...filingOf("2026-06-11"), ...change }, unfiled);

  it("takes a proper filing", () => expect(file()).to.equal(null));

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

  it("asks for the reasons of not filing and of merging", () => {
    const { parties: _p, violations: _v, ...bare } = filingOf("2026-06-11");
    expect(() => judged("penalty/filing", { ...bare, filing: "not-file" }, unfiled)).to.throw();
    expect(() =>
      judged("penalty/filing", { ...bare, filing: "merge", ground: "同一单位" }, unfiled),
    ).to.throw();
  });
});

describe("调查终结报告：裁量 (行政处罚法 第五条、第二十八条、第二十九条、第三十二条、第三十四条)", () => {
  const report = (change: object = {}, given = investigating) =>
    judged("penalty/investigation-report", { ...reportOf("2026-06-24"), ...change }, given);

  it("takes the example", () => expect(report()).to.equal(null));

  it("refuses a fine above the article's range, and one below it without a ground of 第三十二条", () => {
    expect(
      report({ assessments: items((_, i) => (i === 0 ? { fineFen: 10_000_001 } : {})) })?.at,
    ).to.have.keys("/assessments/0/fineFen");
    const low = (item: Item) => (item.code === "V01" ? { fineFen: 1_900_000 } : {});
    expect(report({ assessments: items(low) })?.at).to.have.keys("/assessments/2/fineFen");
    const grounded = (item: Item) => ({ ...low(item), mitigations: ["harm-removed"] });
    expect(report({ assessments: items(grounded) })).to.equal(null);
  });

  it("refuses to leave out a violation that was filed, a party of the case, or to name one that is not", () => {
    expect(report({ assessments: items().slice(1) })?.reason).to.contain("V05没有裁量");
    expect(report({ penalties: example.penalties.slice(0, 1) })?.reason).to.contain(
      "没有对何建国提出处理意见",
    );
    const third = [...example.penalties, { partySeq: 3, outcome: "penalty", warning: true }];
    expect(report({ penalties: third })?.at).to.have.keys("/penalties/2/partySeq");
  });

  it("refuses no penalty for what is to be punished: an order to correct does not replace it", () => {
    const spared = example.penalties.map((p) => ({
      ...p,
      outcome: "no-penalty",
      ground: "first-offence",
      education: "教育",
    }));
    const answer = report({
      penalties: spared,
      assessments: items(() => ({ fineFen: 0 })),
      proposal: "no-penalty",
    });
    expect(answer?.reason).to.contain("责令改正不能代替处罚");
    const minor = items(() => ({ fineFen: 0, harm: "none", seriousness: "minor", correctedInTime: true }));
    expect(report({ penalties: spared, assessments: minor, proposal: "no-penalty" })).to.equal(null);
  });

  it("refuses a fine for what need not be punished unless the reasons are written down", () => {
    const may = (reason?: string) =>
      items((_, i) =>
        i === 0
          ? {
              firstOffence: true,
              harm: "minor",
              correctedInTime: true,
              ...(reason ? { departureReason: reason } : {}),
            }
          : {},
      );
    expect(report({ assessments: may() })?.at).to.have.keys("/assessments/0/departureReason");
    expect(report({ assessments: may("涉及人员多，教育不足以纠正") })).to.equal(null);
  });

  it("refuses the higher tier without proof that what was ordered was not done in time", () => {
    const overdue = items((item) => (item.partySeq === 1 ? { stage: "overdue", fineFen: 11_000_000 } : {}));
    const penalties = example.penalties.map((p) => (p.partySeq === 1 ? { ...p, suspension: true } : p));
    const answer = report({ assessments: overdue, penalties });
    expect(answer?.at).to.include.keys("/assessments/0/stage");
    const evidence = [{ name: "整改复查意见书", kind: "documentary", proves: "逾期未改正" }];
    const paths = (answer: ReturnType<typeof report>) => Object.keys(answer?.at ?? {});
    expect(paths(report({ assessments: overdue, penalties, evidence }))).to.not.include(
      "/assessments/0/stage",
    );
    const late = (rule: string) => ({
      ...investigating,
      source: {
        ...{ id: "c-1", number: "1", title: "检查", findings: [], documents: [] },
        deadlines: investigating.deadlines.map((clock) => ({ ...clock, rule, state: "overdue" as const })),
      },
    });
    const given = { assessments: overdue, penalties };
    expect(paths(report(given, late("rectification-order")))).to.not.include("/assessments/0/stage");
    expect(paths(report(given, late("rectification-recheck")))).to.include("/assessments/0/stage");
  });

  it("wants the suspension that the article orders, and none that it does not", () => {
    const evidence = [{ name: "整改复查意见书", kind: "documentary", proves: "逾期未改正" }];
    const overdue = items((item) => (item.code === "V05" ? { stage: "overdue", fineFen: 11_000_000 } : {}));
    expect(report({ assessments: overdue, evidence })?.at).to.have.keys("/penalties/0/suspension");
    const ordered = example.penalties.map((p) => (p.partySeq === 1 ? { ...p, suspension: true } : p));
    expect(report({ assessments: overdue, evidence, penalties: ordered })).to.equal(null);
    expect(report({ penalties: ordered })?.at).to.have.keys("/penalties/0/suspension");
  });

  it("does not let a suspected crime be closed by a fine, but lets it be transferred", () => {
    const crime = items((_, i) => (i === 0 ? { crimeSuspected: true } : {}));
    expect(report({ assessments: crime })?.reason).to.contain("移送司法机关");
    expect(report({ assessments: crime, proposal: "transfer-police" })).to.equal(null);
  });

  it("does not become heavier because of a defence, unless there is new evidence", () => {
    const reported = submission("penalty/investigation-report", reportOf("2026-06-24"));
    const said = submission("notice/statement", {}, { partyId: unitParty.id });
    const more = items((_, i) => (i === 0 ? { fineFen: 3_500_000 } : {}));
    const defended = { ...investigating, submissions: [...investigating.submissions, reported, said] };
    expect(report({ assessments: more }, defended as ActFacts)?.reason).to.contain("不得因陈述、申辩");
    expect(report({}, defended as ActFacts)).to.equal(null);
    const found = submission("penalty/new-evidence", {});
    const renewed = { ...defended, submissions: [...defended.submissions, found] } as ActFacts;
    expect(report({ assessments: more }, renewed)).to.equal(null);
  });

  it("keeps the proposal and what is proposed for the parties together", () => {
    expect(report({ proposal: "no-penalty" })?.at).to.have.keys("/proposal");
    expect(report({ concludedOn: "2026-06-01" })?.at).to.have.keys("/concludedOn");
  });
});

describe("呈批和决定 (行政处罚法 第四十五条第二款、第五十七条)", () => {
  const propose = (change: object = {}) =>
    judged("penalty/decision-proposal", { ...decisionProposalOf("2026-07-07"), ...change }, deciding);

  it("takes what was notified or less, and nothing that is heavier", () => {
    expect(propose()).to.equal(null);
    expect(propose({ assessments: items((_, i) => (i === 0 ? { fineFen: 2_000_000 } : {})) })).to.equal(null);
    expect(
      propose({ assessments: items((_, i) => (i === 0 ? { fineFen: 3_000_100 } : {})) })?.reason,
    ).to.contain("重于已经告知的内容");
    const warned = example.penalties.map((p) => ({ ...p, warning: true }));
    expect(propose({ penalties: warned })?.reason).to.contain("重于已经告知的内容");
  });

  it("refuses days in the wrong order, and an approval by who investigates", () => {
    expect(propose({ proposedOn: "2026-06-23" })?.at).to.have.keys("/proposedOn");
    const given = {
      ...before("penalty/decision-approval"),
      actor: actor("p-chief", { role: "bureau-head", unitId: "emergency" }),
    };
    const approve = (on: string, by = given) =>
      judged("penalty/decision-approval", decisionApprovalOf(on), by);
    expect(approve("2026-07-08")).to.equal(null);
    expect(approve("2026-07-06")?.at).to.have.keys("/decidedOn");
    const investigator = { ...given, actor: actor("p-zhang", { role: "bureau-head", unitId: "emergency" }) };
    expect(approve("2026-07-08", investigator)?.reason).to.contain("不得审批");
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

describe("处罚的计算 (行政处罚法 第二十九条)", () => {
  it("fines one act once, by the norm that fines it highest, and sums the rest", () => {
    const twice = items((_, i) => ({ act: i < 2 ? 1 : 2 }));
    expect(countingOf(twice).map(({ code }) => code)).to.deep.equal(["V05", "V01"]);
    const [unit] = penaltiesFrom({ assessments: twice, penalties: [...example.penalties] }, [
      unitParty,
      personParty,
    ]);
    expect(unit?.fineFen).to.equal(3_000_000);
    expect(unit?.violations.map(({ fineFen }) => fineFen)).to.deep.equal([3_000_000, 0]);
  });

  it("reads the decision from the proposal that was approved last, and proposes from the latest report", () => {
    const file = aPenaltyFile();
    expect(decidedPenalties(file).map(({ fineFen }) => fineFen)).to.deep.equal([5_500_000, 2_500_000]);
    expect(decidedPenalties({ ...file, submissions: file.submissions.slice(0, -1) })).to.deep.equal([]);
    expect(proposedPenalties(file).map(({ partyId }) => partyId)).to.deep.equal([
      unitParty.id,
      personParty.id,
    ]);
  });

  it("compares with like cases by least, middle and highest", () => {
    expect(likeFines(aPenaltyFile(), "V10").map(({ fineFen }) => fineFen)).to.deep.equal([2_500_000]);
    expect(spread([3, 1, 2])).to.deep.equal({ min: 1, median: 2, max: 3 });
    expect(spread([4, 1, 2, 3])).to.deep.equal({ min: 1, median: 3, max: 4 });
    expect(spread([])).to.equal(null);
  });
});
