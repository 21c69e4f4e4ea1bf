import { expect } from "chai";
import { isLegalDate } from "../../domain/calendar.ts";
import { discretion } from "../../domain/discretion.ts";
import {
  type AccidentClass,
  type Stage,
  versionOn,
  versionsOf,
  violations,
} from "../../domain/violations.ts";
import { aQuestion, refusalOf, wan } from "./question.ts";

type Bounds = readonly [min: number, max: number] | null;

const suspended = "停产停业整顿";
const none = null;

/** Code, stage, what the unit and the persons are fined in 万元, what is suspended, and where that is written. */
const rows: readonly (readonly [string, Stage, Bounds, Bounds, string | null, string])[] = [
  ["V01", "first", none, [2, 5], none, "94: the person in charge is fined"],
  ["V01", "overdue", none, [5, 10], suspended, "94: overdue, the person is fined and the unit suspended"],
  ["V02", "first", none, [1, 3], none, "96: the other heads and safety managers are fined"],
  ...["V03", "V26", "V04", "V05", "V06", "V07", "V08"].flatMap(
    (code) =>
      [
        [code, "first", [0, 10], none, none, "97: as found, the unit alone"],
        [code, "overdue", [10, 20], [2, 5], suspended, "97: overdue, unit and persons, and the suspension"],
      ] as const,
  ),
  ["V09", "first", [10, 50], [2, 5], "停止建设或者停产停业整顿", "98: unit and persons at once"],
  ["V09", "overdue", [50, 100], [5, 10], none, "98: overdue only raises the fines"],
  ...["V10", "V11", "V12", "V13", "V27", "V14"].flatMap(
    (code) =>
      [
        [code, "first", [0, 5], none, none, "99: as found, the unit alone"],
        [code, "overdue", [5, 20], [1, 2], none, "99: overdue, unit and persons; no suspension unless grave"],
      ] as const,
  ),
  ...["V28", "V15", "V16"].flatMap(
    (code) =>
      [
        [code, "first", [0, 10], none, none, "101: as found, the unit alone"],
        [code, "overdue", [10, 20], [2, 5], suspended, "101: overdue, unit and persons, and the suspension"],
      ] as const,
  ),
  ["V17", "first", [0, 5], none, none, "102: the unit"],
  ["V17", "overdue", none, [5, 10], suspended, "102: refused, persons only, the unit is suspended"],
  ["V18", "first", [10, 20], [1, 2], none, "103(1): no illegal income"],
  ["V19", "first", [0, 5], [0, 1], none, "103(2): unit and persons at once"],
  ["V19", "overdue", none, none, suspended, "103(2): overdue only adds the suspension"],
  ["V20", "first", [0, 5], [0, 1], none, "104, 105: unit and persons at once"],
  [
    "V20",
    "overdue",
    none,
    none,
    "停产停业（第一百零四条）或者停产停业整顿（第一百零五条）",
    "104, 105: the suspension",
  ],
  ["V21", "first", none, none, none, "108: as found, only an order"],
  ["V21", "overdue", [2, 20], [1, 2], none, "108: refused, unit and persons"],
  ["V22", "first", [5, 10], none, none, "109"],
  ["V22", "overdue", [10, 20], none, none, "109: overdue"],
  ["V25", "first", none, none, none, "应急条例 32: as found, only an order"],
  ["V25", "overdue", [3, 5], [1, 2], none, "应急条例 32: overdue, unit and persons"],
];

const fen = (bounds: Bounds) => bounds && { min: wan(bounds[0]), max: wan(bounds[1]) };

describe("违法行为表 The violations of 安全生产法 chapter 6", () => {
  for (const [violation, stage, unit, person, suspension, because] of rows)
    it(`${violation} ${stage}: ${because}`, () => {
      const answer = discretion(aQuestion({ violation, stage, illegalIncomeFen: 0 }));
      expect(answer.ranges).to.deep.equal({ unit: fen(unit), person: fen(person) });
      expect(answer.suspension).to.equal(suspension);
    });

  it("holds V01 to V29, each code in its own row, with article, duty, source and time", () => {
    const expected = Array.from({ length: 29 }, (_, i) => `V${String(i + 1).padStart(2, "0")}`);
    expect(violations.map(({ code }) => code)).to.deep.equal(expected);
    for (const { code, zh, article, duty, provenance, validFrom } of violations) {
      expect(zh, code).to.match(/^[\u4e00-\u9fff、，；（）]+$/);
      for (const law of [article, duty])
        expect(law, code).to.match(/^(安全生产法|生产安全事故应急条例) 第.+条/);
      expect(provenance, code).to.equal(code === "V29" ? "unverified" : "read");
      expect(isLegalDate(validFrom), code).to.equal(true);
    }
  });

  it("every fixed bound is a whole number of fen and no minimum lies above its maximum", () => {
    for (const { code, tiers, accident } of violations)
      for (const tier of [...Object.values(tiers), ...Object.values(accident ?? {})])
        for (const fine of [tier.unit, tier.person])
          if (fine?.kind === "amount") {
            expect(Number.isSafeInteger(fine.min) && Number.isSafeInteger(fine.max), code).to.equal(true);
            expect(fine.min, code).to.be.at.most(fine.max);
          }
  });

  it("99: a grave case overdue is suspended as well", () =>
    expect(
      discretion(aQuestion({ violation: "V10", stage: "overdue", seriousness: "serious" })).suspension,
    ).to.equal(suspended));

  it("V29 is refused with its reason until the amounts were read in the statute", () =>
    expect(refusalOf(() => discretion(aQuestion({ violation: "V29" })))).to.deep.include({
      code: "RULE_BROKEN",
    }));

  it("an article without a tier for overdue is not given one", () => {
    for (const violation of ["V02", "V18"])
      expect(refusalOf(() => discretion(aQuestion({ violation, stage: "overdue" })))).to.have.property(
        "code",
        "INVALID_INPUT",
      );
  });

  it("a code that is not in the table is unknown", () =>
    expect(refusalOf(() => versionsOf("V30"))).to.have.property("code", "INVALID_INPUT"));

  it("a version is the law from its first to its last day, both included", () => {
    const [row] = versionsOf("V05");
    const old = { ...(row as (typeof violations)[number]), validTo: "2026-06-30" };
    expect(
      ["2021-08-31", "2021-09-01", "2026-06-30", "2026-07-01"].map((on) => versionOn([old], on) === old),
    ).to.deep.equal([false, true, true, false]);
    expect(versionOn([old])).to.equal(undefined);
  });
});

describe("Fines that follow from the facts", () => {
  const accident = (accidentClass: AccidentClass, more = {}) =>
    discretion(aQuestion({ violation: "V24", accidentClass, ...more })).ranges.unit;

  for (const [accidentClass, min, max] of [
    ["ordinary", 30, 100],
    ["larger", 100, 200],
    ["major", 200, 1000],
    ["extraordinary", 1000, 2000],
  ] as const) {
    it(`114: a unit responsible for an accident, ${accidentClass}: ${min}–${max} 万元`, () =>
      expect(accident(accidentClass)).to.deep.equal(fen([min, max])));
    it(`114(2): ${accidentClass} and extremely grave: twice to five times`, () =>
      expect(accident(accidentClass, { extremelyGrave: true })).to.deep.equal(fen([min * 2, max * 5])));
  }

  it("114: without the class of the accident there is no range to judge by", () =>
    expect(refusalOf(() => discretion(aQuestion({ violation: "V24" })))).to.have.property(
      "code",
      "INVALID_INPUT",
    ));

  for (const [violation, accidentClass, min, max, because] of [
    ["V01", "ordinary", 40, 40, "95(1)"],
    ["V01", "larger", 60, 60, "95(2)"],
    ["V01", "major", 80, 80, "95(3)"],
    ["V01", "extraordinary", 100, 100, "95(4)"],
    ["V02", "ordinary", 20, 50, "96"],
  ] as const)
    it(`${because}: ${violation} that led to an accident (${accidentClass}) is fined by last year's income`, () => {
      const question = aQuestion({
        violation,
        accidentClass,
        partyType: "citizen",
        lastYearIncomeFen: yearly,
      });
      expect(discretion(question).ranges.person).to.deep.equal({
        min: (yearly * min) / 100,
        max: (yearly * max) / 100,
      });
    });
  const yearly = wan(20);

  it("95: without the income no amount is made up, and the answer says so", () => {
    const answer = discretion(aQuestion({ violation: "V01", accidentClass: "major", partyType: "citizen" }));
    expect([answer.ranges.person, answer.provisional]).to.deep.equal([null, true]);
  });

  for (const [illegalIncomeFen, expected, because] of [
    [wan(10) - 1, [10, 20], "below 10 万元 the fixed range"],
    [wan(10), [20, 50], "from 10 万元 on twice to five times"],
    [wan(30), [60, 150], "in proportion"],
  ] as const)
    it(`103(1): illegal income of ${illegalIncomeFen / 100} 元: ${because}`, () =>
      expect(discretion(aQuestion({ violation: "V18", illegalIncomeFen })).ranges.unit).to.deep.equal(
        fen(expected),
      ));

  it("103(1): the illegal income is confiscated, and without its amount the answer is provisional", () => {
    const { provisional, reasons } = discretion(aQuestion({ violation: "V18" }));
    expect(provisional).to.equal(true);
    expect(reasons).to.deep.include({ text: "没收违法所得", basis: "安全生产法 第一百零三条第一款" });
  });

  it("112: the daily penalty is the first fine again, and the bureau may choose it", () => {
    const answer = discretion(aQuestion({ violation: "V23", stage: "overdue", originalFineFen: wan(3) }));
    expect(answer).to.deep.include({ outcome: "penalty", mandatory: false });
    expect(answer.ranges.unit).to.deep.equal(fen([3, 3]));
  });
});
