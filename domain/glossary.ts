import { inspectionTerms } from "./glossary/inspection.ts";
import { penaltyTerms } from "./glossary/penalty.ts";
import { performanceTerms } from "./glossary/performance.ts";
import type { Term } from "./glossary/term.ts";

export type { Term } from "./glossary/term.ts";

const terms = { ...inspectionTerms, ...penaltyTerms, ...performanceTerms };

export type TermId = keyof typeof terms;

/** Every legal concept, with one id and one Chinese term. Each is what forms, models, documents or rules call it. */
export const glossary: Readonly<Record<TermId, Term>> = terms;
