import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { InspectionImmediateFix } from "../../forms/generated/inspection.immediate-fix.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";
import { branchesOf } from "./dispose.ts";

/** What was fixed on the spot is settled; what was not must be rectified by a date. */
export default defineWorker({
  type: "finding.confirm-immediate",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const fixes = latest(await tx.caseFile(caseId), "inspection/immediate-fix")?.data as
      | InspectionImmediateFix
      | undefined;
    for (const item of fixes?.items ?? [])
      await tx.findings.change(
        item.findingId,
        item.fixed
          ? { status: "rectified", photosAfter: item.photosAfter ?? [] }
          : {
              disposition: "rectification",
              dueOn: item.dueOn ?? null,
              ...(item.requirement ? { requirement: item.requirement } : {}),
            },
      );
    const branches = branchesOf(await tx.findings.ofCase(caseId));
    tx.ledger.append({
      caseId,
      actor: system,
      type: "immediate-fixes-verified",
      payload: { fixed: fixes?.items.filter((i) => i.fixed).map((i) => i.findingId) ?? [] },
    });
    return branches;
  },
});
