import Type from "typebox";
import { approvedTerminations, remainingParties } from "../../domain/penalty/ended-parties.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { dropClocks } from "./renew.ts";

/** The head has ended the case against a party, or against all of them. */
export default defineWorker({
  type: "penalty.end-party",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const proposal = approvedTerminations(file).at(-1);
    const remaining = remainingParties(file).length > 0;
    await dropClocks(tx, caseId, remaining ? "" : "B12");
    tx.ledger.append({
      caseId,
      actor: system,
      type: remaining ? "party-ended" : "case-terminated",
      payload: { partyId: proposal?.partyId ?? null, ground: proposal?.data["ground"] },
    });
    tx.changes.tell({ kind: "case", caseId });
    return { remaining };
  },
});
