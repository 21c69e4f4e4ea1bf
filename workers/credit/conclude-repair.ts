import Type from "typebox";
import { isRepaired } from "../../domain/penalty/credit-repair.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** The application is answered: after a repair whoever shows the penalty is told to stop. */
export default defineWorker({
  type: "credit.conclude-repair",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx, { elementInstanceKey }) {
    const granted = isRepaired(await tx.caseFile(caseId, { partyId }), partyId);
    tx.ledger.append({
      caseId,
      actor: system,
      type: granted ? "credit-repaired" : "credit-repair-refused",
      payload: { partyId },
    });
    if (granted)
      tx.outbox.send(
        {
          kind: "publish",
          name: "credit-repaired",
          correlationKey: partyId,
          messageId: `credit-repaired:${partyId}:${elementInstanceKey}`,
          variables: {},
        },
        caseId,
      );
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
