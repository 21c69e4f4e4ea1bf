import { addDays, type LegalDate, legalDate } from "./calendar-dates.ts";
import { DomainError } from "./errors.ts";

/** A moment in Chinese time with offset, "YYYY-MM-DDTHH:MM:SS+08:00". */
export type LegalInstant = string;

const DATE_TIME = /^(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;
const CHINA_OFFSET_MINUTES = 480;
const MINUTES_A_DAY = 1440;

/** Whether the text has the form of a moment rather than of a date. */
export const looksLikeInstant = (value: unknown): boolean =>
  typeof value === "string" && /[T :]/.test(value.trim());

/**
 * Reads "2026-10-01T09:30", with or without seconds and offset; without offset it is Chinese time.
 * Throws INVALID_DATE for a date or time that does not exist.
 */
export function legalInstant(value: string): LegalInstant {
  const match = DATE_TIME.exec(value.trim());
  const [, date, hour, minute, second = "00", offset = "+08:00"] = match ?? [];
  // A moment of a day that cannot be reckoned with is refused for its day.
  const day = date === undefined ? "" : legalDate(date);
  const invalid =
    !match || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59 || !isOffset(offset);
  if (invalid)
    throw new DomainError("INVALID_DATE", {
      value,
      reason: match ? `“${value}”不是存在的时刻` : `时刻的写法应当是 YYYY-MM-DDTHH:MM，不能是“${value}”`,
      remedy: "请按“年-月-日T时:分”填写，例如 2026-10-01T09:30",
    });
  const minutes = Number(hour) * 60 + Number(minute) - offsetMinutes(offset) + CHINA_OFFSET_MINUTES;
  return compose(day, minutes, second);
}

/** The moment `n` hours later (earlier when negative); holidays do not stop hours. */
export function addHours(instant: LegalInstant, n: number): LegalInstant {
  const [date, hour, minute, second] = split(instant);
  return compose(date, (hour + n) * 60 + minute, second);
}

/** The Chinese civil date of a date or a moment. */
export const dateOf = (dateOrInstant: string): LegalDate =>
  looksLikeInstant(dateOrInstant) ? legalInstant(dateOrInstant).slice(0, 10) : legalDate(dateOrInstant);

const isOffset = (offset: string): boolean => offset === "Z" || Math.abs(offsetMinutes(offset)) <= 14 * 60;

function offsetMinutes(offset: string): number {
  if (offset === "Z") return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return offset.startsWith("-") ? -minutes : minutes;
}

function split(instant: LegalInstant): [date: LegalDate, hour: number, minute: number, second: string] {
  const valid = legalInstant(instant);
  return [valid.slice(0, 10), Number(valid.slice(11, 13)), Number(valid.slice(14, 16)), valid.slice(17, 19)];
}

function compose(date: LegalDate, minutes: number, second: string): LegalInstant {
  const within = ((minutes % MINUTES_A_DAY) + MINUTES_A_DAY) % MINUTES_A_DAY;
  const day = addDays(date, Math.floor(minutes / MINUTES_A_DAY));
  const two = (n: number) => String(n).padStart(2, "0");
  return `${day}T${two(Math.floor(within / 60))}:${two(within % 60)}:${second}+08:00`;
}
