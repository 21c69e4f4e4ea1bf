import type { LegalDate } from "./calendar-dates.ts";
import { since } from "./deadlines/since.ts";
import { grounds } from "./grounds.ts";

/**
 * How far ahead a visit may be planned. The law gives no last day, but plans are made for a year: none goes beyond the
 * next one, and a later day is a slip of the pen.
 */
export const planningHorizon = {
  yearsAhead: 1,
  basis: grounds.inspectionPlan,
  provenance: "unverified",
  validFrom: since.workSafetyLaw,
  note: "法律没有规定最远的日期；年度监督检查计划按年度编制，因此以次年年底为限，防止误填，可由本机关配置",
} as const;

/**
 * Why a visit cannot be planned for a day; null if it can.
 * @param today the day of the dispatch
 * @param urgent entered before anybody approved it, so that the dispatch may come after the visit
 */
export function plannedDayProblem(on: LegalDate, today: LegalDate, urgent: boolean): string | null {
  const last = `${Number(today.slice(0, 4)) + planningHorizon.yearsAhead}-12-31`;
  if (on > last) return `年度监督检查计划按年度编制，计划检查日期不能晚于次年年底（${last}），请核对年份`;
  if (on < today && !urgent)
    return `检查应当先派出、后实施，计划检查日期不能早于派出之日（${today}），请核对日期`;
  return null;
}
