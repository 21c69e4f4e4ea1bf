import Type from "typebox";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** A finding reaches an end that the model names. */
export default defineWorker({
  type: "finding.transition",
  headers: Type.Object({ status: Type.Enum(["transferred", "signed-off"] as const) }),
  input: Type.Object({ caseId: Type.String(), findingId: Type.String() }),
  async handle({ caseId, findingId }, { status }, tx) {
    await tx.findings.change(findingId, { status });
    await tx.deadlines.end({ caseId, findingId }, "met", tx.clock.today());
    await tx.ledger.append({
      caseId,
      actor: system,
      type: `finding-${status}`,
      payload: { findingId },
    });
    return {};
  },
});
