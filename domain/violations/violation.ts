import type { LegalDate } from "../calendar-dates.ts";
import type { Provenance } from "../deadlines/rule.ts";

/** `first`: the violation as found; `overdue`: not corrected in the time ordered, or the order is refused. */
export type Stage = "first" | "overdue";

/** Who is punished: the unit (法人、其他组织), or a person (直接负责的主管人员、其他直接责任人员、负责人). */
export type PartyType = "unit" | "citizen";

export type AccidentClass = "ordinary" | "larger" | "major" | "extraordinary";

/** Integer fen; both bounds are included (“以上”“以下”包括本数). */
export interface FenRange {
  min: number;
  max: number;
}

/** How the article sets a fine. */
export type Fine =
  | ({ kind: "amount" } & FenRange)
  /** a share of last year's income, in whole percent */
  | { kind: "income"; minPercent: number; maxPercent: number }
  /** from this illegal income on a multiple of it, else a fixed range */
  | { kind: "illegal-income"; from: number; times: readonly [min: number, max: number]; otherwise: FenRange }
  /** for every day again what the first fine was */
  | { kind: "daily" };

export interface Suspension {
  zh: string;
  when: "always" | "if-serious";
}

/** What the article orders at one stage. A party without a fine is not named there and cannot be fined. */
export interface Tier {
  unit?: Fine;
  person?: Fine;
  suspension?: Suspension;
  /** other consequences besides the fine */
  confiscation?: "没收违法所得";
  licence?: string;
  /** the article says “可以”, not “处” */
  optional?: true;
}

/** A crime that the same act may be; a suspected crime cannot be closed by a fine. */
export interface CrimeCheck {
  zh: string;
  basis: string;
  /**
   * When the facts are those of the crime unless somebody has examined and denied it: a grave case, or a major
   * hazard whose removal was refused. Without it only a check is due.
   */
  suspectedWhen?: "serious" | "hazard-order-refused";
}

/** A duty and the article that punishes whoever breaks it. */
export interface Provision {
  article: string;
  duty: string;
}

/** One violation in one version of the law. A code has several rows when its article was changed. */
export interface Violation {
  code: string;
  zh: string;
  /** the article that punishes */
  article: string;
  /** the article that sets the duty */
  duty: string;
  /** the provisions of a code that holds more than one; a paper cites the one whose duty was broken */
  either?: readonly Provision[];
  tiers: Readonly<Partial<Record<Stage, Tier>>>;
  /** what takes the place of the tiers when the act led to an accident of this class */
  accident?: Readonly<Record<AccidentClass, Tier>>;
  accidentArticle?: string;
  crime?: CrimeCheck;
  note?: string;
  /** why this row cannot be used yet */
  unusable?: string;
  provenance: Provenance;
  /** first and last day on which this version is the law; without `validTo` it still is */
  validFrom: LegalDate;
  validTo?: LegalDate;
}

/** Ten thousand yuan in fen. */
export const wan = (n: number): number => n * 1_000_000;

/** “n万元以下” */
export const upTo = (max: number): Fine => ({ kind: "amount", min: 0, max: wan(max) });

/** “n万元以上m万元以下” */
export const between = (min: number, max: number): Fine => ({ kind: "amount", min: wan(min), max: wan(max) });

/** Every article that says so refers to the criminal law as a whole. */
export const crimeClause = (article: string): CrimeCheck => ({
  zh: "构成犯罪的，依照刑法有关规定追究刑事责任",
  basis: article,
});

/** What all rows of the Work Safety Law share. */
export const workSafetyLaw = { provenance: "read", validFrom: "2021-09-01" } as const;
