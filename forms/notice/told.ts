import type { ActFacts } from "../../domain/authority.ts";
import type { LegalDate } from "../../domain/calendar.ts";
import { notifiedOf } from "../../domain/penalty/notified.ts";
import type { Problem } from "../rule.ts";

/** The day on which the party in scope was told of the proposed penalty; null as long as it was not. */
export const toldOn = (facts: ActFacts): LegalDate | null =>
  facts.scope.partyId === undefined ? null : (notifiedOf(facts, facts.scope.partyId)?.toldOn ?? null);

/** What is said against an answer to a notice that was never served. */
export const notToldYet = (basis: string): Problem => ({
  path: "",
  message: "行政处罚告知书尚未送达该当事人",
  basis,
});
