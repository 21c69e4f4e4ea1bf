import type { Calendar } from "../calendar.ts";
import type { CaseFile } from "../case-file.ts";
import { DomainError } from "../errors.ts";
import type { Problem } from "../problem.ts";
import type { Guard } from "./guards.ts";

/** What stands against an act, each with its article, as one sentence. */
export const reasonOf = (problems: Problem[]): string =>
  problems.map(({ message, basis }) => `${message}（${basis}）`).join("；");

/**
 * @param calendar the one in force, where the guard counts working days; else the shipped one
 * @throws GUARD_REFUSED with everything that stands against the act
 */
export function assertGuard(guard: Guard | undefined, file: CaseFile, calendar?: Calendar): void {
  const problems = guard ? [...guard(file, calendar)] : [];
  if (problems.length === 0) return;
  throw new DomainError("GUARD_REFUSED", {
    reason: reasonOf(problems),
    basis: [...new Set(problems.map(({ basis }) => basis))].join("；"),
    remedy: "请先办结上述法定环节",
    errors: problems,
  });
}
