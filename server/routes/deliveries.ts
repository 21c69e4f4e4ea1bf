import Type from "typebox";
import type { CaseFile, Delivery } from "../../domain/case-file.ts";
import { correctionTask, pendingCorrection } from "../../domain/service-correction.ts";
import { defineRoute } from "../define-route.ts";
import { isCount, page, pageOf, pageQuery, placeOf } from "../page.ts";
import { deliveryReply } from "../replies/delivery.ts";

/** A service as it counts, and what it was recorded to be before: who corrected it, when, why, who approved it. */
function shown(file: CaseFile, delivery: Delivery) {
  const { id, unitId = file.case.leadUnitId, partyId, documentIds, method, deliveredOn, record } = delivery;
  const corrections = (delivery.corrections ?? []).map((correction) => {
    const proposal = file.submissions.find((s) => s.id === correction.submissionId);
    const approval = file.submissions.findLast(
      (s) => s.elementId === correctionTask && s.deliveryId === id && s.at <= correction.at,
    );
    return {
      ...correction,
      reason: String(proposal?.data["reason"] ?? ""),
      proofIds: (proposal?.data["proofIds"] ?? []) as string[],
      proposedBy: proposal?.by.name ?? null,
      proposedAt: proposal?.at ?? null,
      approvedBy: approval?.by.name ?? null,
    };
  });
  const pendingId = pendingCorrection(file, id)?.id ?? null;
  return { id, unitId, partyId, documentIds, method, deliveredOn, record, corrections, pendingId };
}

export default [
  defineRoute({
    method: "get",
    path: "/cases/:caseId/deliveries",
    summary: "案件的送达记录及其更正",
    tag: "案件",
    access: "signed-in",
    params: Type.Object({ caseId: Type.String({ format: "uuid" }) }),
    query: Type.Object(pageQuery),
    reply: pageOf(deliveryReply),
    async handle({ params: { caseId }, query: { cursor, limit }, actor }, { read }) {
      await read.caseReads.visible(actor, caseId);
      const [before] = placeOf(cursor, isCount) ?? [0];
      const file = await read.caseFile(caseId);
      const rows = file.deliveries.slice(before, before + limit + 1).map((delivery) => shown(file, delivery));
      return page(rows, limit, () => [before + limit]);
    },
  }),
];
