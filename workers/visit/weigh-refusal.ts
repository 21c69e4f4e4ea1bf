import Type from "typebox";
import { unsettled } from "../../domain/findings.ts";
import { leavesFindings } from "../../domain/urgent-visit.ts";
import { system } from "../../server/db/ledger.ts";
import { endCase, goesOn } from "../case/transition.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * The head does not approve a visit that has begun. It ends there, as a withdrawn one does, unless something was found:
 * then it is seen through, and the refusal stays on record. To look and to end it is one step under the case's lock:
 * a checklist is handed in either before it and counts, or after it and is refused.
 */
export default defineWorker({
  type: "visit.weigh-refusal",
  headers: Type.Object({ goesOn }),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, headers, tx) {
    const file = await tx.caseFile(caseId);
    const findingsLeft = leavesFindings(file);
    tx.ledger.append({
      caseId,
      actor: system,
      type: "urgent-visit-refused",
      payload: { findingsLeft, findingIds: unsettled(file.findings).map(({ id }) => id) },
    });
    if (!findingsLeft) await endCase(tx, file, "not-approved", headers.goesOn);
    return { findingsLeft };
  },
});
