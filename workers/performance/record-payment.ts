import Type from "typebox";
import type { Submission } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import type { PerformancePayment } from "../../forms/generated/performance.payment.ts";
import type { Tx } from "../../server/db/deps.ts";
import { type Author, system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { endClocks } from "../deadline/met.ts";
import { defineWorker } from "../define-worker.ts";

/** Books what was recorded of a party's payments and is not booked yet; tells those who wait when all is paid. */
export default defineWorker({
  type: "performance.record-payment",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), partyId: Type.String() }),
  async handle({ caseId, partyId }, _headers, tx, { elementInstanceKey }) {
    const file = await tx.caseFile(caseId);
    const booked = new Set(file.payments.map(({ reference }) => reference));
    for (const submission of file.submissions.filter(isPaymentOf(partyId))) {
      const payment = submission.data as unknown as PerformancePayment;
      if (!booked.has(payment.reference)) await book(tx, caseId, partyId, payment, authorOf(submission));
    }
    const { totalFen } = balanceOf(await tx.caseFile(caseId), partyId, file.now.on);
    if (totalFen === 0) await settle(tx, caseId, partyId, elementInstanceKey);
    return {};
  },
});

const isPaymentOf = (partyId: string) => (s: Submission) =>
  s.formId === "performance/payment" && s.partyId === partyId;

const authorOf = ({ by }: Submission): Author => ({ id: by.personId, name: by.name });

/** A number that another case has booked meanwhile is not booked twice; that it came again is put on record. */
async function book(
  tx: Tx,
  caseId: string,
  partyId: string,
  payment: PerformancePayment,
  by: Author,
): Promise<void> {
  const { kind, amountFen, paidOn, channel, reference, handedOverOn, bankedOn } = payment;
  const told = { partyId, kind, amountFen, paidOn, channel, reference };
  try {
    await tx.payments.add({ ...told, caseId, by });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "STATE_CONFLICT") throw error;
    await tx.ledger.append({ caseId, actor: system, type: "payment-not-booked", payload: told });
    return;
  }
  await tx.ledger.append({ caseId, actor: system, type: "payment-booked", payload: told });
  if (handedOverOn === undefined || bankedOn === undefined) return;
  for (const [rule, startsOn, on] of [
    ["collected-fine-handover", paidOn, handedOverOn],
    ["collected-fine-banking", handedOverOn, bankedOn],
  ] as const) {
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
