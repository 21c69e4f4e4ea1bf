import type { Party } from "../case-file.ts";
import type { Problem } from "../problem.ts";
import type { PartyOutcome } from "./decision.ts";

/** A piece of evidence as the report lists it, as far as it is assigned to parties. */
export interface Proof {
  /** numbers of the parties whose facts it proves; all of them without it */
  partySeqs?: readonly number[];
}

const basis = "行政处罚法 第四十条、第四十六条";

/** Whether a piece of evidence belongs into the papers to a party. */
export const proves = ({ partySeqs = [] }: Proof, seq: number): boolean =>
  partySeqs.length === 0 || partySeqs.includes(seq);

/** What stands against assigning the evidence so: a party that there is not, a party punished without any. */
export function* proofProblems(
  evidence: readonly Proof[],
  penalties: readonly Pick<PartyOutcome, "partySeq" | "outcome">[],
  parties: readonly Pick<Party, "seq" | "name">[],
): Generator<Problem> {
  for (const [index, { partySeqs = [] }] of evidence.entries())
    for (const [at, partySeq] of partySeqs.entries())
      if (!parties.some(({ seq }) => seq === partySeq))
        yield {
          path: `/evidence/${index}/partySeqs/${at}`,
          message: `本案没有第${partySeq}号当事人`,
          basis,
        };
  for (const { seq, name } of parties)
    if (
      penalties.some(({ partySeq, outcome }) => partySeq === seq && outcome === "penalty") &&
      !evidence.some((one) => proves(one, seq))
    )
      yield { path: "/evidence", message: `没有证明${name}违法事实的证据`, basis };
}
