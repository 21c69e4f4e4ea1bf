import { shippedCalendar } from "../../domain/calendar.ts";
import { deriveApplicable } from "../../domain/deadlines-selection.ts";
import { percentile } from "./pace.ts";

/** The rows of the register that one case with a hearing, a measure, instalments and a remedy sets. */
const ofOneCase = [
  ...["A8", "A17", "A19", "A20", "A22", "B6", "B9", "B12", "C2", "C5", "C7", "C10", "D1", "D5", "D6", "D10"],
  ...["E1", "E4", "E5", "E8", "E10", "E13", "E15", "E20", "E23", "F3", "F14", "F18"],
];
const RUNS = 200;
const WARM = 100;

/** Derives all deadlines of a case, each with its counted and skipped days. @returns ms for all of them */
export function measureDeadlines(): { p50: number; p95: number; count: number } {
  const rows = ofOneCase.filter(derivable);
  const times = Array.from({ length: WARM + RUNS }, () => {
    const started = performance.now();
    for (const row of rows) deriveApplicable(row, "2026-03-02", shippedCalendar);
    return performance.now() - started;
  }).slice(WARM);
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95), count: rows.length };
}

/** Periods that an order sets, and those in hours, need more than a day to begin with. */
function derivable(row: string): boolean {
  try {
    deriveApplicable(row, "2026-03-02", shippedCalendar);
    return true;
  } catch {
    return false;
  }
}
