import festivals from "./calendar/festivals.json" with { type: "json" };
import { addDays, type LegalDate } from "./calendar-dates.ts";

/** The provision that names the statutory holidays, eve of 春节 and second day of 劳动节 included since 2025-01-01. */
export const statutoryBasis = "全国年节及纪念日放假办法 第二条";
const THIRTEEN_DAYS_SINCE = "2025";

// A table and not Intl's Chinese calendar: that one errs where the new moon falls near midnight (春节 2027, 2030).
const festivalsOf: Record<string, (typeof festivals.years)[2024] | undefined> = festivals.years;

const SOLAR: Record<string, string> = {
  "01-01": "元旦",
  "05-01": "劳动节",
  "05-02": "劳动节",
  "10-01": "国庆节",
  "10-02": "国庆节",
  "10-03": "国庆节",
};

/**
 * The statutory holiday that falls on a date by itself, before any notice moves working days around it
 * (全国年节及纪念日放假办法 第二条，2025-01-01 起十三天，此前十一天), or undefined. Only shown, never counted off: what is
 * really off is decided by the year's notice. Festivals of the lunar calendar are known up to 2040.
 */
export function statutoryHoliday(date: LegalDate): string | undefined {
  const thirteen = date.slice(0, 4) >= THIRTEEN_DAYS_SINCE;
  const solar = date.endsWith("-05-02") && !thirteen ? undefined : SOLAR[date.slice(5)];
  const year = festivalsOf[date.slice(0, 4)];
  if (solar || !year) return solar;
  if (date === year.tombSweeping) return "清明节";
  if (date === year.dragonBoat) return "端午节";
  if (date === year.midAutumn) return "中秋节";
  const springFestival = [...(thirteen ? [-1] : []), 0, 1, 2];
  return springFestival.some((days) => addDays(year.springFestival, days) === date) ? "春节" : undefined;
}

/** The statutory holidays of a year in their order, as far as the year's festivals are known. */
export function statutoryHolidaysOf(year: number): { on: LegalDate; name: string }[] {
  const days: { on: LegalDate; name: string }[] = [];
  for (let on = `${year}-01-01`; on <= `${year}-12-31`; on = addDays(on, 1)) {
    const name = statutoryHoliday(on);
    if (name) days.push({ on, name });
  }
  return days;
}
