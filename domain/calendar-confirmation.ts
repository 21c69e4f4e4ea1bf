import { type HolidayNotice, shippedNotices } from "./calendar.ts";
import { addDays, daysBetween, type LegalDate } from "./calendar-dates.ts";
import { assertNotice } from "./calendar-notice.ts";
import { statutoryBasis, statutoryHolidaysOf } from "./calendar-statutory.ts";
import { DomainError } from "./errors.ts";

const lengthOf = ({ from, to }: { from: LegalDate; to: LegalDate }) => daysBetween(from, to) + 1;
const longestShipped = Math.max(...shippedNotices.flatMap(({ holidays }) => holidays.map(lengthOf)));

/**
 * How many days in a row a notice may give off. No article says so: it is the longest holiday of the notices that come
 * with the product and some days more, so that a wrong month or year in a date is noticed.
 */
export const longestHoliday = {
  days: longestShipped + 3,
  basis: `国务院办公厅${shippedNotices.map(({ year }) => year).join("、")}年部分节假日安排的通知（最长${longestShipped}天），另留余量`,
  provenance: "unverified",
  validFrom: "2024-01-01",
  note: "法律法规未规定一次放假的最长天数，用于核对录入的放假通知，可由本机关配置",
} as const;

/**
 * Refuses what an administrator enters as the notice of a year when it cannot be that notice. More is asked than of a
 * notice that is in force already (`assertNotice`): that one has to stay readable.
 * Throws INVALID_DATE for a date that does not exist, INVALID_INPUT for anything else.
 * @param today the legal day of the confirmation
 */
export function assertConfirmable(notice: HolidayNotice, today: LegalDate): void {
  assertNotice(notice);
  const { year, holidays, issuedOn } = notice;
  const refuse = (reason: string): never => {
    throw new DomainError("INVALID_INPUT", {
      ...{ year, reason },
      remedy: `请对照国务院办公厅关于${year}年部分节假日安排的通知核对后录入`,
    });
  };
  if (issuedOn > today) refuse(`放假通知的发布日期（${issuedOn}）晚于今天（${today}）`);
  const firstDay = `${year}-01-01`;
  for (const { name, from, to } of holidays)
    if (from < firstDay && to < firstDay)
      refuse(`${name}放假（${from}至${to}）不含${firstDay}，不属于${year}年`);
  for (const { from, to } of runsOf(holidays)) {
    const { days, basis } = longestHoliday;
    const length = lengthOf({ from, to });
    if (length > days) refuse(`${from}至${to}连续放假${length}天，超过${days}天（${basis}）`);
  }
  const statutory = statutoryHolidaysOf(year);
  const missing = statutory.filter(({ on }) => !holidays.some(({ from, to }) => from <= on && on <= to));
  if (missing.length > 0) {
    const days = missing.map(({ on, name }) => `${name}（${on}）`).join("、");
    refuse(`放假安排缺少法定节日：${days}（${statutoryBasis}）`);
  }
  for (const { name, from, to } of holidays) {
    const festivals = [
      ...new Set(statutory.flatMap((day) => (from <= day.on && day.on <= to ? [day.name] : []))),
    ];
    // A notice joins festivals and writes some of them short, 清明 for 清明节.
    const named = festivals.some((festival) => name.includes(festival.replace("节", "")));
    if (festivals.length > 0 && !named)
      refuse(
        `${from}至${to}的放假名称“${name}”与所含法定节日（${festivals.join("、")}）不符（${statutoryBasis}）`,
      );
  }
}

/** Days off in a row, however many holidays they are called. */
function runsOf(holidays: HolidayNotice["holidays"]): { from: LegalDate; to: LegalDate }[] {
  const runs: { from: LegalDate; to: LegalDate }[] = [];
  for (const { from, to } of [...holidays].sort((a, b) => (a.from < b.from ? -1 : 1))) {
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === from) last.to = to;
    else runs.push({ from, to });
  }
  return runs;
}
