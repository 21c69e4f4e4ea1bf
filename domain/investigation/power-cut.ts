import type { CaseFile } from "../case-file.ts";
import { submissionsOf } from "./own.ts";

/** The documents that order production, building or the use of something to stop (停产停业、停止施工、停止使用). */
export const stoppingOrders: readonly string[] = ["major-hazard/on-site-measures", "penalty/decision"];

/**
 * Whether a power cut against the party in scope is proposed or in force: neither refused nor lifted. A second one waits
 * until then, so that the hours of the notice and the approval belong to one proposal beyond doubt.
 */
export function powerCutUnderWay(file: Pick<CaseFile, "submissions" | "scope">): boolean {
  const ended = file.submissions.filter(
    ({ elementId, partyId, data }) =>
      partyId === (file.scope.partyId ?? null) &&
      ((elementId === "approve-power-cut" && data["decision"] !== "approved") ||
        (elementId === "approve-power-restoration" && data["decision"] === "approved")),
  );
  return submissionsOf(file, "investigation/power-cut").length > ended.length;
}
