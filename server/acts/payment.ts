import { DomainError } from "../../domain/errors.ts";
import type { BankRow } from "../../domain/penalty/bank-file.ts";
import type { PerformancePayment } from "../../forms/generated/performance.payment.ts";
import type { Actor } from "../auth/actor.ts";
import type { Tx } from "../db/deps.ts";
import { registerAct } from "./act.ts";

const formId = "performance/payment";

/**
 * Puts a payment on record; the act books it. The number of the bank or of the receipt counts once, in whichever case.
 * @throws what `registerAct` throws, and STATE_CONFLICT for a number that is booked already
 */
export const recordPayment = (
  tx: Tx,
  actor: Actor,
  input: { caseId: string; partyId: string; data: object },
): Promise<{ submissionId: string }> => registerAct(tx, actor, { ...input, formId });

export interface BankResult {
  line: number;
  reference: string;
  /** booked 已入账, duplicate 已登记过, refused 不符合条件, unknown 找不到案件或者当事人 */
  result: "booked" | "duplicate" | "refused" | "unknown";
  reason: string;
}

/** Books what the bank reports, line by line: a line that cannot be booked says why and stops no other one. */
export async function bookBankRows(tx: Tx, actor: Actor, rows: readonly BankRow[]): Promise<BankResult[]> {
  const known = new Set(await tx.payments.known(rows.map(({ reference }) => reference)));
  const results: BankResult[] = [];
  // Cases are locked one after the other: always in the same order, so that two files never wait for each other.
  for (const row of [...rows].sort((a, b) => a.caseNumber.localeCompare(b.caseNumber))) {
    results.push({ line: row.line, reference: row.reference, ...(await bookRow(tx, actor, row, known)) });
    known.add(row.reference);
  }
  return results.sort((a, b) => a.line - b.line);
}

async function bookRow(
  tx: Tx,
  actor: Actor,
  row: BankRow,
  known: ReadonlySet<string>,
): Promise<Pick<BankResult, "result" | "reason">> {
  const { reference, kind, amountFen, paidOn } = row;
  if (known.has(reference)) return { result: "duplicate", reason: "该流水号已经登记，不重复入账" };
  const cases = await tx.caseReads.list(actor, { limit: 20, q: row.caseNumber });
  const found = cases.find(({ number, kind: of }) => number === row.caseNumber && of === "penalty");
  if (!found) return { result: "unknown", reason: `没有案号为${row.caseNumber}的处罚案件` };
  const party = (await tx.parties.ofCase(found.id)).find((p) => [p.name, p.identity].includes(row.party));
  if (!party) return { result: "unknown", reason: `案件中没有当事人${row.party}` };
  const data: PerformancePayment = { kind, amountFen, paidOn, channel: "bank", reference };
  const where = { caseId: found.id, partyId: party.id };
  const refusal = await refusalOf(tx, actor, { ...where, data });
  return refusal === null ? { result: "booked", reason: "" } : { result: "refused", reason: refusal };
}

/** Records the payment; null when it is booked, else why the law, the record or a used number stands against it. */
async function refusalOf(
  tx: Tx,
  actor: Actor,
  input: Parameters<typeof recordPayment>[2],
): Promise<string | null> {
  try {
    await recordPayment(tx, actor, input);
    return null;
  } catch (error) {
    // An act is refused before anything of it is written.
    if (!(error instanceof DomainError)) throw error;
    return (error.details as { reason?: string } | undefined)?.reason ?? error.message;
  }
}
