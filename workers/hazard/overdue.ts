import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { refer } from "../case/refer.ts";
import { defineWorker } from "../define-worker.ts";

/** A major hazard is not eliminated in time: the penalty side is told, the supervision goes on. */
export default defineWorker({
  type: "hazard.overdue",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), findingId: Type.String() }),
  async handle({ caseId, findingId }, _headers, tx) {
    await tx.deadlines.end({ caseId, rule: "major-hazard-supervision", findingId }, "overdue");
    tx.ledger.append({ caseId, actor: system, type: "hazard-overdue", payload: { findingId } });
    await refer(tx, { caseId, findingId, reason: "hazard-overdue" });
    return {};
  },
});
