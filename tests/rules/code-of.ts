import { DomainError, type ErrorCode } from "../../domain/errors.ts";

/** The code of the domain error that the work ends with, or "accepted"; any other error is thrown on. */
export function codeOf(work: () => unknown): ErrorCode | "accepted" {
  try {
    work();
    return "accepted";
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
}
