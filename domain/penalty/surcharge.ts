import { addDays, type LegalDate } from "../calendar-dates.ts";
import type { Payment } from "../case-file.ts";
import {
  agreementOf,
  type Instalment,
  obligationOf,
  type Pause,
  type Reading,
  surchargeDeclined,
} from "./obligation.ts";

/** 加处罚款: so many per cent of the unpaid fine a day, in all no more than so many per cent of the fine. */
export const surchargeTerms = {
  perCentADay: 3,
  capPerCent: 100,
  basis: "行政处罚法 第七十二条第一款第一项、第七十三条第三款；行政强制法 第四十五条第二款",
  /** the decision must have said so */
  stated: "罚款决定与罚款收缴分离实施办法 第七条",
} as const;

/** Why the last day adds less than the daily rate. */
export const capReached = "加处罚款的数额不得超出罚款的数额";

/** One overdue day. Money in integer fen. */
export interface SurchargeStep {
  on: LegalDate;
  /** what was overdue on that day */
  overdueFen: number;
  addedFen: number;
  /** all that was added up to and including that day */
  totalFen: number;
  /** why nothing, or less than the daily rate, was added; empty for an ordinary day */
  why: string;
}

export interface Surcharge {
  /** in integer fen, fractions of a fen dropped in favour of the party */
  fen: number;
  /** overdue days that were counted */
  days: number;
  /** the first day on which the surcharge reached its cap */
  cappedOn: LegalDate | null;
  steps: SurchargeStep[];
}

export interface SurchargeInput {
  fineFen: number;
  /** last day of payment, after rolling */
  dueOn: LegalDate;
  /** what takes the place of one due day when the payment was put off or spread */
  instalments?: readonly Instalment[];
  payments: readonly Pick<Payment, "amountFen" | "kind" | "paidOn">[];
  /** reconsideration, litigation or an agreement that is kept: both days included, `to` null while it goes on */
  pauses: readonly Pause[];
  /** the day up to which it is counted, included */
  on: LegalDate;
}

/**
 * The surcharge day by day. It begins the day after the due day; the day of a late payment still counts, the part
 * that is paid counts no more from the day after; days of a pause are shown and not counted; it ends at its cap.
 * @throws RangeError for amounts that are no whole number of fen
 */
export function surcharge(input: SurchargeInput): Surcharge {
  const { fineFen, dueOn, payments, pauses, on } = input;
  const schedule = input.instalments?.length ? input.instalments : [{ dueOn, amountFen: fineFen }];
  for (const fen of [fineFen, ...payments.map((p) => p.amountFen)])
    if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`not an amount in fen: ${fen}`);
  const capFen = Math.floor((fineFen * surchargeTerms.capPerCent) / 100);
  const steps: SurchargeStep[] = [];
  let [hundredths, totalFen, days] = [0, 0, 0];
  let cappedOn: LegalDate | null = null;
  const first = schedule.map((one) => one.dueOn).sort()[0] ?? dueOn;
  for (let day = addDays(first, 1); day <= on && cappedOn === null; day = addDays(day, 1)) {
    const overdueFen = overdueOn(day, { fineFen, schedule, payments });
    if (overdueFen === 0) continue;
    const pause = pauses.find(({ from, to }) => from <= day && (to === null || day <= to));
    if (pause) {
      steps.push({ on: day, overdueFen, addedFen: 0, totalFen, why: pause.why });
      continue;
    }
    days++;
    hundredths += overdueFen * surchargeTerms.perCentADay;
    const uncapped = Math.floor(hundredths / 100);
    const next = Math.min(uncapped, capFen);
    if (next === capFen) cappedOn = day;
    const why = uncapped > capFen ? capReached : "";
    steps.push({ on: day, overdueFen, addedFen: next - totalFen, totalFen: next, why });
    totalFen = next;
  }
  return { fen: totalFen, days, cappedOn, steps };
}

/** What should have been paid before a day and was not. */
export function overdueOn(
  day: LegalDate,
  {
    fineFen,
    schedule,
    payments,
  }: { fineFen: number; schedule: readonly Instalment[]; payments: SurchargeInput["payments"] },
): number {
  // A fine that was lessened later is less than its instalments together.
  const due = Math.min(fineFen, sum(schedule.filter(({ dueOn }) => dueOn < day)));
  const paid = sum(payments.filter(({ kind, paidOn }) => kind === "fine" && paidOn < day));
  return Math.max(0, due - paid);
}

const sum = (amounts: readonly { amountFen: number }[]): number =>
  amounts.reduce((total, { amountFen }) => total + amountFen, 0);

/** What one party owes on a day. Money in integer fen. */
export interface Balance {
  partyId: string;
  on: LegalDate;
  fineFen: number;
  paidFineFen: number;
  unpaidFineFen: number;
  /** with what was waived already taken off */
  surchargeFen: number;
  waivedFen: number;
  paidSurchargeFen: number;
  unpaidSurchargeFen: number;
  /** 没收违法所得 */
  confiscationFen: number;
  paidConfiscationFen: number;
  unpaidConfiscationFen: number;
  /** everything that is still to be paid */
  totalFen: number;
  /** paid beyond what is owed, to be given back: after the decision was changed or revoked */
  excessFen: number;
  /** last day of payment by law; null as long as the decision is not served */
  dueOn: LegalDate | null;
  /** what is to be paid when: one day, or the instalments approved or agreed */
  schedule: Instalment[];
  /** the first day of payment that is not over */
  nextDueOn: LegalDate | null;
  /** of the fine and the confiscated income, what should have been paid before this day */
  overdueFen: number;
  /** an agreement about the execution holds, or was broken */
  agreement: "kept" | "broken" | null;
  surcharge: Surcharge;
}

/** What a party owes at the end of a day, by the record of the case. Nothing without a decision to pay. */
export function balanceOf(file: Reading, partyId: string, on: LegalDate): Balance {
  const { fineFen, confiscationFen, dueOn, schedule, payments, pauses } = obligationOf(file, partyId);
  const agreement = agreementOf(file, partyId, on);
  const counted: Surcharge =
    dueOn === null || surchargeDeclined(file, partyId)
      ? { fen: 0, days: 0, cappedOn: null, steps: [] }
      : surcharge({
          ...{ fineFen, dueOn, instalments: schedule, payments, on },
          pauses: [...pauses, ...(agreement ? [agreement.pause] : [])],
        });
  const paidOf = (kind: Payment["kind"]) =>
    sum(payments.filter((payment) => payment.kind === kind && payment.paidOn <= on));
  const waivedFen = Math.min(agreement?.waivedFen ?? 0, counted.fen);
  const surchargeFen = counted.fen - waivedFen;
  const [paidFineFen, paidSurchargeFen] = [paidOf("fine"), paidOf("surcharge")];
  const unpaidFineFen = Math.max(0, fineFen - paidFineFen);
  const unpaidSurchargeFen = Math.max(0, surchargeFen - paidSurchargeFen);
  const paidConfiscationFen = paidOf("confiscation");
  const unpaidConfiscationFen = Math.max(0, confiscationFen - paidConfiscationFen);
  const days = agreement ? agreement.stages : withConfiscation(schedule, dueOn, confiscationFen);
  const lateFen = dueOn !== null && dueOn < on ? unpaidConfiscationFen : 0;
  return {
    ...{ partyId, on, fineFen, paidFineFen, unpaidFineFen },
    ...{ surchargeFen, waivedFen, paidSurchargeFen, unpaidSurchargeFen },
    ...{ confiscationFen, paidConfiscationFen, unpaidConfiscationFen },
    totalFen: unpaidFineFen + unpaidSurchargeFen + unpaidConfiscationFen,
    excessFen: Math.max(
      0,
      paidFineFen + paidSurchargeFen + paidConfiscationFen - fineFen - surchargeFen - confiscationFen,
    ),
    ...{ dueOn, schedule: days },
    nextDueOn:
      days
        .map((one) => one.dueOn)
        .filter((day) => day >= on)
        .sort()[0] ?? null,
    overdueFen: overdueOn(on, { fineFen, schedule, payments }) + lateFen,
    agreement: agreement && (agreement.broken ? "broken" : "kept"),
    surcharge: counted,
  };
}

/** The confiscated income is handed in by the day of the decision, however the fine is spread. */
const withConfiscation = (
  schedule: Instalment[],
  dueOn: LegalDate | null,
  confiscationFen: number,
): Instalment[] => {
  if (confiscationFen === 0 || dueOn === null) return schedule;
  const fineFen = sum(schedule.filter((one) => one.dueOn === dueOn));
  return [
    { dueOn, amountFen: fineFen + confiscationFen },
    ...schedule.filter((one) => one.dueOn !== dueOn),
  ].sort((a, b) => a.dueOn.localeCompare(b.dueOn));
};
