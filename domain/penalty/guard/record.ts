import type { CaseFile, Submission } from "../../case-file.ts";
import type { Problem } from "../../problem.ts";
import type { PartyPenalty } from "../decision.ts";

/** A problem with the act as a whole. */
export const against = (message: string, basis: string): Problem => ({ path: "", message, basis });

/** The place of the last submission of one of these forms (that passes the test); -1 without one. */
export const placeOf = (
  { submissions }: Pick<CaseFile, "submissions">,
  formIds: string | readonly string[],
  test: (submission: Submission) => boolean = () => true,
): number => submissions.findLastIndex((s) => [formIds].flat().includes(s.formId) && test(s));

/** Where the amounts of a place are looked up by. */
export const regionOf = ({ organ }: Pick<CaseFile, "organ">): string => `${organ.government}${organ.name}`;

/** Whether one penalty weighs more than another in any respect. */
export function heavierThan(
  one: PartyPenalty,
  other: Pick<
    PartyPenalty,
    "outcome" | "fineFen" | "confiscationFen" | "warning" | "suspension" | "otherKinds"
  >,
): boolean {
  if (one.outcome === "no-penalty") return false;
  if (other.outcome === "no-penalty") return true;
  return (
    one.fineFen > other.fineFen ||
    one.confiscationFen > other.confiscationFen ||
    (one.warning && !other.warning) ||
    (one.suspension && !other.suspension) ||
    one.otherKinds.some((kind) => !other.otherKinds.includes(kind))
  );
}
