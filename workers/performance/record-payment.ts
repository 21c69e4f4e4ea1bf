import Type from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformancePayment } from "../../forms/generated/performance.payment.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { endClocks } from "../deadline/met.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * A payment was booked: cash that officers took has its clocks, and those who wait are told when all is paid, once: by
 * the last of the payments, when several were booked before the process came to the first of them.
 * `submissionId`: which payment; none when it is only asked whether anything is left to pay.
 */
export default defineWorker({
  type: "performance.record-payment",
  headers: Type.Object({}),
  input: Type.Object({
    caseId: Type.String(),
    partyId: Type.String(),
    submissionId: Type.Optional(Type.String()),
  }),
  async handle({ caseId, partyId, submissionId }, _headers, tx, { elementInstanceKey }) {
    const file = await tx.caseFile(caseId);
    const paid = file.submissions.filter((s) => s.formId === "performance/payment" && s.partyId === partyId);
    for (const { data } of paid) await handedOver(tx, file, partyId, data as unknown as PerformancePayment);
    const last = submissionId === undefined || submissionId === paid.at(-1)?.id;
    if (last && balanceOf(file, partyId, file.now.on).totalFen === 0)
      await settle(tx, caseId, partyId, elementInstanceKey);
    return {};
  },
});

/** 当场收缴: two workdays from the officers to the bureau, two from the bureau to the bank. Each sum has its clocks once. */
async function handedOver(
  tx: Tx,
  { case: { id: caseId }, deadlines }: CaseFile,
  partyId: string,
  { paidOn, handedOverOn, bankedOn }: PerformancePayment,
): Promise<void> {
  if (handedOverOn === undefined || bankedOn === undefined) return;
  for (const [rule, startsOn, on] of [
    ["collected-fine-handover", paidOn, handedOverOn],
    ["collected-fine-banking", handedOverOn, bankedOn],
  ] as const) {
    if (deadlines.some((d) => d.rule === rule && d.partyId === partyId && d.startsOn === startsOn)) continue;
    await setDeadline(tx, { caseId, rule, startsOn, partyId });
    await endClocks(tx, { caseId, partyId }, rule, on);
  }
}

/**
 * Everything is paid: the clocks of payment end, and whoever demands or enforces stops. What the court collected ends
 * its enforcement by the court's own result.
 */
export async function settle(tx: Tx, caseId: string, partyId: string, key: string): Promise<void> {
  const paid = (await tx.caseFile(caseId)).payments.filter((payment) => payment.partyId === partyId);
  const last = paid.sort((a, b) => a.paidOn.localeCompare(b.paidOn)).at(-1);
  const on = last?.paidOn ?? tx.clock.today();
  await endClocks(tx, { caseId, partyId }, "fine-payment,instalment-payment", on);
  await tx.ledger.append({ caseId, actor: system, type: "payment-settled", payload: { partyId, on } });
  if (last?.channel === "court") return;
  await tx.outbox.send(
    {
      kind: "publish",
      name: "fine-settled",
      correlationKey: partyId,
      messageId: `fine-settled:${partyId}:${key}`,
      variables: {},
    },
    caseId,
  );
}
