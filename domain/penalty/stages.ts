import type { LegalDate } from "../calendar-dates.ts";
import type { Problem } from "../problem.ts";
import type { Instalment } from "./obligation.ts";

/** What stands against an arrangement of payments: its days lie after the agreement, one after the other. */
export function* stageProblems(
  stages: readonly Instalment[],
  after: LegalDate,
  basis: string,
): Generator<Problem> {
  for (const [index, { dueOn }] of stages.entries()) {
    const before = stages[index - 1]?.dueOn ?? after;
    if (dueOn <= before)
      yield { path: `/stages/${index}/dueOn`, message: `第${index + 1}期的期限应当晚于${before}`, basis };
  }
}
