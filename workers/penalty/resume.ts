import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { PenaltyResumption } from "../../forms/generated/penalty.resumption.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** The investigation goes on from its beginning: what was found before stays on record. */
export default defineWorker({
  type: "penalty.resume",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const resumption = latest(await tx.caseFile(caseId), "penalty/resumption")?.data as
      | PenaltyResumption
      | undefined;
    const resumedOn = resumption?.resumedOn ?? tx.clock.today();
    tx.ledger.append({ caseId, actor: system, type: "investigation-resumed", payload: { resumedOn } });
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
