import { addDays, type LegalDate } from "../calendar-dates.ts";
import type { Reading } from "./obligation.ts";
import { type Balance, balanceOf } from "./surcharge.ts";

/** A surcharge that was not paid along with a late fine is owed when no further day of payment is ahead. */
export const isLate = ({ overdueFen, unpaidSurchargeFen, nextDueOn, agreement }: Balance): boolean =>
  (overdueFen > 0 || (unpaidSurchargeFen > 0 && nextDueOn === null)) && agreement !== "kept";

/** Whether a day of payment went by unpaid, whatever came later; what is paid on the day itself is in time. */
export const wasMissed = (file: Reading, partyId: string, dueOn: LegalDate): boolean =>
  isLate(balanceOf(file, partyId, addDays(dueOn, 1)));
