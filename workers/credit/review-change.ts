import Type from "typebox";
import { changedSincePublication } from "../../domain/penalty/publicity-state.ts";
import { defineWorker } from "../define-worker.ts";

/** News of a change waits for whoever may listen: what was published after the change already shows it. */
export default defineWorker({
  type: "credit.review-change",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    return {
      changedSincePublication: changedSincePublication(await tx.caseFile(caseId, { partyId }), partyId),
    };
  },
});
