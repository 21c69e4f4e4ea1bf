import type { ActFacts } from "../../domain/authority.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { certificate, facts, judged } from "./facts.ts";

/** A case file as the rules of an act see it. */
export const seen = (file: CaseFile, more: Partial<ActFacts> = {}): ActFacts =>
  facts({
    ...{ now: file.now, submissions: file.submissions, deadlines: file.deadlines },
    ...{ documents: file.documents, deliveries: file.deliveries, parties: file.parties },
    ...{ payments: file.payments, source: file.source, officers: file.officers },
    case: { ...file.case, departmentIds: ["emergency"] },
    certificates: [certificate("p-zhang", "emergency"), certificate("p-li", "emergency")],
    ...more,
  });
/** What is said against an act, in words; nothing when nothing stands against it. */
export const problems = (formId: string, data: object, given: ActFacts): string[] =>
  Object.values(judged(formId, data, given)?.at ?? {}).map(String);
