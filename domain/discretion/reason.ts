import type { Provenance } from "../deadlines/rule.ts";
import type { FenRange } from "../violations.ts";

/** One step of the reasoning: what follows, and from which law. */
export interface Reason {
  text: string;
  /** instrument and article */
  basis: string;
  /** how sure the wording of the basis is; only where it was not read itself */
  provenance?: Exclude<Provenance, "read">;
  /** true where a text that is still to be checked, or a fact that is missing, may change the result */
  provisional?: true;
}

/** An amount in words: 3万元, 2000元, 0.5元. */
export function yuan(fen: number): string {
  return fen !== 0 && fen % 100_000 === 0 && fen >= 1_000_000 ? `${fen / 1_000_000}万元` : `${fen / 100}元`;
}

/** A range in the words of the law: 10万元以下, 5万元以上20万元以下, 2万元. */
export function rangeText({ min, max }: FenRange): string {
  if (min === max) return yuan(min);
  return min === 0 ? `${yuan(max)}以下` : `${yuan(min)}以上${yuan(max)}以下`;
}
