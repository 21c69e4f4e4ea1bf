/** One legal concept: its only Chinese term, the law it comes from, and what it must not be confused with. */
export interface Term {
  zh: string;
  basis: string;
  note?: string;
}

export type Terms = Record<string, Term>;
