import type { ActFacts } from "../../domain/authority.ts";

const decision = "penalty/decision";

/** Whether a penalty has been decided against the party in scope, or in the case where none is in scope. */
export const decided = ({ documents, scope }: Pick<ActFacts, "documents" | "scope">): boolean =>
  documents.some(
    (d) => d.template === decision && (scope.partyId === undefined || d.partyId === scope.partyId),
  );
