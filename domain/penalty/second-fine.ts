import type { CaseFile, FinedAct } from "../case-file.ts";
import type { Problem } from "../problem.ts";
import type { Assessment } from "./decision.ts";
import { penaltyGrounds } from "./grounds.ts";
import { filedIn } from "./provision.ts";

/**
 * The findings of the inspection on which the violations of a case rest, or those of one code if it is given; null for a
 * violation that names none.
 */
export const findingsOf = (file: Pick<CaseFile, "submissions">, of?: string): (string | null)[] =>
  filedIn(file)
    .filter(({ code }) => of === undefined || code === of)
    .map(({ findingId, sourceFindingId }) => findingId ?? sourceFindingId ?? null);

/**
 * 一事不再罚 across cases: what rests on a finding for which the party was fined in another case at the same stage.
 * That something was not corrected in time is another act. The database refuses the same when the decision is issued.
 */
export function* secondFineProblems(
  file: Pick<CaseFile, "submissions" | "parties" | "finedBefore">,
  assessments: readonly Pick<Assessment, "partySeq" | "code" | "description" | "stage" | "fineFen">[],
): Generator<Problem> {
  const filed = filedIn(file);
  for (const [index, { partySeq, code, description, stage, fineFen }] of assessments.entries()) {
    const party = file.parties.find(({ seq }) => seq === partySeq);
    const findings = filed.filter((one) => one.code === code).map((v) => v.findingId ?? v.sourceFindingId);
    const fined = file.finedBefore.find(
      (act: FinedAct) =>
        fineFen > 0 &&
        act.stage === stage &&
        findings.includes(act.findingId) &&
        act.partyKind === party?.kind &&
        act.partyIdentity === party.identity,
    );
    if (fined)
      yield {
        path: `/assessments/${index}/fineFen`,
        message:
          `${party?.name ?? ""}“${description}”的行为已在${fined.caseNumber}案中罚款` +
          `${fined.decision ? `（${fined.decision}）` : ""}，对同一个违法行为不得给予两次以上罚款的行政处罚`,
        basis: penaltyGrounds.once,
      };
  }
}
