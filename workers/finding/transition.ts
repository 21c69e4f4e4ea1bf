import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { MajorHazardResumptionRequest } from "../../forms/generated/major-hazard.resumption-request.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** A finding reaches an end that the model names. */
export default defineWorker({
  type: "finding.transition",
  headers: Type.Object({ status: Type.Enum(["transferred", "signed-off"] as const) }),
  input: Type.Object({ caseId: Type.String(), findingId: Type.String() }),
  async handle({ caseId, findingId }, { status }, tx) {
    await tx.findings.change(findingId, { status });
    if (status === "signed-off") {
      // The enterprise was done on the day on which it asked for the review that it then passed.
      const request = latest(await tx.caseFile(caseId), "major-hazard/resumption-request", { findingId })
        ?.data as MajorHazardResumptionRequest | undefined;
      const doneOn = request?.requestedOn ?? tx.clock.today();
      await tx.deadlines.end({ caseId, rule: "major-hazard-supervision", findingId }, "met", doneOn);
    }
    tx.ledger.append({
      caseId,
      actor: system,
      type: `finding-${status}`,
      payload: { findingId },
    });
    return {};
  },
});
