import type { ActFacts } from "../../domain/authority.ts";
import type { LegalDate } from "../../domain/calendar.ts";
import { notifiedOf, serviceOf } from "../../domain/penalty/notified.ts";
import type { Problem } from "../rule.ts";

/** The day on which the party in scope was told of the proposed penalty; null as long as it was not. */
export const toldOn = (facts: ActFacts): LegalDate | null =>
  facts.scope.partyId === undefined ? null : (notifiedOf(facts, facts.scope.partyId)?.toldOn ?? null);

/** The day on which the party was first told, by whichever notice; null as long as it never was. */
export const firstToldOn = ({ documents, deliveries, scope: { partyId } }: ActFacts): LegalDate | null =>
  documents
    .filter(({ template, ...d }) => template === "notice/penalty-notice" && d.partyId === partyId)
    .flatMap((notice) => serviceOf({ deliveries }, notice)?.deliveredOn ?? [])
    .sort()[0] ?? null;

/**
 * What is said against an answer that comes when the party already has its decision: what was done in time and not
 * heard makes the decision one to be changed, not the record one to be added to.
 */
export function* decidedAlready(facts: ActFacts, basis: string): Generator<Problem> {
  const decided = facts.documents.findLast(
    ({ template, partyId }) =>
      partyId === facts.scope.partyId &&
      (template === "penalty/decision" || template === "penalty/no-penalty-decision"),
  );
  if (decided)
    yield {
      path: "",
      message: `已经作出${decided.title}${decided.number ? `（${decided.number}）` : ""}；当事人在期限内提出而没有听取的，应当先变更或者撤销处罚决定，材料作为证据收入案卷`,
      basis,
    };
}

/** What is said against an answer to a notice that was never served. */
export const notToldYet = (basis: string): Problem => ({
  path: "",
  message: "行政处罚告知书尚未送达该当事人",
  basis,
});
