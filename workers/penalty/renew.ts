import Type from "typebox";
import { remainingParties } from "../../domain/penalty/ended-parties.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** The investigation begins again: because of new evidence, or against the parties that are left. */
export default defineWorker({
  type: "penalty.renew",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const partyIds = remainingParties(await tx.caseFile(caseId)).map(({ id }) => id);
    await tx.ledger.append({ caseId, actor: system, type: "investigation-renewed", payload: { partyIds } });
    await tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
