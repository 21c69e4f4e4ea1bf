import { expect } from "chai";
import { governingVersion } from "../../domain/discretion/lighter-law.ts";
import { type DiscretionInput, discretion } from "../../domain/discretion.ts";
import { type Tier, type Violation, versionsOf } from "../../domain/violations.ts";
import { aQuestion, refusalOf, wan } from "./question.ts";

const [present] = versionsOf("V05");
const amount = (min: number, max: number) => ({ kind: "amount", min: wan(min), max: wan(max) }) as const;

/** V05 as it was until 30 June 2026, and a law of 1 July 2026 that changed its first tier to this. */
function changed(first: Tier): Violation[] {
  const old = { ...(present as Violation), validTo: "2026-06-30" };
  return [
    old,
    { ...old, article: "新法 第一条", validFrom: "2026-07-01", validTo: "2099-12-31", tiers: { first } },
  ];
}
const lawOf = (first: Tier, actEndedOn: string, decidedOn: string) =>
  governingVersion(changed(first), "first", actEndedOn, decidedOn).violation.article;
const [before, after] = ["2026-05-06", "2026-08-03"];
const [old, fresh] = ["安全生产法 第九十七条第四项", "新法 第一条"];

describe("从旧兼从轻 The law of the day of the act, unless the new one is lighter (PL37)", () => {
  for (const [first, expected, because] of [
    [{ unit: amount(0, 5) }, fresh, "a lower maximum is lighter"],
    [{ unit: amount(0, 20) }, old, "a higher maximum is not"],
    [{ unit: amount(1, 10) }, old, "a new minimum is not"],
    [{ unit: amount(0, 10) }, old, "the same amounts: the law of the act"],
    [{ unit: amount(0, 10), person: amount(0, 1) }, old, "fining the person too is heavier"],
    [{}, fresh, "no fine at all is lighter"],
    [
      { unit: amount(0, 5), suspension: { zh: "停产停业整顿", when: "always" } },
      old,
      "lighter here, heavier there: unclear",
    ],
  ] as const)
    it(`${because}: ${expected}`, () => expect(lawOf(first, before, after)).to.equal(expected));

  it("decided before the change, the old law; done after it, the new one", () => {
    expect(lawOf({ unit: amount(0, 5) }, before, "2026-06-30")).to.equal(old);
    expect(lawOf({ unit: amount(0, 20) }, "2026-07-01", after)).to.equal(fresh);
  });

  it("what is lighter here and heavier there is left to the legal review, and marked", () => {
    const unclear = { unit: amount(0, 5), suspension: { zh: "停产停业整顿", when: "always" } } as const;
    const { reasons } = governingVersion(changed(unclear), "first", before, after);
    expect(reasons[0]).to.deep.include({ basis: "行政处罚法 第三十七条", provisional: true });
  });

  it("the same maximum with a lower minimum is lighter", () => {
    const [old, fresh] = changed({});
    const overdue = (min: number) => ({ overdue: { unit: amount(min, 20) } });
    const versions = [
      { ...(old as Violation), tiers: overdue(10) },
      { ...(fresh as Violation), tiers: overdue(5) },
    ];
    expect(governingVersion(versions, "overdue", before, after).violation.article).to.equal("新法 第一条");
  });

  it("what is no longer unlawful at the decision is not punished", () => {
    const table = [{ ...(present as Violation), validTo: "2026-06-30" }];
    const question: DiscretionInput = aQuestion({
      actEndedOn: before,
      discoveredOn: before,
      decidedOn: after,
    });
    expect(discretion(question, { table })).to.deep.include({ outcome: "no-penalty", mandatory: true });
  });

  it("an act of a time whose law is not in the table is refused, not judged by today's law", () => {
    const refusal = refusalOf(() =>
      discretion(aQuestion({ actEndedOn: "2021-08-31", discoveredOn: "2021-09-06" })),
    );
    expect(refusal).to.have.property("code", "RULE_BROKEN");
    expect(refusal).to.have.property("reason").that.includes("2021-08-31");
  });
});
