import type { ActFacts } from "../domain/authority.ts";
import type { Problem } from "../domain/problem.ts";

export type { Problem };

/**
 * The default export of `forms/<id>.rule.ts`: what a schema cannot say about a submission. Pure.
 * It yields every problem it finds, and throws a DomainError for what has a code of its own.
 */
export type Rule<T> = (data: T, facts: ActFacts) => Iterable<Problem>;
