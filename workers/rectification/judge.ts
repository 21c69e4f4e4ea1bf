import Type from "typebox";
import { isOverdue, openItems, recheckRules } from "../../domain/rectification.ts";
import type { RectificationJointRecheck } from "../../forms/generated/rectification.joint-recheck.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * Takes the verdicts of all departments of a round. What is not rectified when its time is over has failed and
 * leaves towards a penalty; what was reported too early keeps its clock.
 */
export default defineWorker({
  type: "rectification.judge",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), round: Type.Integer({ minimum: 1 }) }),
  async handle({ caseId, round }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const rounds = await tx.rounds.ofCase(caseId);
    const current = rounds.find((r) => r.round === round);
    if (!current) throw new Error(`case ${caseId} has no round ${round}`);
    const today = file.now.on;
    const failedFindingIds: string[] = [];
    for (const item of openItems(file, rounds).filter((i) => current.findingIds.includes(i.finding.id))) {
      const { id, departmentId } = item.finding;
      const verdict = file.submissions
        .filter((s) => s.formId === "rectification/joint-recheck" && s.departmentId === departmentId)
        .flatMap((s) => (s.data as unknown as RectificationJointRecheck).items)
        .findLast((i) => i.findingId === id);
      if (verdict?.verdict === "rectified") {
        await tx.findings.change(id, { status: "rectified", photosAfter: verdict.photosAfter ?? [] });
        await tx.deadlines.end({ caseId, findingId: id }, "met", item.reportedOn ?? today);
      } else if (isOverdue(item.finding, today)) {
        failedFindingIds.push(id);
        await tx.deadlines.end({ caseId, findingId: id }, "overdue");
      }
    }
    for (const unitId of new Set(
      current.findingIds.map((id) => file.findings.find((f) => f.id === id)?.departmentId ?? ""),
    ))
      for (const ref of recheckRules(file.units[unitId] ?? { organWord: "" }))
        await tx.deadlines.end({ caseId, ref, departmentId: unitId }, "met", today);
    await tx.rounds.judged(caseId, round);
    await tx.ledger.append({
      caseId,
      actor: system,
      type: "recheck-round-judged",
      payload: { round, failedFindingIds },
    });
    return { failedFindingIds };
  },
});
