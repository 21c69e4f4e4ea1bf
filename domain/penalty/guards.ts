import type { CaseFile } from "../case-file.ts";
import type { Problem } from "../problem.ts";

/** What stands against an act by the record of the case, whoever or whatever asks for it. */
export type Guard = (file: CaseFile) => Iterable<Problem>;

/** Before a document of this template is issued. */
export const guardOf = (template: string): Guard | undefined => ofTemplates[template];

/** Before what this form says is put on record. */
export const guardAct = (formId: string): Guard | undefined => ofForms[formId];

const ofTemplates: Record<string, Guard> = {};

const ofForms: Record<string, Guard> = {};
