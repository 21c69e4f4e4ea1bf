import type { CaseFile, Party } from "../case-file.ts";

/**
 * Ids of the parties against whom the case has ended by the head's approval (death, dissolution): all of them where
 * the case itself was ended.
 */
export function endedParties({ submissions, parties }: Pick<CaseFile, "submissions" | "parties">): string[] {
  const ended = submissions.flatMap((approval, at) => {
    if (approval.elementId !== "approve-termination" || approval.data["decision"] !== "approved") return [];
    const proposals = submissions.slice(0, at).filter(({ formId }) => formId === "penalty/termination");
    // Two parties may be proposed at the same time: each approval is about its own.
    const proposal = proposals.findLast(({ partyId }) => partyId === approval.partyId) ?? proposals.at(-1);
    if (!proposal) return [];
    return proposal.partyId ? [proposal.partyId] : parties.map(({ id }) => id);
  });
  return [...new Set(ended)];
}

/** The parties against whom the case goes on. */
export function remainingParties(file: Pick<CaseFile, "submissions" | "parties">): Party[] {
  const ended = endedParties(file);
  return file.parties.filter(({ id }) => !ended.includes(id));
}
