import type { LegalDate } from "../calendar-dates.ts";
import type { CaseFile, Payment, Submission } from "../case-file.ts";
import { decidedPenalties } from "./decision.ts";
import { fineAfterChanges, isGone } from "./decision-change.ts";
import { remediesOf } from "./remedy.ts";

/** What is to be paid until a day. */
export interface Instalment {
  dueOn: LegalDate;
  amountFen: number;
}

/** A time in which the surcharge is not counted; both days included, `to` null while it goes on. */
export interface Pause {
  from: LegalDate;
  to: LegalDate | null;
  why: string;
}

/** What of a case the money is read from; a case file and the facts of an act both have it. */
export type Reading = Pick<
  CaseFile,
  "submissions" | "parties" | "payments" | "deadlines" | "documents" | "deliveries"
>;

/** What a party has to pay by the decision, and what was done about it. Money in integer fen. */
export interface Obligation {
  fineFen: number;
  /** 没收违法所得: to be handed in by the same day, without a surcharge */
  confiscationFen: number;
  /** last day of payment by law; null as long as the decision is not served */
  dueOn: LegalDate | null;
  schedule: Instalment[];
  payments: Payment[];
  /** reconsideration and litigation, not an agreement */
  pauses: Pause[];
}

/** @returns the party's duty to pay as the record of the case stands */
export function obligationOf(file: Reading, partyId: string): Obligation {
  const decided = decidedPenalties(file).find((penalty) => penalty.partyId === partyId);
  const fineFen = fineAfterChanges(file, partyId, decided?.fineFen ?? 0);
  const dueOn = file.deadlines.findLast(isPaymentOf(partyId))?.dueOn ?? null;
  const approved = approvedOf(file, partyId, "performance/instalments", "approve-instalments");
  const stages = (approved?.data["stages"] ?? []) as Instalment[];
  return {
    ...{ fineFen, confiscationFen: isGone(file, partyId) ? 0 : (decided?.confiscationFen ?? 0), dueOn },
    schedule: spread(stages, dueOn, fineFen),
    payments: paymentsOf(file, partyId),
    pauses: remediesOf(file, partyId)
      .filter(({ outcome }) => outcome?.data["outcome"] !== "not-accepted")
      .map(({ kind, filedOn, endedOn }) => ({
        from: filedOn,
        to: endedOn,
        why: `${kind === "litigation" ? "行政诉讼" : "行政复议"}期间，依据《中华人民共和国行政处罚法》第七十三条第三款的规定不予计算`,
      })),
  };
}

/** Superseded ones as well: when a payment is spread, the day by law stays what the spreading began from. */
const isPaymentOf = (partyId: string) => (one: Reading["deadlines"][number]) =>
  one.rule === "fine-payment" && one.partyId === partyId;

/** What the stages leave out was paid before they were asked for: it was due by the first day already. */
function spread(stages: Instalment[], dueOn: LegalDate | null, fineFen: number): Instalment[] {
  if (dueOn === null) return [];
  const paidFen = fineFen - stages.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return paidFen > 0 ? [{ dueOn, amountFen: paidFen }, ...stages] : stages;
}

/** Everything that was booked for a party. */
export const paymentsOf = ({ payments }: Pick<Reading, "payments">, partyId: string): Payment[] =>
  payments.filter((payment) => payment.partyId === partyId);

/** The latest request of a form that the head agreed to in the task of this element. */
export function approvedOf(
  { submissions }: Pick<Reading, "submissions">,
  partyId: string,
  formId: string,
  elementId: string,
): Submission | undefined {
  const own = submissions.filter((s) => s.partyId === partyId);
  const at = own.findLastIndex((s) => s.elementId === elementId && s.data["decision"] === "approved");
  return own.slice(0, Math.max(at, 0)).findLast((s) => s.formId === formId);
}

/** 可以每日加处 (行政处罚法 第七十二条第一款): whether the head decided last that nothing is added for a party. */
export const surchargeDeclined = ({ submissions }: Pick<Reading, "submissions">, partyId: string): boolean =>
  submissions.findLast(
    (s) =>
      s.partyId === partyId &&
      s.elementId === "approve-surcharge" &&
      ["approved", "rejected"].includes(String(s.data["decision"])),
  )?.data["decision"] === "rejected";

/** 执行协议: as long as it is kept nothing is added; from the first stage that was missed on it counts again. */
export interface Agreement {
  stages: Instalment[];
  waivedFen: number;
  broken: boolean;
  pause: Pause;
}

/** The agreement about the execution that holds for a party, looked at on a day. */
export function agreementOf(file: Reading, partyId: string, on: LegalDate): Agreement | null {
  const agreed = approvedOf(file, partyId, "performance/agreement", "approve-agreement");
  if (!agreed) return null;
  const data = agreed.data as unknown as { agreedOn: LegalDate; stages: Instalment[]; waivedFen?: number };
  const paid = paymentsOf(file, partyId).filter(({ paidOn }) => paidOn > data.agreedOn);
  let owed = 0;
  const missed = data.stages.find(({ dueOn, amountFen }) => {
    owed += amountFen;
    const by = paid.filter(({ paidOn }) => paidOn <= dueOn).reduce((sum, p) => sum + p.amountFen, 0);
    return dueOn < on && by < owed;
  });
  return {
    stages: data.stages,
    waivedFen: data.waivedFen ?? 0,
    broken: missed !== undefined,
    pause: { from: data.agreedOn, to: missed?.dueOn ?? null, why: "履行执行协议期间不予计算" },
  };
}
