import type { CaseFile, Party, Submission } from "../case-file.ts";

type Acts = Pick<CaseFile, "submissions">;

/** The proposals to end the case (against a party) that the head has approved, in the order of the approvals. */
export function approvedTerminations({ submissions }: Acts): Submission[] {
  return submissions.flatMap((approval, at) => {
    if (approval.elementId !== "approve-termination" || approval.data["decision"] !== "approved") return [];
    const proposals = submissions.slice(0, at).filter(({ formId }) => formId === "penalty/termination");
    // Two parties may be proposed at the same time: each approval is about its own.
    return proposals.findLast(({ partyId }) => partyId === approval.partyId) ?? proposals.at(-1) ?? [];
  });
}

/**
 * Ids of the parties against whom the case has ended by the head's approval (death, dissolution): all of them where
 * the case itself was ended.
 */
export function endedParties({ submissions, parties }: Pick<CaseFile, "submissions" | "parties">): string[] {
  const ended = approvedTerminations({ submissions }).flatMap(({ partyId }) =>
    partyId ? [partyId] : parties.map(({ id }) => id),
  );
  return [...new Set(ended)];
}

/** The parties against whom the case goes on. */
export function remainingParties(file: Pick<CaseFile, "submissions" | "parties">): Party[] {
  const ended = endedParties(file);
  return file.parties.filter(({ id }) => !ended.includes(id));
}
