import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { Finding } from "../../domain/findings.ts";
import type { InspectionDisposition } from "../../forms/generated/inspection.disposition.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { refer } from "../case/refer.ts";
import { defineWorker } from "../define-worker.ts";

/** What the engine needs to know to send the findings down their branches. */
export function branchesOf(findings: Finding[]) {
  const to = (disposition: Finding["disposition"], statuses: Finding["status"][] = ["found", "open"]) =>
    findings.filter((f) => f.disposition === disposition && statuses.includes(f.status));
  const rectification = to("rectification");
  return {
    hasImmediate: to("immediate").length > 0,
    hasRectification: rectification.length > 0,
    rectificationDepartmentIds: [...new Set(rectification.map((f) => f.departmentId))].sort(),
    majorFindings: to("major-hazard").map((f) => ({ findingId: f.id, departmentId: f.departmentId })),
    transferFindingIds: to("transfer").map((f) => f.id),
  };
}

/** A violation is not undone by being rectified: whatever becomes of the finding, the suspicion is handed on. */
async function referViolations(tx: Tx, caseId: string, items: InspectionDisposition["findings"]) {
  for (const { findingId, violation } of items) {
    if (violation === "refer") await refer(tx, { caseId, findingId, reason: "violation-found" });
    if (violation === "crime") await refer(tx, { caseId, findingId, reason: "crime-suspected" });
  }
}

/** Records what a person decided to become of each finding. A visit without findings has nothing to decide. */
export default defineWorker({
  type: "finding.dispose",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const decided = latest(file, "inspection/disposition")?.data as InspectionDisposition | undefined;
    for (const item of decided?.findings ?? [])
      await tx.findings.change(item.findingId, {
        disposition: item.disposition,
        requirement: item.requirement,
        dueOn: item.dueOn ?? null,
        safetyMeasures: item.safetyMeasures ?? null,
        responsiblePerson: item.responsiblePerson ?? null,
        transferTo: item.transferTo ?? null,
        status: item.disposition === "none" ? "dismissed" : "open",
      });
    const branches = branchesOf(await tx.findings.ofCase(caseId));
    tx.ledger.append({
      caseId,
      actor: system,
      type: "findings-disposed",
      payload: branches,
    });
    await referViolations(tx, caseId, decided?.findings ?? []);
    return branches;
  },
});
