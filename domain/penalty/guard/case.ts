import type { CaseFile } from "../../case-file.ts";
import type { Problem } from "../../problem.ts";
import { archivedProblems } from "../archive.ts";
import { penaltyGrounds } from "../grounds.ts";
import { against } from "./record.ts";

/** What holds for every document and every act of a penalty case, by the id of its template or form. */
export function* caseProblems(file: CaseFile, id: string): Generator<Problem> {
  if (file.case.kind !== "penalty") return;
  yield* archivedProblems(file, id);
  const { partyId } = file.scope;
  if (partyId !== undefined && !file.parties.some((party) => party.id === partyId))
    yield against("所涉当事人不是本案的当事人", penaltyGrounds.party);
}

/** A document about one party cannot be issued for the case as a whole. */
export function* partyNeeded(file: CaseFile): Generator<Problem> {
  if (file.scope.partyId === undefined) yield against("没有指明所涉当事人", penaltyGrounds.party);
}
