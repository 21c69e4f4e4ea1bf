import { createRequire } from "node:module";
import { expect } from "chai";
import { addDays, isConfirmed, isWorkday, shippedCalendar, shippedNotices } from "../../domain/calendar.ts";
import { isWeekend } from "../../domain/calendar-dates.ts";
import { statutoryHoliday } from "../../domain/calendar-statutory.ts";

const require = createRequire(import.meta.url);
const chineseDays = require("chinese-days") as {
  getSolarDateFromLunar(lunar: string): { date: string };
};
const published = require("chinese-days/dist/chinese-days.json") as Record<
  "holidays" | "workdays",
  Record<string, string>
>;

const daysOf = (year: number) =>
  Array.from({ length: 366 }, (_, i) => addDays(`${year}-01-01`, i)).filter((on) =>
    on.startsWith(String(year)),
  );

describe("工作日 Workdays follow the State Council's notice of the year (CA6, CA9, CA10)", () => {
  for (const year of [2024, 2025, 2026])
    it(`${year}: every day off and every make-up workday is the published one`, () => {
      for (const on of daysOf(year)) {
        const expected = on in published.workdays || (!isWeekend(on) && !(on in published.holidays));
        expect(isWorkday(on), on).to.equal(expected);
        expect(isConfirmed(on), on).to.equal(true);
      }
    });

  for (const [on, worked, because] of [
    ["2026-01-04", true, "Sunday, made up for 元旦"],
    ["2026-02-14", true, "Saturday, made up for 春节"],
    ["2026-02-28", true, "Saturday, made up for 春节"],
    ["2026-05-09", true, "Saturday, made up for 劳动节"],
    ["2026-09-20", true, "Sunday, made up for 国庆节"],
    ["2026-10-10", true, "Saturday, made up for 国庆节"],
    ["2026-01-02", false, "Friday, off for 元旦 though no statutory holiday itself"],
    ["2026-02-23", false, "Monday, the last day of 春节"],
    ["2026-02-24", true, "Tuesday after 春节"],
    ["2026-10-07", false, "Wednesday, the last day of 国庆节"],
    ["2026-06-20", false, "Saturday within 端午节"],
    ["2026-03-07", false, "an ordinary Saturday"],
  ] as const)
    it(`${on} is ${worked ? "worked" : "off"}: ${because}`, () => expect(isWorkday(on)).to.equal(worked));

  it("each notice carries its number, its date and its title", () => {
    expect(shippedNotices.map((n) => [n.year, n.notice, n.issuedOn])).to.deep.equal([
      [2024, "国办发明电〔2023〕7号", "2023-10-25"],
      [2025, "国办发明电〔2024〕12号", "2024-11-12"],
      [2026, "国办发明电〔2025〕7号", "2025-11-04"],
    ]);
    for (const { year, source } of shippedNotices)
      expect(source).to.equal(`国务院办公厅关于${year}年部分节假日安排的通知`);
  });
});

describe("A year without notice: weekends off, all else worked, unconfirmed (CA14)", () => {
  it("counts 国庆节 2027 as worked and shows that it is a statutory holiday", () =>
    expect(shippedCalendar.day("2027-10-01")).to.deep.equal({
      kind: "workday",
      worked: true,
      confirmed: false,
      statutory: "国庆节",
    }));

  it("leaves an unconfirmed Saturday off", () => expect(isWorkday("2027-10-09")).to.equal(false));

  it("knows the thirteen statutory days of 2027, 春节 from its eve 5 February to 8 February", () =>
    expect(daysOf(2027).filter(statutoryHoliday)).to.deep.equal(
      ["01-01", "02-05", "02-06", "02-07", "02-08", "04-05", "05-01", "05-02", "06-09", "09-15"]
        .concat(["10-01", "10-02", "10-03"])
        .map((day) => `2027-${day}`),
    ));

  it("has every festival of the lunar calendar up to 2040 on the right day", () => {
    for (let year = 2024; year <= 2040; year++)
      for (const [lunar, name] of [
        ["01-01", "春节"],
        ["05-05", "端午节"],
        ["08-15", /中秋节|国庆节/],
      ] as const)
        expect(statutoryHoliday(chineseDays.getSolarDateFromLunar(`${year}-${lunar}`).date)).to.match(
          new RegExp(name),
        );
  });
});
