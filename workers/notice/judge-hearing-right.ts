import Type from "typebox";
import { proposedPenalties } from "../../domain/penalty/decision.ts";
import { hearingRightOf } from "../../domain/penalty/hearing-right.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** Whether the party must be told that it may ask for a hearing, by the penalty that is proposed for it. */
export default defineWorker({
  type: "notice.judge-hearing-right",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx) {
    const file = await tx.caseFile(caseId, { partyId });
    const party = file.parties.find(({ id }) => id === partyId);
    const penalty = proposedPenalties(file).find((proposed) => proposed.partyId === partyId);
    if (!party || !penalty) throw new Error(`no penalty is proposed for party ${partyId}`);
    const { due: hearingDue, threshold, basis, provenance } = hearingRightOf(penalty, party, file);
    tx.ledger.append({
      caseId,
      actor: system,
      type: "hearing-right-judged",
      basis,
      payload: { partyId, hearingDue, fineFen: penalty.fineFen, threshold, provenance },
    });
    return { hearingDue };
  },
});
