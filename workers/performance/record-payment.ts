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
 * A payment was booked: cash that officers took has its clocks, and those who wait are told when all is paid, once, also
 * when several payments were booked before the process came to the first of them.
 */
export default defineWorker({
  type: "performance.record-payment",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx, { elementInstanceKey }) {
    // Payments of one file are taken up at one moment: the later one has to see what the earlier one told.
    await tx.cases.lock(caseId);
    const file = await tx.caseFile(caseId);
    for (const { formId, data, ...of } of file.submissions)
      if (formId === "performance/payment" && of.partyId === partyId)
        await handedOver(tx, file, partyId, data as unknown as PerformancePayment);
    if (balanceOf(file, partyId, file.now.on).totalFen === 0 && !(await isTold(tx, caseId, partyId)))
      await settle(tx, caseId, partyId, elementInstanceKey);
    return {};
  },
});

/** Whether those who wait were told since the last payment. */
const isTold = async (tx: Tx, caseId: string, partyId: string): Promise<boolean> =>
  (await tx.ledger.lastOf(caseId, partyId, ["payment-booked", "payment-settled"])) === "payment-settled";

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
  tx.ledger.append({ caseId, actor: system, type: "payment-settled", payload: { partyId, on } });
  if (last?.channel === "court") return;
  tx.outbox.send(
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
