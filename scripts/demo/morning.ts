const SHANGHAI_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;
const HALF_PAST_NINE_MS = 9.5 * 3_600_000;

/** Milliseconds from an instant to the next half past nine in China, so that a story happens in office hours. */
export function untilMorning(now: string): number {
  const intoDay = (Date.parse(now) + SHANGHAI_MS) % DAY_MS;
  return (HALF_PAST_NINE_MS - intoDay + DAY_MS) % DAY_MS || DAY_MS;
}
