import Type from "typebox";
import type { PenaltyAssignment } from "../../forms/generated/penalty.assignment.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** The forms in which the head of the unit names the officers: at first, in place of who stands aside, or of others. */
const naming: readonly string[] = ["penalty/assignment", "penalty/reassignment"];

/** The people whom the head of the unit named become the officers of the case, in place of those named before. */
export default defineWorker({
  type: "penalty.assign",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), leadUnitId: Type.String() }),
  async handle({ caseId, leadUnitId }, _headers, tx) {
    const named = (await tx.caseFile(caseId)).submissions.findLast(({ formId }) => naming.includes(formId))
      ?.data as PenaltyAssignment | undefined;
    if (!named) throw new Error(`nobody was named for case ${caseId}`);
    await tx.penaltyCases.assign(caseId, leadUnitId, named.officerIds);
    tx.ledger.append({
      caseId,
      actor: system,
      type: "investigators-assigned",
      payload: { officerIds: named.officerIds },
    });
    tx.changes.tell({ kind: "case", caseId });
    return {};
  },
});
