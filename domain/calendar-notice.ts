import type { HolidayNotice } from "./calendar.ts";
import { addDays, isWeekend, type LegalDate, legalDate } from "./calendar-dates.ts";
import { DomainError } from "./errors.ts";

/**
 * Refuses a holiday notice that cannot be right, because every deadline of the year would be wrong with it.
 * Throws INVALID_DATE for a date that does not exist, INVALID_INPUT for anything else.
 */
export function assertNotice(notice: HolidayNotice): void {
  const refuse = (reason: string): never => {
    throw new DomainError("INVALID_INPUT", {
      year: notice.year,
      reason,
      remedy: "请对照国务院办公厅通知核对放假安排",
    });
  };
  if (!Number.isInteger(notice.year)) refuse("年份不正确");
  if (!notice.notice.trim()) refuse("缺少放假通知的文号");
  legalDate(notice.issuedOn);
  // 元旦 may take days from the December before it; nothing else leaves the year.
  const within = (date: LegalDate) => date >= `${notice.year - 1}-12-01` && date <= `${notice.year}-12-31`;
  const off = new Set<LegalDate>();
  for (const { name, from, to } of notice.holidays) {
    if (!within(legalDate(from)) || !within(legalDate(to))) refuse(`${name}放假日期不在${notice.year}年`);
    if (from > to) refuse(`${name}放假的起止日期颠倒`);
    for (let on = from; on <= to; on = addDays(on, 1)) {
      if (off.has(on)) refuse(`${on} 重复列为放假`);
      off.add(on);
    }
  }
  const worked = new Set<LegalDate>();
  for (const { on, name } of notice.makeupWorkdays) {
    if (!within(legalDate(on))) refuse(`${name}调休上班日期不在${notice.year}年`);
    if (!isWeekend(on)) refuse(`${on} 不是周末，不可能是调休上班日`);
    if (off.has(on) || worked.has(on)) refuse(`${on} 重复安排`);
    worked.add(on);
  }
  if (off.size === 0) refuse("没有放假日期");
}
