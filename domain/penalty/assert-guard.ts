import type { CaseFile } from "../case-file.ts";
import { DomainError } from "../errors.ts";
import type { Guard } from "./guards.ts";

/** @throws GUARD_REFUSED with everything that stands against the act */
export function assertGuard(guard: Guard | undefined, file: CaseFile): void {
  const problems = guard ? [...guard(file)] : [];
  if (problems.length === 0) return;
  throw new DomainError("GUARD_REFUSED", {
    reason: problems.map(({ message, basis }) => `${message}（${basis}）`).join("；"),
    basis: [...new Set(problems.map(({ basis }) => basis))].join("；"),
    remedy: "请先办结上述法定环节",
    errors: problems,
  });
}
