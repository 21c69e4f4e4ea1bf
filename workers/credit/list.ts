import Type from "typebox";
import { endOfDay } from "../../domain/calendar.ts";
import { listingOf } from "../../domain/penalty/listing.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** The party is on the list from the day of the decision: the term and the time before early removal are derived. */
export default defineWorker({
  type: "credit.list",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const listing = listingOf(await tx.caseFile(caseId, { partyId }), partyId);
    if (!listing?.decidedOn || !listing.until) throw new Error(`party ${partyId} was not listed`);
    for (const rule of ["dishonest-list-term", "dishonest-list-early-removal"])
      await setDeadline(tx, { caseId, partyId, rule, startsOn: listing.decidedOn });
    tx.ledger.append({
      caseId,
      actor: system,
      type: "dishonest-listed",
      payload: { partyId, decidedOn: listing.decidedOn, until: listing.until },
    });
    tx.changes.tell({ kind: "case", caseId });
    return { listingEndsAt: endOfDay(listing.until) };
  },
});
