import type { LegalDate } from "../domain/calendar.ts";
import type { Instant } from "../domain/case-file.ts";

/** Where every time in the product comes from. Real time, or real time plus an offset that only goes forward. */
export interface Clock {
  /** e.g. "2026-04-30T09:30:00.123+08:00" */
  now(): Instant;
  /** the legal day in China */
  today(): LegalDate;
  /** milliseconds since the epoch */
  ms(): number;
}

const EIGHT_HOURS = 8 * 3_600_000;

/** Milliseconds since the epoch as an instant in China. */
export const instantOf = (ms: number): Instant =>
  `${new Date(ms + EIGHT_HOURS).toISOString().slice(0, -1)}+08:00`;

/** @param offsetMs how far the clock has been moved forward, in ms; asked at every reading */
export function clockOf(offsetMs: () => number = () => 0): Clock {
  const ms = () => Date.now() + offsetMs();
  return { ms, now: () => instantOf(ms()), today: () => instantOf(ms()).slice(0, 10) };
}
