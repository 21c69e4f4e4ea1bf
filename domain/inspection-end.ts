import type { CaseFile } from "./case-file.ts";
import { eventCatalogue } from "./events.ts";

/**
 * Why an inspection takes no more of its steps; undefined while it goes on. Its end is on record before the engine takes
 * the tasks back: what was taken in between would be lost with them.
 */
export function endOfInspection({
  case: { kind, status },
  submissions,
}: Pick<CaseFile, "submissions"> & { case: Pick<CaseFile["case"], "kind" | "status"> }): string | undefined {
  if (kind !== "inspection") return undefined;
  if (submissions.some(({ formId }) => formId === "inspection/withdrawal"))
    return eventCatalogue["withdrawal-ordered"].zh;
  if (status === "open") return undefined;
  const names: Record<string, { zh: string }> = eventCatalogue;
  return names[`case-${status}`]?.zh ?? status;
}
