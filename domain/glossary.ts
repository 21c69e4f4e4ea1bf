import { inspectionTerms } from "./glossary/inspection.ts";
import { penaltyTerms } from "./glossary/penalty.ts";
import { performanceTerms } from "./glossary/performance.ts";
import type { Term } from "./glossary/term.ts";

export type { Term } from "./glossary/term.ts";

const terms = { ...inspectionTerms, ...penaltyTerms, ...performanceTerms };

export type TermId = keyof typeof terms;

/**
 * Every legal concept, with one id and one Chinese term. Each is what forms, models, documents or rules call it.
 * Nothing reads it when the product runs: it is the list that a lawyer checks and that names are taken from, and
 * its spec holds what the product says to it.
 */
export const glossary: Readonly<Record<TermId, Term>> = terms;
