import type { Calendar } from "../calendar.ts";
import type { CaseFile } from "../case-file.ts";
import { investigationGuards } from "../investigation/guards.ts";
import type { Problem } from "../problem.ts";
import { caseProblems } from "./guard/case.ts";
import { closureGuard } from "./guard/closure.ts";
import { changeGuard, listingGuard, removalGuard, repairGuard } from "./guard/credit.ts";
import { decisionGuard, noPenaltyGuard, noticeGuard } from "./guard/decision.ts";
import { applicationGuard, restGuard } from "./guard/enforcement.ts";
import { approvedWhileInForce } from "./guard/measures.ts";
import { onTheSpotGuard } from "./guard/on-the-spot.ts";
import { officerProblems, separationProblems } from "./guard/separation.ts";
import { correctionGuard } from "./guard/service-correction.ts";

/** What stands against an act by the record of the case (and the calendar in force), whoever or whatever asks for it. */
export type Guard = (file: CaseFile, calendar?: Calendar) => Iterable<Problem>;

/** Before a document of this template is issued. */
export const guardOf = (template: string): Guard => withCase(template, ofTemplates[template]);

/** Before what this form says is put on record. */
export const guardAct = (formId: string): Guard => withCase(formId, ofForms[formId]);

/** What holds for every document and act comes first. */
const withCase = (id: string, own: Guard | undefined): Guard =>
  function* (file, calendar) {
    yield* caseProblems(file, id);
    if (own) yield* own(file, calendar);
  };

function* peopleGuard(file: CaseFile): Generator<Problem> {
  yield* separationProblems(file);
  yield* officerProblems(file);
}

const ofTemplates: Record<string, Guard> = {
  ...investigationGuards,
  "penalty/filing-approval": peopleGuard,
  "penalty/decision-submission": peopleGuard,
  "penalty/decision": decisionGuard,
  "penalty/no-penalty-decision": noPenaltyGuard,
  "notice/penalty-notice": noticeGuard,
  "notice/hearing-notice": noticeGuard,
  "simplified/decision": onTheSpotGuard,
  "closure/closure-approval": closureGuard,
  "investigation/measure-extension": approvedWhileInForce("extend"),
  "investigation/testing-notice": approvedWhileInForce("testing"),
  "performance/surcharge-decision": restGuard,
  "performance/court-application": applicationGuard,
  "credit/repair-decision": repairGuard,
  "credit/listing-decision": listingGuard,
  "credit/removal-decision": removalGuard,
  "credit/decision-change": changeGuard,
  "shared/service-correction": correctionGuard,
};

const ofForms: Record<string, Guard> = {};
