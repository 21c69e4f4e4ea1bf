import Type from "typebox";
import { latest } from "../../domain/case-file.ts";
import { dayOfService, deliveryMethods } from "../../domain/delivery.ts";
import type { SharedReturnSlip } from "../../forms/generated/shared.return-slip.ts";
import type { SharedServiceRecord } from "../../forms/generated/shared.service-record.ts";
import { system } from "../../server/db/ledger.ts";
import { hashOfData } from "../../server/db/submissions.ts";
import { defineWorker } from "../define-worker.ts";

/** Takes the day of service from what the officer recorded; every clock of the party starts from it. */
export default defineWorker({
  type: "delivery.record",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), deliveryId: Type.String() }),
  async handle({ caseId, deliveryId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const record = latest(file, "shared/service-record", { deliveryId })?.data as
      | SharedServiceRecord
      | undefined;
    if (!record) throw new Error(`delivery ${deliveryId} has no service record`);
    const slip = latest(file, "shared/return-slip", { deliveryId })?.data as SharedReturnSlip | undefined;
    const { method } = record;
    const day = dayOfService({ ...record, slip }, await tx.calendar());
    const kept = { ...record, slip };
    await tx.documents.recordDelivery(deliveryId, { method, record: kept, deliveredOn: day });
    tx.ledger.append({
      caseId,
      actor: system,
      type: "documents-delivered",
      basis: deliveryMethods[method].basis,
      payload: { deliveryId, method, deliveredOn: day, recordHash: hashOfData(kept) },
    });
    return { deliveredOn: day };
  },
});
