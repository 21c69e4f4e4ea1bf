import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile } from "../case-file.ts";
import type { Provenance } from "../deadlines/rule.ts";
import { type Derivation, derive } from "../deadlines.ts";
import { type CreditGrade, creditClasses } from "./credit-classes.ts";
import { decidedOn, decidedPenalties, type PartyPenalty } from "./decision.ts";
import { fineAfterChanges, revocationOf } from "./decision-change.ts";
import { listingOf } from "./listing.ts";

/** What of a case publicity and repair are read from; a case file and the facts of an act both have it. */
export type CreditRecord = Pick<CaseFile, "now" | "submissions" | "parties">;

/** How long and as what a penalty is shown to the public. */
export interface Publicity {
  grade: CreditGrade;
  /** the day of the decision, from which both periods run */
  startsOn: LegalDate;
  /** last day of the shortest publicity: repair is possible from the day after; null where there is none */
  minUntil: LegalDate | null;
  /** last day of the longest publicity; it ends by itself then */
  maxUntil: LegalDate;
  /** whether the penalty is shown on 信用中国 at all; the bureau's own site shows every penalty on a unit */
  onCreditChina: boolean;
  reason: string;
  basis: string;
  provenance: Provenance;
  minimum: Derivation | null;
  maximum: Derivation;
}

const maxima = {
  minor: "credit-publicity-minor-max",
  general: "credit-publicity-general-max",
  serious: "credit-publicity-serious-max",
} as const;
const minima = {
  minor: null,
  general: "credit-publicity-general-min",
  serious: "credit-publicity-serious-min",
} as const;

/**
 * Class and periods of publicity of a party's penalty, by the decision as it stands.
 * @returns null without a decision that punishes this party, or when it was revoked
 */
export function publicityOf(file: CreditRecord, partyId: string): Publicity | null {
  const penalty = punished(file, partyId);
  const startsOn = decidedOn(file);
  if (!penalty || !startsOn || revocationOf(file, partyId)) return null;
  const facts = {
    ...{ kind: file.parties.find(({ id }) => id === partyId)?.kind ?? "unit", decidedOn: startsOn },
    penalty: { ...penalty, fineFen: fineAfterChanges(file, partyId, penalty.fineFen) },
    simplified: isSimplified(file),
    listed: listingOf(file, partyId)?.state === "listed",
  };
  const row = creditClasses.find(({ when }) => when(facts));
  if (!row) throw new Error("the last class takes every penalty");
  const rule = minima[row.grade];
  const minimum = rule ? derive(rule, startsOn) : null;
  const maximum = derive(maxima[row.grade], startsOn);
  return {
    grade: row.grade,
    startsOn,
    minUntil: minimum?.dueOn ?? null,
    maxUntil: maximum.dueOn,
    onCreditChina: row.grade !== "minor",
    reason: row.zh,
    basis: row.basis,
    provenance: row.provenance,
    minimum,
    maximum,
  };
}

/** The penalty that a decision imposed on a party; undefined when none did. */
export const punished = (
  file: Pick<CaseFile, "submissions" | "parties">,
  partyId: string,
): PartyPenalty | undefined =>
  decidedPenalties(file).find((penalty) => penalty.partyId === partyId && penalty.outcome === "penalty");

/** Whether the decision that stands was made on the spot. */
const isSimplified = ({ submissions }: Pick<CaseFile, "submissions">): boolean =>
  submissions.some(({ formId }) => formId === "simplified/decision");
