import Type from "typebox";
import { changesOf } from "../../domain/penalty/decision-change.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** The decision on a party is no longer what it was: everything that goes on because of it is told. */
export default defineWorker({
  type: "credit.change-decision",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), leadUnitId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, leadUnitId, partyId }, _headers, tx, { elementInstanceKey }) {
    const change = changesOf(await tx.caseFile(caseId, { partyId }), partyId).at(-1);
    if (!change) throw new Error(`no change of the decision on party ${partyId} is on record`);
    const { kind, changedOn } = change;
    tx.ledger.append({
      caseId,
      actor: system,
      type: "decision-changed",
      payload: { partyId, kind, changedOn },
    });
    tx.outbox.send(
      {
        kind: "publish",
        name: "decision-changed",
        correlationKey: partyId,
        messageId: `decision-changed:${partyId}:${elementInstanceKey}`,
        variables: { caseId, leadUnitId, partyId, change: kind, changedOn },
      },
      caseId,
    );
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
