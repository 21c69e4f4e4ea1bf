import type { DiscretionInput } from "../../domain/discretion.ts";
import { DomainError, type ErrorCode } from "../../domain/errors.ts";

/** An ordinary case of V05 (安全生产法 97(4)): found, repeated, not corrected, no harm. */
export const aQuestion = (different: Partial<DiscretionInput> = {}): DiscretionInput => ({
  violation: "V05",
  stage: "first",
  partyType: "unit",
  firstOffence: false,
  seriousness: "ordinary",
  correctedInTime: false,
  harm: "none",
  ...different,
});

/** Ten thousand yuan in fen. */
export const wan = (n: number): number => n * 1_000_000;
export const yuan = (n: number): number => n * 100;

/** Code and Chinese reason of the domain error that the work ends with; any other error is thrown on. */
export function refusalOf(work: () => unknown): { code: ErrorCode; reason: string } | "accepted" {
  try {
    work();
    return "accepted";
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { code: error.code, reason: String((error.details as { reason?: unknown }).reason) };
  }
}
