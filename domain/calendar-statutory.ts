import festivals from "./calendar/festivals.json" with { type: "json" };
import { addDays, type LegalDate } from "./calendar-dates.ts";

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
 * (全国年节及纪念日放假办法 第二条，2025-01-01 起十三天), or undefined. Only shown, never counted off: what is
 * really off is decided by the year's notice. Festivals of the lunar calendar are known up to 2040.
 */
export function statutoryHoliday(date: LegalDate): string | undefined {
  const solar = SOLAR[date.slice(5)];
  const year = festivalsOf[date.slice(0, 4)];
  if (solar || !year) return solar;
  if (date === year.tombSweeping) return "清明节";
  if (date === year.dragonBoat) return "端午节";
  if (date === year.midAutumn) return "中秋节";
  const springFestival = [-1, 0, 1, 2].map((days) => addDays(year.springFestival, days));
  return springFestival.includes(date) ? "春节" : undefined;
}
