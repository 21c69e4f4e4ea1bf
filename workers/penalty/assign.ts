import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import type { PenaltyAssignment } from "../../forms/generated/penalty.assignment.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** The people whom the head of the unit named become the officers of the case, in place of those named before. */
export default defineWorker({
  type: "penalty.assign",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), leadUnitId: Type.String() }),
  async handle({ caseId, leadUnitId }, _headers, tx) {
    const named = latest(await tx.caseFile(caseId), "penalty/assignment")?.data as
      | PenaltyAssignment
      | undefined;
    if (!named) throw new Error(`nobody was named for case ${caseId}`);
    await tx.penaltyCases.assign(caseId, leadUnitId, named.officerIds);
    await tx.ledger.append({
      caseId,
      actor: system,
      type: "investigators-assigned",
      payload: { officerIds: named.officerIds },
    });
    await tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
