import { expect } from "chai";
import { aggravations, mitigations } from "../../domain/discretion/words.ts";
import { type DiscretionInput, discretion } from "../../domain/discretion.ts";
import { aQuestion, refusalOf, wan } from "./question.ts";

const outcomeOf = (different: Partial<DiscretionInput>) => {
  const { outcome, mandatory } = discretion(aQuestion(different));
  return [outcome, mandatory];
};
const minor = { seriousness: "minor", correctedInTime: true, harm: "none" } as const;
const first = { firstOffence: true, correctedInTime: true, harm: "minor" } as const;
const person = { violation: "V05", stage: "overdue", partyType: "citizen" } as const;

describe("不罚清单 What is not punished", () => {
  for (const [different, expected, because] of [
    [{ ...person, capacity: "under-14" }, ["no-penalty", true], "PL30: under fourteen"],
    [{ ...person, capacity: "incapable" }, ["no-penalty", true], "PL31: could not control the act"],
    [{ ...person, capacity: "full" }, ["penalty", true], "PL31: whoever could is punished"],
    [minor, ["no-penalty", true], "PL33(1): minor, corrected in time, no harm"],
    [{ ...minor, seriousness: "ordinary" }, ["penalty", true], "PL33(1): not minor"],
    [{ ...minor, correctedInTime: false }, ["penalty", true], "PL33(1): not corrected in time"],
    [{ ...minor, harm: "minor" }, ["penalty", true], "PL33(1): some harm"],
    [{ ...minor, stage: "overdue" }, ["penalty", true], "PL33(1): overdue is not corrected in time"],
    [first, ["no-penalty", false], "PL33(1): first offence with minor harm need not be punished"],
    [{ ...first, firstOffence: false }, ["penalty", true], "PL33(1): not the first"],
    [{ ...first, correctedInTime: false }, ["penalty", true], "PL33(1): not corrected in time"],
    [{ ...first, harm: "ordinary" }, ["penalty", true], "PL33(1): more than minor harm"],
    [
      { ...first, seriousness: "serious" },
      ["penalty", true],
      "PL5(2): a grave case is not proposed as a first offence",
    ],
    [{ ...first, stage: "overdue" }, ["penalty", true], "PL33(1): overdue is not corrected in time"],
    [
      { ...first, ...minor },
      ["no-penalty", true],
      "PL33(1): what must not be punished goes before what need not",
    ],
    [{ noFault: true }, ["no-penalty", true], "PL33(2): proved to be without fault"],
    [
      { actEndedOn: "2024-03-01", discoveredOn: "2026-03-02" },
      ["no-penalty", true],
      "PL36: found after two years",
    ],
  ] as const)
    it(`${because}: ${expected[0]}${expected[1] ? " (must)" : " (may)"}`, () =>
      expect(outcomeOf(different)).to.deep.equal(expected));

  it("PL33(3): who is not punished is educated, and that is recorded", () =>
    expect(discretion(aQuestion(minor)).reasons).to.deep.include({
      text: "对当事人进行教育并作记录",
      basis: "行政处罚法 第三十三条第三款",
    }));

  it("PL33(1): how far “first” looks back is local, so a first offence is provisional", () =>
    expect(discretion(aQuestion(first)).provisional).to.equal(true));

  it("where the law forbids a penalty no fine can be proposed; where it leaves the choice one can", () => {
    expect(refusalOf(() => discretion(aQuestion({ ...minor, proposedFen: wan(1) })))).to.have.property(
      "code",
      "RULE_BROKEN",
    );
    expect(refusalOf(() => discretion(aQuestion({ ...first, proposedFen: wan(1) })))).to.equal("accepted");
  });

  it("no penalty asks for no hearing, no review, no discussion, and suspends nothing", () =>
    expect(discretion(aQuestion({ stage: "overdue", noFault: true }))).to.deep.include({
      hearingRequired: false,
      legalReviewRequired: false,
      collectiveDiscussionRequired: false,
      simpleProcedureAllowed: false,
      suspension: null,
    }));
});

describe("轻罚、减罚与从重清单 What makes a penalty lighter or heavier", () => {
  for (const [i, ground] of (Object.keys(mitigations) as (keyof typeof mitigations)[]).entries())
    it(`PL32(${i + 1}): ${mitigations[ground]} must make it lighter or mitigate it`, () =>
      expect(outcomeOf({ mitigations: [ground] })).to.deep.equal(["lighter-or-mitigated", true]));

  it("PL30: from fourteen to eighteen, likewise", () =>
    expect(outcomeOf({ ...person, capacity: "14-to-17" })).to.deep.equal(["lighter-or-mitigated", true]));

  it("PL49: whoever breaks emergency measures must be punished heavier", () =>
    expect(outcomeOf({ aggravations: ["emergency-measures-violated"] })).to.deep.equal(["heavier", true]));

  for (const ground of (Object.keys(aggravations) as (keyof typeof aggravations)[]).slice(1))
    it(`M12 (not read): ${aggravations[ground]} may make it heavier, and is provisional`, () => {
      const answer = discretion(aQuestion({ aggravations: [ground] }));
      expect(answer).to.deep.include({ outcome: "heavier", mandatory: false, provisional: true });
    });

  it("PL5(2): grounds of both kinds are weighed", () =>
    expect(outcomeOf({ mitigations: ["merit"], aggravations: ["obstructed"] })).to.deep.equal([
      "weigh",
      false,
    ]));

  it("a first offence with a ground for a heavier penalty is not let off", () =>
    expect(outcomeOf({ ...first, aggravations: ["obstructed"] })).to.deep.equal(["heavier", false]));

  it("PL28(1): every outcome goes with the order to correct, which replaces no penalty", () => {
    for (const different of [{}, minor, { mitigations: ["merit"] } as const, { violation: "V21" }])
      expect(discretion(aQuestion(different)).reasons.map(({ basis }) => basis)).to.include(
        "行政处罚法 第二十八条第一款",
      );
  });

  it("CL16(2): a minor case, or one without harm, may be spared coercion; a grave one may not", () => {
    const spared = (different: Partial<DiscretionInput>) =>
      discretion(aQuestion(different)).coercionMayBeSpared;
    expect([
      spared(minor),
      spared({ harm: "none" }),
      spared({ harm: "minor" }),
      spared({ seriousness: "serious" }),
    ]).to.deep.equal([true, true, false, false]);
  });
});

describe("Whom the article names", () => {
  it("97: as found the article fines no person", () =>
    expect(outcomeOf({ partyType: "citizen" })).to.deep.equal(["no-penalty", true]));

  it("94: the unit is not fined as found, but suspended when overdue", () => {
    expect(outcomeOf({ violation: "V01" })).to.deep.equal(["no-penalty", true]);
    expect(outcomeOf({ violation: "V01", stage: "overdue" })).to.deep.equal(["penalty", true]);
  });

  it("102: after a refusal the unit is suspended and not fined again", () => {
    const answer = discretion(aQuestion({ violation: "V17", stage: "overdue" }));
    expect([answer.outcome, answer.ranges.unit, answer.suspension]).to.deep.equal([
      "penalty",
      null,
      "停产停业整顿",
    ]);
    const fined = refusalOf(() =>
      discretion(aQuestion({ violation: "V17", stage: "overdue", proposedFen: wan(1) })),
    );
    expect(fined).to.have.property("code", "RULE_BROKEN");
  });

  it("PL38: a fine for somebody whom the article does not name is refused, with the article", () =>
    expect(refusalOf(() => discretion(aQuestion({ partyType: "citizen", proposedFen: wan(1) }))))
      .to.have.property("reason")
      .that.includes("第九十七条第四项"));

  it("108: as found there is only the order", () =>
    expect(outcomeOf({ violation: "V21" })).to.deep.equal(["order-only", true]));
});

describe("涉嫌犯罪 A suspected crime is not closed by a fine (PL27)", () => {
  for (const [different, transfer, check, because] of [
    [{ crimeSuspected: true }, true, false, "somebody suspects it"],
    [
      { violation: "V12", seriousness: "serious" },
      true,
      true,
      "134之一(1): alarms or data, with real danger",
    ],
    [{ violation: "V12" }, false, false, "134之一(1): no real danger"],
    [{ violation: "V12", stage: "overdue" }, false, true, "134之一(1): to be examined when not corrected"],
    [
      { violation: "V17", stage: "overdue", majorHazard: true },
      true,
      true,
      "134之一(2): a major hazard, refused",
    ],
    [{ violation: "V17", stage: "overdue" }, false, true, "134之一(2): to be examined before the decision"],
    [{ violation: "V17" }, false, false, "134之一(2): nothing refused yet"],
    [{ violation: "V17", majorHazard: true }, false, true, "134之一(2): a major hazard, nothing refused yet"],
    [
      { violation: "V12", seriousness: "serious", crimeSuspected: false },
      false,
      false,
      "examined and denied",
    ],
    [{ violation: "V15", harm: "serious" }, false, true, "101: grave harm is examined"],
    [{ violation: "V05", harm: "serious" }, false, true, "PL57(1)(4): also where the article names no crime"],
  ] as const)
    it(`${because}: ${transfer ? "to the police" : check ? "examined first" : "no question"}`, () => {
      const { transferToPolice, crimeCheckRequired, outcome, simpleProcedureAllowed } = discretion(
        aQuestion(different),
      );
      expect([transferToPolice, crimeCheckRequired]).to.deep.equal([transfer, check]);
      expect(outcome === "transfer").to.equal(transfer);
      if (transfer) expect(simpleProcedureAllowed).to.equal(false);
    });
});
