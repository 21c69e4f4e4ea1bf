import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import {
  countingOf,
  decidedPenalties,
  penaltiesFrom,
  proposedPenalties,
} from "../../domain/penalty/decision.ts";
import { likeFines, spread } from "../../domain/penalty/like-cases.ts";
import {
  decisionApprovalOf,
  decisionProposalOf,
  judged as example,
  reportOf,
} from "../support/example-penalty/core.ts";
import { aPenaltyFile, personParty, unitParty } from "../support/penalty-file.ts";
import { actor, judged, submission } from "./facts.ts";
import { before, deciding, investigating, items } from "./ordinary-facts.ts";

type Item = (typeof example.assessments)[number];

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

  it("takes evidence that proves one party's facts only, and refuses to punish a party without any", () => {
    const { evidence } = reportOf("2026-06-24");
    const assigned = (...to: number[][]) =>
      report({ evidence: evidence.map((one, i) => ({ ...one, partySeqs: to[i] ?? [] })) });
    expect(assigned([1], [1], [2])).to.equal(null);
    expect(assigned([1], [1])).to.equal(null);
    expect(assigned([1], [1], [1])?.reason).to.contain("没有证明何建国违法事实的证据");
    expect(assigned([1], [2], [3])?.at).to.have.keys("/evidence/2/partySeqs/0");
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
