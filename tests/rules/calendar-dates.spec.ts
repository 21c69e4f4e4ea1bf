import { expect } from "chai";
import {
  addDays,
  addMonths,
  addWorkdays,
  endOfDay,
  isWorkday,
  legalDate,
  nextWorkday,
  previousWorkday,
  workdaysBetween,
} from "../../domain/calendar.ts";
import { codeOf } from "./code-of.ts";

describe("Dates", () => {
  for (const wrong of [
    "2026-02-30",
    "2025-02-29",
    "2026-13-01",
    "2026-1-5",
    "20260105",
    "2026-01-05T00:00",
    "",
    "明天",
    20260105,
    null,
  ])
    it(`${JSON.stringify(wrong)} is no date`, () =>
      expect(codeOf(() => legalDate(wrong))).to.equal("INVALID_DATE"));

  it("no reckoning starts from a date that does not exist", () => {
    for (const reckon of [addDays, addMonths, addWorkdays])
      expect(codeOf(() => reckon("2026-02-30", 1))).to.equal("INVALID_DATE");
    for (const ask of [isWorkday, nextWorkday, previousWorkday, endOfDay])
      expect(codeOf(() => ask("2026-02-30"))).to.equal("INVALID_DATE");
  });

  for (const [from, months, to, because] of [
    ["2026-08-31", 6, "2027-02-28", "February has no 31st: its last day"],
    ["2023-08-31", 6, "2024-02-29", "last day of a leap February"],
    ["2026-03-31", 1, "2026-04-30", "April has no 31st"],
    ["2026-02-28", 1, "2026-03-28", "the same day number, not the last day"],
    ["2024-02-29", 12, "2025-02-28", "no 29 February in 2025"],
    ["2024-02-29", 48, "2028-02-29", "the same day in the next leap year"],
    ["2026-12-15", 1, "2027-01-15", "over the end of the year"],
    ["2026-01-31", -2, "2025-11-30", "backwards over the end of the year"],
  ] as const)
    it(`${from} + ${months} months = ${to}: ${because} (CA2, 民法典 第二百零二条)`, () =>
      expect(addMonths(from, months)).to.equal(to));

  it("a legal day ends at 24:00 in China (CA4)", () =>
    expect([endOfDay("2026-10-08"), endOfDay("2026-12-31")]).to.deep.equal([
      "2026-10-09T00:00:00+08:00",
      "2027-01-01T00:00:00+08:00",
    ]));

  it("the workday on or after, and on or before, a day", () => {
    expect([nextWorkday("2026-10-01"), nextWorkday("2026-10-08")]).to.deep.equal([
      "2026-10-08",
      "2026-10-08",
    ]);
    expect([previousWorkday("2026-10-04"), previousWorkday("2026-10-10")]).to.deep.equal([
      "2026-09-30",
      "2026-10-10",
    ]);
    expect(addWorkdays("2026-10-08", -1)).to.equal("2026-09-30");
  });

  it("counts back the workdays that were counted forward, over 国庆节 and a worked Saturday", () => {
    for (const n of [0, 1, 3, 7, 20])
      expect(workdaysBetween("2026-09-28", addWorkdays("2026-09-28", n)), String(n)).to.equal(n);
    expect(workdaysBetween("2026-10-08", "2026-09-30"), "over already").to.equal(-1);
    expect(workdaysBetween("2026-09-30", "2026-10-07"), "nothing but days off").to.equal(0);
  });
});
