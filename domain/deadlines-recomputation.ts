import type { Calendar } from "./calendar.ts";
import { type Derivation, derive } from "./deadlines.ts";

/** What must be kept of a derivation so that it can be derived anew. */
export type Derived = Pick<Derivation, "rule" | "startsOn" | "startsAt" | "amount" | "dueOn">;

/**
 * Derives anew with the calendar as it is now known: same rule, same event, same configured amount and, where an
 * order set the date, the same date.
 * @throws DomainError as `derive`
 */
export const deriveAnew = (derived: Derived, calendar: Calendar): Derivation =>
  derive(derived.rule, derived.startsAt ?? derived.startsOn, {
    calendar,
    amount: derived.amount,
    dueOn: derived.dueOn,
  });
