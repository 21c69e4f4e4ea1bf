import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile } from "../case-file.ts";
import { decidedOn, decidedPenalties } from "./decision.ts";

/** How far back like cases are looked for (类案): an office's own convention, no statute sets it. */
export const LIKE_CASE_YEARS = 3;

/** What another case came to for the same violation. */
export interface LikeCase {
  number: string;
  decidedOn: LegalDate;
  partyKind: "unit" | "person";
  fineFen: number;
}

/** The fines for one violation in a decided case, a party each; what was absorbed by another norm counts nothing. */
export function likeFines(file: CaseFile, code: string): LikeCase[] {
  const on = decidedOn(file);
  if (!on) return [];
  return decidedPenalties(file).flatMap(({ partyId, violations }) => {
    const party = file.parties.find(({ id }) => id === partyId);
    if (!party) return [];
    return violations
      .filter((violation) => violation.code === code && violation.fineFen > 0)
      .map(({ fineFen }) => ({ number: file.case.number, decidedOn: on, partyKind: party.kind, fineFen }));
  });
}

/** Least, middle and highest fine in fen; null where there is nothing to compare with. */
export function spread(fines: readonly number[]): { min: number; median: number; max: number } | null {
  const sorted = [...fines].sort((a, b) => a - b);
  const [min, max] = [sorted[0], sorted.at(-1)];
  if (min === undefined || max === undefined) return null;
  const half = sorted.length / 2;
  const [low = min, high = max] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return { min, median: Math.round((low + high) / 2), max };
}
