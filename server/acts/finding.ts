import { DomainError } from "../../domain/errors.ts";
import type { Actor } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";

/**
 * The case of a finding. A finding of a case that the person may not see does not exist for them.
 * @throws NOT_FOUND
 */
export async function caseOfFinding(tx: Tx, actor: Actor, findingId: string): Promise<string> {
  const { caseId } = await tx.findings.get(findingId);
  try {
    await tx.caseReads.visible(actor, caseId);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "CASE_NOT_FOUND") throw error;
    throw new DomainError("NOT_FOUND", { reason: "没有这一隐患" });
  }
  return caseId;
}
