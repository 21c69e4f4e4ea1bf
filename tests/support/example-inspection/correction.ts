import type { CaseFile, Service } from "../../../domain/case-file.ts";
import { correctionForm, correctionTask } from "../../../domain/service-correction.ts";
import { at, head, submission } from "./submission.ts";

const proposal = submission(correctionForm, "service-correction-proposed", "2026-05-08T09:20", {
  deliveryId: "s-1",
  reason:
    "送达回证存根显示收件人于2026年5月6日签收，登记时误写为制作文书当日；经核对回证原件和企业收文登记簿查明。",
  proofIds: ["e-20-1", "e-20-2"],
  servedAt: at("2026-05-06T10:15"),
  receiverName: "许敏",
});

/** The same inspection in which the service of the order was recorded a week too early and corrected. */
export function withCorrectedService(file: CaseFile): CaseFile {
  return {
    ...file,
    now: { on: "2026-05-08", at: at("2026-05-08T15:00") },
    submissions: [
      ...file.submissions,
      proposal,
      submission(
        "shared/approval",
        correctionTask,
        "2026-05-08T14:30",
        { decision: "approved", opinion: "经核对回证原件，同意更正" },
        { ...head, deliveryId: "s-1" },
      ),
    ],
    deliveries: file.deliveries.map((delivery) => {
      if (delivery.id !== "s-1" || !delivery.record) return delivery;
      const before: Service = { method: "direct", deliveredOn: "2026-04-30", record: delivery.record };
      const record = { ...before.record, servedAt: at("2026-05-06T10:15"), receiverName: "许敏" };
      const after: Service = { method: "direct", deliveredOn: "2026-05-06", record };
      const clocks = [
        {
          rule: "rectification-order",
          subject: "责令限期整改",
          from: "2026-05-14",
          to: "2026-05-14",
        },
      ];
      const correction = { submissionId: proposal.id, before, after, clocks, at: at("2026-05-08T14:30") };
      return { ...delivery, ...after, corrections: [correction] };
    }),
  };
}
