import type { CaseFile } from "../case-file.ts";
import { findingsOf } from "./second-fine.ts";

/** 已整改、已销号: what a re-check or the review of a major hazard found put right. */
const settled = ["rectified", "signed-off"];

/**
 * 已经改正: the officers judged that a violation was put right in time, or the findings of the inspection on which it rests
 * were found put right since. What the record does not tell was not put right.
 * @param judged one violation of one party, as a report or a proposal judges it
 */
export function isPutRight(
  file: Pick<CaseFile, "submissions" | "source">,
  { code, correctedInTime }: { code: string; correctedInTime?: boolean },
): boolean {
  if (correctedInTime) return true;
  const findings = findingsOf(file, code);
  const statusOf = (id: string | null) => file.source?.findings.find((one) => one.id === id)?.status ?? "";
  return findings.length > 0 && findings.every((id) => settled.includes(statusOf(id)));
}
