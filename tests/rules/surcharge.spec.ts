import { expect } from "chai";
import { addDays } from "../../domain/calendar-dates.ts";
import { derive } from "../../domain/deadlines.ts";
import { type SurchargeInput, surcharge } from "../../domain/penalty/surcharge.ts";
import { stretchesOf } from "../../domain/penalty/surcharge-stretches.ts";

const fine = (more: Partial<SurchargeInput>): SurchargeInput => ({
  fineFen: 1_000_000,
  dueOn: "2026-10-08",
  payments: [],
  pauses: [],
  on: "2026-10-08",
  ...more,
});
const paid = (paidOn: string, amountFen: number, kind: "fine" | "surcharge" = "fine") => ({
  ...{ paidOn, amountFen, kind },
});
const suit = (from: string, to: string | null) => ({ from, to, why: "行政诉讼期间不予计算" });

describe("加处罚款 (行政处罚法 第七十二条、第七十三条)", () => {
  for (const [because, input, fen, days] of [
    ["the due day itself is in time", fine({}), 0, 0],
    ["the first day is the day after the due day", fine({ on: "2026-10-09" }), 30_000, 1],
    ["every day adds three per cent of the fine, not of the sum", fine({ on: "2026-10-18" }), 300_000, 10],
    ["the thirty-third overdue day stays below the fine", fine({ on: "2026-11-10" }), 990_000, 33],
    ["the cap is reached on the thirty-fourth overdue day", fine({ on: "2026-11-11" }), 1_000_000, 34],
    ["it never exceeds the fine", fine({ on: "2028-01-01" }), 1_000_000, 34],
    [
      "paid in time, nothing is added",
      fine({ payments: [paid("2026-10-08", 1_000_000)], on: "2026-12-01" }),
      0,
      0,
    ],
    [
      "the day of a late payment still counts",
      fine({ payments: [paid("2026-10-10", 1_000_000)], on: "2026-12-01" }),
      60_000,
      2,
    ],
    [
      "after a part is paid only the rest is overdue",
      fine({ payments: [paid("2026-10-09", 500_000)], on: "2026-10-10" }),
      45_000,
      2,
    ],
    [
      "what is paid on the surcharge does not lessen the fine",
      fine({ payments: [paid("2026-10-09", 30_000, "surcharge")], on: "2026-10-10" }),
      60_000,
      2,
    ],
    [
      "first and last day of a suit are not counted",
      fine({ pauses: [suit("2026-10-11", "2026-10-20")], on: "2026-10-21" }),
      90_000,
      3,
    ],
    ["a suit that goes on stops it", fine({ pauses: [suit("2026-10-09", null)], on: "2027-10-09" }), 0, 0],
    [
      "a suit filed before the due day puts the first day off to its end",
      fine({ pauses: [suit("2026-09-01", "2026-10-09")], on: "2026-10-10" }),
      30_000,
      1,
    ],
    ["fractions of a fen are dropped in favour of the party", fine({ fineFen: 33, on: "2026-10-10" }), 1, 2],
  ] as const)
    it(`${because}: ${fen} fen`, () => {
      const counted = surcharge(input);
      expect([counted.fen, counted.days]).to.deep.equal([fen, days]);
    });

  it("a pause moves the day on which the cap is reached", () => {
    const plain = surcharge(fine({ on: "2027-12-31" }));
    const paused = surcharge(fine({ on: "2027-12-31", pauses: [suit("2026-10-20", "2026-12-19")] }));
    expect([plain.cappedOn, paused.cappedOn]).to.deep.equal(["2026-11-11", addDays("2026-11-11", 61)]);
  });

  it("of instalments only those are overdue whose day is over (行政处罚法 第六十六条)", () => {
    const instalments = [
      { dueOn: "2026-10-31", amountFen: 400_000 },
      { dueOn: "2026-11-30", amountFen: 600_000 },
    ];
    const on = (day: string, payments: SurchargeInput["payments"] = []) =>
      surcharge(fine({ instalments, payments, on: day })).fen;
    expect(on("2026-10-31")).to.equal(0);
    expect(on("2026-11-01")).to.equal(12_000);
    expect(on("2026-12-01", [paid("2026-10-30", 400_000)])).to.equal(18_000);
  });

  it("begins after the day to which a rest day moved the end", () => {
    const { dueOn } = derive("fine-payment", "2026-09-20");
    expect(dueOn).to.equal("2026-10-08");
    const { steps } = surcharge(fine({ dueOn, on: "2026-10-09" }));
    expect(steps[0]?.on).to.equal("2026-10-09");
  });

  it("shows every day, the days of a pause with their reason, and the last one cut to the cap", () => {
    const { steps } = surcharge(fine({ pauses: [suit("2026-10-10", "2026-10-10")], on: "2027-01-01" }));
    expect(steps.slice(0, 3)).to.deep.equal([
      { on: "2026-10-09", overdueFen: 1_000_000, addedFen: 30_000, totalFen: 30_000, why: "" },
      { on: "2026-10-10", overdueFen: 1_000_000, addedFen: 0, totalFen: 30_000, why: "行政诉讼期间不予计算" },
      { on: "2026-10-11", overdueFen: 1_000_000, addedFen: 30_000, totalFen: 60_000, why: "" },
    ]);
    expect(steps.at(-1)).to.deep.equal({
      on: "2026-11-12",
      overdueFen: 1_000_000,
      addedFen: 10_000,
      totalFen: 1_000_000,
      why: "加处罚款的数额不得超出罚款的数额",
    });
  });

  it("puts days that were counted alike together, and parts them by base, by pause and by the cap", () => {
    const { steps } = surcharge(
      fine({
        payments: [paid("2026-10-09", 500_000)],
        pauses: [suit("2026-10-11", "2026-10-20")],
        on: "2028-01-01",
      }),
    );
    const [first, second, pause] = stretchesOf(steps);
    expect([first?.days, first?.overdueFen, first?.addedFen]).to.deep.equal([1, 1_000_000, 30_000]);
    expect([second?.from, second?.to, second?.overdueFen]).to.deep.equal([
      "2026-10-10",
      "2026-10-10",
      500_000,
    ]);
    expect([pause?.kind, pause?.days, pause?.addedFen]).to.deep.equal(["paused", 10, 0]);
    expect(stretchesOf(steps).at(-1)).to.include({ kind: "capped", days: 1, addedFen: 10_000 });
  });

  it("refuses amounts that are no whole fen", () =>
    expect(() => surcharge(fine({ fineFen: 0.5 }))).to.throw(RangeError));
});
