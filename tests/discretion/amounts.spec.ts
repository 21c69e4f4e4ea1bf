import { expect } from "chai";
import { type DiscretionInput, discretion } from "../../domain/discretion.ts";
import { aQuestion, refusalOf, wan, yuan } from "./question.ts";

const refused = (different: Partial<DiscretionInput>) => {
  const refusal = refusalOf(() => discretion(aQuestion(different)));
  return refusal === "accepted" ? refusal : refusal.code;
};
const overdue = { stage: "overdue" } as const;

describe("拟罚数额 The amount stays inside the article", () => {
  for (const [different, expected, because] of [
    [{ proposedFen: 1 }, "accepted", "97: the smallest fine"],
    [{ proposedFen: wan(10) }, "accepted", "97: “以下” includes the number"],
    [{ proposedFen: wan(10) + 1 }, "RULE_BROKEN", "97: a fen above the maximum"],
    [{ ...overdue, proposedFen: wan(10) }, "accepted", "97: “以上” includes the number"],
    [{ ...overdue, proposedFen: wan(10) - 1 }, "RULE_BROKEN", "PL32: below the minimum without a ground"],
    [
      { ...overdue, proposedFen: wan(8), mitigations: ["merit"] },
      "accepted",
      "PL32: below the minimum with a ground",
    ],
    [
      { ...overdue, proposedFen: wan(8), mitigations: ["merit"], aggravations: ["obstructed"] },
      "accepted",
      "PL32: a ground remains one beside others",
    ],
    [
      { ...overdue, proposedFen: wan(21), aggravations: ["emergency-measures-violated"] },
      "RULE_BROKEN",
      "PL49: heavier never goes past the maximum",
    ],
    [{ ...overdue, partyType: "citizen", proposedFen: wan(2) }, "accepted", "97: the person's own range"],
    [{ ...overdue, partyType: "citizen", proposedFen: wan(10) }, "RULE_BROKEN", "97: not the unit's range"],
    [
      { proposedFen: wan(4), notifiedFen: wan(3) },
      "RULE_BROKEN",
      "PL45(2): heavier than notified, after a defence",
    ],
    [{ proposedFen: wan(3), notifiedFen: wan(3) }, "accepted", "PL45(2): as notified"],
    [
      { proposedFen: wan(4), notifiedFen: wan(3), newGround: true },
      "accepted",
      "PL45(2): a new ground, told again",
    ],
  ] as const)
    it(`${because}: ${expected}`, () => expect(refused(different)).to.equal(expected));

  it("PL34: an amount below the minimum is called a mitigation and wants a legal review", () => {
    const answer = discretion(aQuestion({ proposedFen: wan(8), stage: "overdue", mitigations: ["merit"] }));
    expect(answer.legalReviewRequired).to.equal(true);
    expect(answer.reasons.map(({ text }) => text).join()).to.include("减轻处罚");
  });
});

describe("追责期限 Two years, or five (PL36)", () => {
  for (const [different, barred, because] of [
    [{ actEndedOn: "2024-03-02", discoveredOn: "2026-03-02" }, false, "found on the corresponding day"],
    [{ actEndedOn: "2024-03-01", discoveredOn: "2026-03-02" }, true, "found a day after it"],
    [
      { actEndedOn: "2021-10-08", discoveredOn: "2026-03-02", harm: "minor" },
      false,
      "life or health and harm: five years",
    ],
    [
      { actEndedOn: "2021-10-08", discoveredOn: "2026-10-09", harm: "minor" },
      true,
      "life or health and harm: not longer",
    ],
    [
      { actEndedOn: "2021-10-08", discoveredOn: "2026-03-02", harm: "minor", lifeOrHealth: false },
      true,
      "harm, but neither life nor health",
    ],
    [
      { actEndedOn: "2026-03-10", discoveredOn: "2026-03-02" },
      false,
      "a continuing act found while it went on",
    ],
  ] as const)
    it(`${because}: ${barred ? "barred" : "in time"}`, () =>
      expect(discretion(aQuestion(different)).outcome === "no-penalty").to.equal(barred));

  it("with one of the two dates nothing is decided, and the answer says so", () => {
    for (const different of [{ actEndedOn: "2022-01-04" }, { discoveredOn: "2026-03-02" }]) {
      const { outcome, reasons } = discretion(aQuestion(different));
      expect(outcome).to.equal("penalty");
      expect(reasons[0]).to.deep.include({ basis: "行政处罚法 第三十六条", provisional: true });
    }
  });

  for (const [different, because] of [
    [{ actEndedOn: "2026-03-10", decidedOn: "2026-03-02" }, "an act that ended after its decision"],
    [{ discoveredOn: "2026-03-10", decidedOn: "2026-03-02" }, "a discovery after the decision"],
  ] as const)
    it(`${because} is refused`, () => expect(refused(different)).to.equal("INVALID_INPUT"));

  it("a day that does not exist is refused", () =>
    expect(refused({ actEndedOn: "2026-02-30" })).to.equal("INVALID_DATE"));
});

describe("简易程序 On the spot up to 200 and 3 000 yuan (PL51)", () => {
  for (const [different, allowed] of [
    [{ proposedFen: yuan(3_000) }, true],
    [{ proposedFen: yuan(3_000) + 1 }, false],
    [{ violation: "V19", partyType: "citizen", proposedFen: yuan(200) }, true],
    [{ violation: "V19", partyType: "citizen", proposedFen: yuan(200) + 1 }, false],
    [{}, false],
    [{ proposedFen: yuan(3_000), complex: true }, false],
    [{ proposedFen: yuan(3_000), seriousness: "serious" }, false],
  ] as const)
    it(`${JSON.stringify(different)}: ${allowed ? "allowed" : "ordinary procedure"}`, () =>
      expect(discretion(aQuestion(different)).simpleProcedureAllowed).to.equal(allowed));
});
