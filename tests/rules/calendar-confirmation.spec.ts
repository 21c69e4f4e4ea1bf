import { expect } from "chai";
import {
  calendarOf,
  type HolidayNotice,
  isConfirmed,
  isWorkday,
  shippedNotices,
} from "../../domain/calendar.ts";
import { assertConfirmable, longestHoliday } from "../../domain/calendar-confirmation.ts";
import { addDays } from "../../domain/calendar-dates.ts";
import { DomainError } from "../../domain/errors.ts";
import { notice2027 } from "../support/notice-2027.ts";
import { codeOf } from "./code-of.ts";

describe("An administrator confirms a year", () => {
  const calendar = calendarOf([...shippedNotices, notice2027]);

  it("the new calendar has the year's days off and worked, the shipped one is unchanged", () => {
    expect([isWorkday("2027-10-01", calendar), isWorkday("2027-10-09", calendar)]).to.deep.equal([
      false,
      true,
    ]);
    expect(isConfirmed("2027-07-01", calendar)).to.equal(true);
    expect([isWorkday("2027-10-01"), isWorkday("2027-10-09")]).to.deep.equal([true, false]);
  });

  it("a corrected notice of the same year takes the place of the first", () => {
    const corrected = calendarOf([...calendar.notices, { ...notice2027, makeupWorkdays: [] }]);
    expect(isWorkday("2027-10-09", corrected)).to.equal(false);
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
      { makeupWorkdays: [{ on: "2027-10-11", name: "国庆节" }] },
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

describe("确认放假安排 What is entered as the notice of a year must be one", () => {
  const today = "2026-11-23";
  const refusalOf = (changes: Partial<HolidayNotice>, on = today): string => {
    try {
      assertConfirmable({ ...notice2027, ...changes }, on);
      return "";
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      expect(error.code).to.equal("INVALID_INPUT");
      return (error.details as { reason: string }).reason;
    }
  };
  const without = (name: string) => notice2027.holidays.filter((holiday) => holiday.name !== name);
  const instead = (name: string, from: string, to: string, called = name) => ({
    holidays: [...without(name), { name: called, from, to }],
    makeupWorkdays: [],
  });

  it("the notice of a whole year is taken, from the day on which it was issued", () => {
    expect(refusalOf({})).to.equal("");
    expect(refusalOf({}, notice2027.issuedOn)).to.equal("");
  });

  for (const notice of shippedNotices)
    it(`the State Council's notice for ${notice.year} is taken`, () =>
      expect(refusalOf(notice)).to.equal(""));

  for (const [what, changes] of [
    ["元旦 from the last days of December", instead("元旦", "2026-12-30", "2027-01-01")],
    ["a festival written short", instead("清明节", "2027-04-03", "2027-04-05", "清明")],
    [
      "two festivals as one holiday",
      { holidays: [...without("中秋节"), { name: "国庆节、中秋节", from: "2027-09-15", to: "2027-09-15" }] },
    ],
    [
      "a day off that is no festival of every year",
      { holidays: [...notice2027.holidays, { name: "纪念日", from: "2027-09-03", to: "2027-09-03" }] },
    ],
  ] as const)
    it(`a notice with ${what} is taken`, () => expect(refusalOf(changes)).to.equal(""));

  const law = "（全国年节及纪念日放假办法 第二条）";
  const longest = addDays("2027-10-01", longestHoliday.days - 1);
  for (const [what, changes, why] of [
    [
      "issued tomorrow",
      { issuedOn: addDays(today, 1) },
      "放假通知的发布日期（2026-11-24）晚于今天（2026-11-23）",
    ],
    ["without 端午节", { holidays: without("端午节") }, `放假安排缺少法定节日：端午节（2027-06-09）${law}`],
    [
      "in which 春节 begins only with 正月初一",
      instead("春节", "2027-02-06", "2027-02-12"),
      `放假安排缺少法定节日：春节（2027-02-05）${law}`,
    ],
    [
      "in which 中秋节 is called otherwise",
      instead("中秋节", "2027-09-15", "2027-09-15", "随便"),
      `2027-09-15至2027-09-15的放假名称“随便”与所含法定节日（中秋节）不符${law}`,
    ],
    [
      "with a holiday that ends before the year begins",
      { holidays: [...notice2027.holidays, { name: "元旦", from: "2026-12-01", to: "2026-12-02" }] },
      "元旦放假（2026-12-01至2026-12-02）不含2027-01-01，不属于2027年",
    ],
    [
      "that gives the whole year off",
      { holidays: [{ name: "随便", from: "2027-01-01", to: "2027-12-31" }], makeupWorkdays: [] },
      `2027-01-01至2027-12-31连续放假365天，超过${longestHoliday.days}天（${longestHoliday.basis}）`,
    ],
    [
      "with a holiday cut in two so that neither is too long",
      {
        ...instead("国庆节", "2027-10-01", longest),
        holidays: [
          ...instead("国庆节", "2027-10-01", longest).holidays,
          { name: "顺延", from: addDays(longest, 1), to: addDays(longest, 1) },
        ],
      },
      `2027-10-01至${addDays(longest, 1)}连续放假${longestHoliday.days + 1}天，超过`,
    ],
  ] as const)
    it(`a notice ${what} is refused, and is told why`, () =>
      expect(refusalOf(changes)).to.satisfy((reason: string) => reason.startsWith(why)));

  it("the longest holiday that is taken is that of the shipped notices and three days more", () => {
    expect(longestHoliday.days).to.equal(12);
    expect(refusalOf(instead("国庆节", "2027-10-01", longest))).to.equal("");
  });

  it("the eleven days that were statutory until 2024 are asked of that year, no more", () => {
    const holidays = shippedNotices[0]?.holidays ?? [];
    const shorter = holidays.map((h) => (h.name === "劳动节" ? { ...h, to: "2024-05-01" } : h));
    expect(refusalOf({ ...shippedNotices[0], holidays: shorter })).to.equal("");
    expect(refusalOf({ ...shippedNotices[0], holidays: holidays.slice(1) })).to.include("元旦（2024-01-01）");
  });
});
