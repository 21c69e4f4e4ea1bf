import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { RectificationResetDates } from "../../forms/generated/rectification.reset-dates.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** The order reached the enterprise when its time was over: its items get the new dates that the officer set. */
export default defineWorker({
  type: "rectification.reset-dates",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), departmentId: Type.String() }),
  async handle({ caseId, departmentId }, _headers, tx) {
    const form = latest(await tx.caseFile(caseId), "rectification/reset-dates", { departmentId })?.data as
      | RectificationResetDates
      | undefined;
    if (!form) throw new Error(`department ${departmentId} has set no new dates`);
    for (const { findingId, dueOn } of form.items) await tx.findings.change(findingId, { dueOn });
    tx.ledger.append({
      caseId,
      actor: system,
      type: "rectification-dates-reset",
      payload: { departmentId, items: form.items },
    });
    return {};
  },
});
