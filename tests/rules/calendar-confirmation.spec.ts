import { expect } from "chai";
import {
  calendarOf,
  type HolidayNotice,
  isConfirmed,
  isWorkday,
  shippedNotices,
} from "../../domain/calendar.ts";
import { codeOf } from "./code-of.ts";

describe("An administrator confirms a year", () => {
  const notice2027: HolidayNotice = {
    year: 2027,
    notice: "国办发明电〔2026〕1号",
    issuedOn: "2026-11-05",
    source: "国务院办公厅关于2027年部分节假日安排的通知",
    holidays: [
      { name: "元旦", from: "2027-01-01", to: "2027-01-03" },
      { name: "国庆节", from: "2027-10-01", to: "2027-10-07" },
    ],
    makeupWorkdays: [{ on: "2027-09-26", name: "国庆节" }],
  };
  const calendar = calendarOf([...shippedNotices, notice2027]);

  it("the new calendar has the year's days off and worked, the shipped one is unchanged", () => {
    expect([isWorkday("2027-10-01", calendar), isWorkday("2027-09-26", calendar)]).to.deep.equal([
      false,
      true,
    ]);
    expect(isConfirmed("2027-07-01", calendar)).to.equal(true);
    expect([isWorkday("2027-10-01"), isWorkday("2027-09-26")]).to.deep.equal([true, false]);
  });

  it("a corrected notice of the same year takes the place of the first", () => {
    const corrected = calendarOf([...calendar.notices, { ...notice2027, makeupWorkdays: [] }]);
    expect(isWorkday("2027-09-26", corrected)).to.equal(false);
    expect(corrected.notices.filter((n) => n.year === 2027)).to.have.length(1);
  });

  it("a notice may take the last days of the December before its year", () => {
    const makeupWorkdays = [{ on: "2026-12-27", name: "元旦" }];
    const holidays = [{ name: "元旦", from: "2026-12-31", to: "2027-01-02" }];
    const reaching = calendarOf([...shippedNotices, { ...notice2027, holidays, makeupWorkdays }]);
    expect(isWorkday("2026-12-31", reaching)).to.equal(false);
    expect(isWorkday("2026-12-27", reaching)).to.equal(true);
  });

  for (const [because, wrong, code] of [
    [
      "a holiday of another year",
      { holidays: [{ name: "元旦", from: "2028-01-01", to: "2028-01-01" }] },
      "INVALID_INPUT",
    ],
    [
      "a holiday that ends before it starts",
      { holidays: [{ name: "元旦", from: "2027-01-03", to: "2027-01-01" }] },
      "INVALID_INPUT",
    ],
    [
      "a date that does not exist",
      { holidays: [{ name: "元旦", from: "2027-02-29", to: "2027-03-01" }] },
      "INVALID_DATE",
    ],
    [
      "a make-up workday that is no weekend",
      { makeupWorkdays: [{ on: "2027-09-27", name: "国庆节" }] },
      "INVALID_INPUT",
    ],
    [
      "a day that is both off and worked",
      { makeupWorkdays: [{ on: "2027-10-02", name: "国庆节" }] },
      "INVALID_INPUT",
    ],
    ["no number of the notice", { notice: " " }, "INVALID_INPUT"],
    ["no day off at all", { holidays: [] }, "INVALID_INPUT"],
  ] as const)
    it(`is refused with ${because}`, () =>
      expect(codeOf(() => calendarOf([{ ...notice2027, ...wrong }]))).to.equal(code));
});
