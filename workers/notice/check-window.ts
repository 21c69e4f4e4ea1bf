import Type from "typebox";
import { hearingRequestOf } from "../../domain/penalty/notified.ts";
import { windowOf } from "../../domain/penalty/window.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * Whether the party has nothing left to wait for: it waived its statement in writing, and the hearing as well or
 * has already asked for it. Waiving the one is not waiving the other.
 */
export default defineWorker({
  type: "notice.check-window",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const window = windowOf(file, partyId, await tx.calendar());
    if (!window?.statementWaived) return { windowClosed: false };
    const windowClosed =
      window.hearingEndsOn === null || window.hearingWaived || hearingRequestOf(file, partyId) !== null;
    return { windowClosed };
  },
});
