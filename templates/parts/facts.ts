import Type, { type Static } from "typebox";
import type { CaseFile, Officer, Submission } from "../../domain/case-file.ts";
import { dateOf } from "./zh.ts";

/** A text that may be unknown when the document is issued, and is then written by hand. */
export const Optional = Type.Union([Type.String(), Type.Null()]);

/** The organ in whose name the document is issued. */
export const Organ = Type.Object({
  name: Type.String(),
  areaName: Type.String(),
  organWord: Type.String(),
  government: Type.String(),
  court: Type.String(),
  address: Type.String(),
  phone: Type.String(),
  supervisionPhone: Type.String(),
});

export const Enterprise = Type.Object({
  name: Type.String(),
  creditCode: Type.String(),
  address: Type.String(),
  legalRepresentative: Type.String(),
  contact: Type.String(),
  phone: Type.String(),
  industry: Type.String(),
});

export const OfficerFacts = Type.Object({
  name: Type.String(),
  certificateNumber: Optional,
  unit: Type.String(),
});

/** 协助人员: they advise, and neither act nor sign. */
export const Assistants = Type.Array(Type.Object({ name: Type.String(), unit: Type.String() }));

/** What someone decided: 同意 with an opinion, by whom and when. */
export const Decision = Type.Union([
  Type.Object({ decision: Optional, opinion: Optional, by: Type.String(), on: Type.String() }),
  Type.Null(),
]);

export type OrganFacts = Static<typeof Organ>;
export type EnterpriseFacts = Static<typeof Enterprise>;
export type OfficerFacts = Static<typeof OfficerFacts>;
export type DecisionFacts = Static<typeof Decision>;

/** Snapshot of the issuing organ, without what documents never print. */
export const organOf = ({ organ: { id: _, ...organ } }: CaseFile): OrganFacts => organ;

/** Snapshot of the party. */
export const enterpriseOf = ({ enterprise: { id: _, ...enterprise } }: CaseFile): EnterpriseFacts =>
  enterprise;

/** Certified officers of the case, of one department if given: assistants do not act and do not sign. */
export const officersOf = (file: CaseFile, departmentId?: string): OfficerFacts[] =>
  file.officers
    .filter((o) => o.certificateNumber !== null && (departmentId === undefined || o.unitId === departmentId))
    .map((o) => officerFacts(file, o));

/** The officers a form names by person id, in its order; certified officers of the department if it names none. */
export function officersNamed(
  file: CaseFile,
  personIds: string[] | undefined,
  departmentId?: string,
): OfficerFacts[] {
  const named = (personIds ?? []).flatMap((id) => file.officers.filter((o) => o.personId === id));
  return named.length > 0 ? named.map((o) => officerFacts(file, o)) : officersOf(file, departmentId);
}

const officerFacts = (file: CaseFile, { name, certificateNumber, unitId }: Officer): OfficerFacts => ({
  name,
  certificateNumber,
  unit: unitName(file, unitId),
});

/** Name of a unit; an id that is not on the record prints as itself. */
export const unitName = (file: CaseFile, unitId: string): string => file.units[unitId]?.name ?? unitId;

/** Snapshot of a review or an approval. */
export const decisionOf = (
  submission: (Pick<Submission, "by" | "at"> & { data: { decision?: string; opinion?: string } }) | undefined,
): DecisionFacts =>
  submission
    ? {
        decision: submission.data.decision ?? null,
        opinion: submission.data.opinion ?? null,
        by: submission.by.name,
        on: dateOf(submission.at),
      }
    : null;

/** The finding a document is about. Throws if the scope names none: the process model is wrong then. */
export function findingOf(file: CaseFile): CaseFile["findings"][number] {
  const finding = file.findings.find((f) => f.id === file.scope.findingId);
  if (!finding) throw new Error(`no finding ${file.scope.findingId} in case ${file.case.id}`);
  return finding;
}

/** The latest document of a template, of the department or finding in scope if it has any. */
export const issued = (
  file: CaseFile,
  template: string,
  where: {
    departmentId?: string | undefined;
    findingId?: string | undefined;
    partyId?: string | undefined;
  } = {},
): CaseFile["documents"][number] | undefined =>
  file.documents.findLast(
    (d) =>
      d.template === template &&
      (where.departmentId === undefined || d.departmentId === where.departmentId) &&
      (where.findingId === undefined || d.findingId === where.findingId) &&
      (where.partyId === undefined || d.partyId === where.partyId),
  );
