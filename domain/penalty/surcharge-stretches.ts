import { addDays, type LegalDate } from "../calendar-dates.ts";
import { approvedOf, type Instalment, obligationOf, type Reading } from "./obligation.ts";
import { capReached, overdueOn, type SurchargeStep } from "./surcharge.ts";

/** Days that follow each other and were counted alike, both ends included. Money in integer fen. */
export interface Stretch {
  from: LegalDate;
  to: LegalDate;
  days: number;
  /** what was overdue on each of these days */
  overdueFen: number;
  addedFen: number;
  /** counted by the daily rate, not counted at all, or cut to the cap */
  kind: "counted" | "paused" | "capped";
  /** why not by the daily rate; empty for counted days */
  why: string;
}

/** @returns the days of a surcharge put together to stretches, so that it can be reckoned again from a paper */
export function stretchesOf(steps: readonly SurchargeStep[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { on, overdueFen, addedFen, why } of steps) {
    const last = stretches.at(-1);
    // What is overdue does not matter as long as nothing is counted on it.
    const alike = last?.why === why && (why !== "" || last.overdueFen === overdueFen);
    if (last && alike && addDays(last.to, 1) === on) {
      last.to = on;
      last.days++;
      last.addedFen += addedFen;
      continue;
    }
    const kind = why === "" ? "counted" : why === capReached ? "capped" : "paused";
    stretches.push({ from: on, to: on, days: 1, overdueFen, addedFen, kind, why });
  }
  return stretches;
}

/** A day of payment that was approved, and whether it went by without what was due by then. */
export interface ApprovedStage extends Instalment {
  late: boolean;
}

/** @returns the stages that were approved for a party's fine, looked at on a day; none if nothing was approved */
export function approvedStages(file: Reading, partyId: string, on: LegalDate): ApprovedStage[] {
  const approved = approvedOf(file, partyId, "performance/instalments", "approve-instalments");
  const obligation = obligationOf(file, partyId);
  return ((approved?.data["stages"] ?? []) as Instalment[]).map(({ dueOn, amountFen }) => ({
    ...{ dueOn, amountFen },
    late: dueOn < on && overdueOn(addDays(dueOn, 1), obligation) > 0,
  }));
}
