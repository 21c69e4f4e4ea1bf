import type { LegalDate } from "../calendar.ts";

export type Unit = "workday" | "day" | "month" | "year" | "hour";

/**
 * How sure the wording is: `read` the article itself was read; `partial` an excerpt or a secondary source;
 * `unverified` general knowledge, to be checked before use; `local` a local policy paper.
 */
export type Provenance = "read" | "partial" | "unverified" | "local";

interface Basics {
  /** row of the register of periods: part A–F and number, "A19"; several rules may share one */
  ref: string;
  zh: string;
  /** instrument and article */
  basis: string;
  provenance: Provenance;
  /** first and last day on which this rule is the law; without `validTo` it still is */
  validFrom: LegalDate;
  validTo?: LegalDate;
  /** id of the rule that took its place after `validTo` */
  replacedBy?: string;
  /** the office may set another amount, because the law leaves it open or the text is not certain */
  configurable?: true;
  /**
   * What the due day means. Without it: act no later than this day. `runs-until`: whatever depends on the
   * period may happen only after this day. `takes-effect`: the effect occurs on this day by itself.
   */
  meaning?: "runs-until" | "takes-effect";
  note?: string;
}

/** A period counted from the day (or moment) of an event. */
export interface Period extends Basics {
  kind: "period";
  amount: number;
  unit: Unit;
  /** a last day that is not worked moves to the next workday: terms of the party and of procedure law do,
   * limits on the bureau's own power do not */
  rolls: boolean;
  /** `backward`: counted back from an event, with `amount` full days between the act and the event */
  direction?: "backward";
}

/** A date of the calendar: every year on `month`/`day`, without month every month. Day 31 = last of the month. */
export interface FixedDate extends Basics {
  kind: "fixed-date";
  on: readonly { month?: number; day: number }[];
  rolls: false;
}

/** No statutory length: the date is the one that an order or another document of the case sets. */
export interface SetByOrder extends Basics {
  kind: "set-by-order";
  rolls: false;
}

export type DeadlineRule = Period | FixedDate | SetByOrder;

/** Of several rules with one `ref`, the usual one stands first. */
export type RuleTable = Record<string, DeadlineRule>;
