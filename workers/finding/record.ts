import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { InspectionOnSiteCheck } from "../../forms/generated/inspection.on-site-check.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** What a department found on site becomes numbered findings of the case. */
export default defineWorker({
  type: "finding.record",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), departmentId: Type.String() }),
  async handle({ caseId, departmentId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const check = latest(file, "inspection/on-site-check", { departmentId })?.data as
      | InspectionOnSiteCheck
      | undefined;
    if (!check) throw new Error(`department ${departmentId} has recorded no check`);
    await tx.findings.add(
      caseId,
      check.findings.map((found) => ({
        departmentId,
        checklistItem: found.checklistItem,
        method: found.method,
        description: found.description,
        place: found.place,
        basis: found.basis,
        severity: found.severity,
        fixableOnSite: found.fixableOnSite,
        otherDepartment: found.otherDepartment ?? null,
        status: "found",
        photosBefore: found.photosBefore ?? [],
      })),
    );
    tx.ledger.append({
      caseId,
      actor: system,
      type: "findings-recorded",
      payload: { departmentId, count: check.findings.length },
    });
    return { findingCount: check.findings.length };
  },
});
