import type { ActFacts } from "../domain/authority.ts";

/** Something that is wrong with an act although its form is filled in properly. */
export interface Problem {
  /** JSON pointer to the field it is about; empty for the act as a whole */
  path: string;
  message: string;
  /** the provision it rests on */
  basis: string;
}

/**
 * The default export of `forms/<id>.rule.ts`: what a schema cannot say about a submission. Pure.
 * It yields every problem it finds, and throws a DomainError for what has a code of its own.
 */
export type Rule<T> = (data: T, facts: ActFacts) => Iterable<Problem>;
