import type { CaseFile } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import { correctionProblems } from "../../domain/penalty/guard/service-correction.ts";
import type { CorrectionProposal } from "../../domain/service-correction.ts";
import type { PerformancePayment } from "../../forms/generated/performance.payment.ts";
import type { SimplifiedDecision } from "../../forms/generated/simplified.decision.ts";
import type { Tx } from "../db/deps.ts";
import type { Author, NewEvent } from "../db/ledger.ts";

/** What is being put on record. */
interface Recorded {
  caseId: string;
  partyId: string | undefined;
  data: object;
  by: Author;
}

/**
 * What a form does of its own besides being put on record, in the same transaction and before anything else of it is
 * written: what it refuses leaves no trace.
 * @returns what the ledger is told after the act itself
 */
type Effect = (tx: Tx, recorded: Recorded) => Promise<NewEvent[]>;

const effects: Readonly<Record<string, Effect>> = {
  "performance/payment": bookPayment,
  "simplified/decision": assertReceiptUnused,
  "shared/service-correction": assertCorrectable,
};

/** The effect of a form; most have none. */
export const effectOf = (formId: string): Effect => effects[formId] ?? (async () => []);

/** The number of the bank or of the receipt counts once, in whichever case. @throws STATE_CONFLICT */
async function bookPayment(tx: Tx, { caseId, partyId, data, by }: Recorded): Promise<NewEvent[]> {
  if (partyId === undefined) throw new Error("a payment names its party");
  const { kind, amountFen, paidOn, channel, reference } = data as PerformancePayment;
  const payment = { partyId, kind, amountFen, paidOn, channel, reference };
  await tx.payments.add({ ...payment, caseId, by });
  return [{ caseId, actor: by, type: "payment-booked", payload: payment }];
}

/** The receipt for a fine that officers collect themselves is used once: it is booked when the process gets there. */
async function assertReceiptUnused(tx: Tx, { data }: Recorded): Promise<NewEvent[]> {
  const { receiptNumber } = data as SimplifiedDecision;
  if (receiptNumber && (await tx.payments.known([receiptNumber])).length > 0)
    throw new DomainError("STATE_CONFLICT", {
      reason: `票据号 ${receiptNumber} 已经登记，同一张票据不能收两次罚款`,
      remedy: "请核对罚款收据的号码",
    });
  return [];
}

/** What the corrected day would make unlawful is not corrected away. @throws GUARD_REFUSED */
async function assertCorrectable(tx: Tx, { caseId, data }: Recorded): Promise<NewEvent[]> {
  const calendar = await tx.calendar();
  const proposal = data as CorrectionProposal;
  const problems = (file: CaseFile) => correctionProblems(file, proposal, calendar, { proposing: true });
  assertGuard(problems, await tx.caseFile(caseId));
  return [];
}
