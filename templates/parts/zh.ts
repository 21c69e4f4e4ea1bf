import { type LegalDate, partsOf } from "../../domain/calendar-dates.ts";
import type { Instant } from "../../domain/case-file.ts";

export { zhNumber } from "../../domain/period-words.ts";

/** 2026年4月30日; a missing date is left to be written by hand. */
export function zhDate(date: LegalDate | null): string {
  if (!date) return "＿＿＿年＿＿月＿＿日";
  const [year, month, day] = partsOf(date);
  return `${year}年${month}月${day}日`;
}

/** 2026年4月30日9时05分 in China's time, whatever the offset of the instant. */
export function zhTime(at: Instant | null): string {
  if (!at) return "＿＿＿年＿＿月＿＿日＿＿时＿＿分";
  const local = chinaTime(at);
  const minute = String(local.getUTCMinutes()).padStart(2, "0");
  return `${zhDate(local.toISOString().slice(0, 10))}${local.getUTCHours()}时${minute}分`;
}

/** The date in China at an instant. */
export const dateOf = (at: Instant): LegalDate => chinaTime(at).toISOString().slice(0, 10);

/** The instant moved to +08:00, to be read by its UTC fields. */
const chinaTime = (at: Instant): Date => new Date(new Date(at).getTime() + 8 * 3_600_000);

/** Fen as 12.50万元 or 800.00元. */
export function zhMoney(fen: number): string {
  const yuan = fen / 100;
  return yuan >= 10_000 ? `${trimmed(yuan / 10_000, 6)}万元` : `${yuan.toFixed(2)}元`;
}

const trimmed = (n: number, places: number): string => n.toFixed(places).replace(/\.?0+$/, "");
