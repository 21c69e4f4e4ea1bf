import Type, { type Static } from "typebox";
import { type CaseFile, partyInScope } from "../../domain/case-file.ts";
import { publicityOf } from "../../domain/penalty/credit.ts";
import { gradeNames } from "../../domain/penalty/credit-classes.ts";
import { issued, Optional } from "./facts.ts";
import { blank } from "./text.ts";
import { zhDate } from "./zh.ts";

/** The party a document about credit is addressed to. */
export const CreditParty = Type.Object({
  kind: Type.Enum(["unit", "person"]),
  name: Type.String(),
  identity: Type.String(),
  representative: Optional,
  phone: Type.String(),
});
export type CreditParty = Static<typeof CreditParty>;

/** Snapshot of the party in scope. @throws when the scope names none */
export function creditPartyOf(file: CaseFile): CreditParty {
  const { kind, name, identity, representative, phone } = partyInScope(file);
  return { kind, name, identity, representative, phone };
}

/** A document that was issued before, as later ones cite it. */
export const Cited = Type.Object({ title: Optional, number: Optional, issuedOn: Optional });
export type Cited = Static<typeof Cited>;

/** The latest document of one of the templates about the party in scope. */
export function citedOf(file: CaseFile, ...templates: string[]): Cited {
  const documents = templates.flatMap(
    (template) => issued(file, template, { partyId: file.scope.partyId }) ?? [],
  );
  const last = documents.sort((a, b) => a.issuedOn.localeCompare(b.issuedOn)).at(-1);
  return { title: last?.title ?? null, number: last?.number ?? null, issuedOn: last?.issuedOn ?? null };
}

/** The decision that punishes the party in scope. */
export const decisionCited = (file: CaseFile): Cited =>
  citedOf(file, "penalty/decision", "simplified/decision");

/** Class and periods of publicity. */
export const PublicityFacts = Type.Object({
  grade: Type.Enum(["minor", "general", "serious"]),
  name: Optional,
  startsOn: Optional,
  minUntil: Optional,
  maxUntil: Optional,
  reason: Optional,
  basis: Optional,
});
export type PublicityFacts = Static<typeof PublicityFacts>;

/** @returns null when no penalty on the party in scope stands */
export function publicityFacts(file: CaseFile): PublicityFacts | null {
  const publicity = publicityOf(file, partyInScope(file).id);
  if (!publicity) return null;
  const { grade, startsOn, minUntil, maxUntil, reason, basis } = publicity;
  return { grade, name: gradeNames[grade], startsOn, minUntil, maxUntil, reason, basis };
}

/**
 * 《行政处罚决定书》（临江）应急罚〔2026〕1号
 * @param usual how documents of the kind are called when none is on record
 */
export const cited = (usual: string, { title, number }: Cited): string =>
  `《${title ?? usual}》${number ?? blank(14)}`;

/** Dates within a sentence as documents write them: 自2026-10-09起 → 自2026年10月9日起. */
export const withChineseDates = (text: string): string =>
  text.replace(/\d{4}-\d{2}-\d{2}/g, (date) => zhDate(date));
