import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { measuresLeft } from "../../domain/penalty/guard/measures.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/** Hands the leads of a case over to another case of the same unit on the same enterprise, which is still open. */
export default defineWorker({
  type: "penalty.merge",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    assertGuard((own) => measuresLeft(own, "并案"), file);
    const into = String(latest(file, "penalty/filing")?.data["mergeIntoCaseId"]);
    const own = await tx.cases.get(caseId);
    const target = await tx.penaltyCases.mergeTarget(into);
    const fits =
      into !== caseId &&
      target?.kind === "penalty" &&
      target.status === "open" &&
      target.leadUnitId === own.leadUnitId &&
      target.enterpriseId === own.enterpriseId;
    // Whoever named the wrong case is asked again.
    if (!fits) return { merged: false };
    await tx.cases.lock(into);
    await tx.penaltyCases.moveReferrals(caseId, into);
    await tx.cases.setStatus(caseId, "merged", true);
    await tx.deadlines.end({ caseId }, "superseded");
    tx.ledger.append({ caseId, actor: system, type: "case-merged", payload: { into } });
    tx.ledger.append({
      caseId: into,
      actor: system,
      type: "referral-joined",
      payload: { from: caseId },
    });
    tx.changes.tell({ kind: "case", caseId });
    tx.changes.tell({ kind: "case", caseId: into });
    return { merged: true };
  },
});
