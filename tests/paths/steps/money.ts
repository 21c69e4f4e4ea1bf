import { addDays } from "../../../domain/calendar.ts";
import { daysUntilWorkday } from "../../../scripts/demo/morning.ts";
import type { Answer } from "../../../scripts/demo/office.ts";
import { type AddedParty, type Judged, theUnit } from "../../support/example-penalty/core.ts";
import { eventually, type Office } from "../../support/office.ts";
import { aPenaltyCase } from "../../support/penalty.ts";
import { yes } from "./answers.ts";
import { deadlinesOf, eventsOf } from "./record.ts";

/** A party that owes a fine. */
export interface Debt {
  caseId: string;
  partyId: string;
}

let payments = 0;

/** A unit that was fined 55 000 yuan today; its performance is under way. */
export async function owing(
  office: Office,
  input: { parties?: AddedParty[]; judged?: Judged } = {},
): Promise<Debt> {
  const { caseId, partyIds } = await aPenaltyCase(office, { parties: [theUnit], ...input, upTo: "served" });
  const debt = { caseId, partyId: partyIds[0] ?? "" };
  await office.startProcess("performance", { ...debt, leadUnitId: "emergency" });
  await happened(office, debt, "performance-opened");
  return debt;
}

/** Waits until the ledger tells of the party. @returns the event's payload */
export const happened = (office: Office, { caseId, partyId }: Debt, type: string, nth = 1) =>
  eventually(`${type} of the party`, async () => {
    const found = (await eventsOf(office, caseId)).filter(
      (event) => event.type === type && event.payload["partyId"] === partyId,
    );
    return found.length >= nth ? found.at(-1)?.payload : undefined;
  });

/** What the finance office fills in, unless `more` says otherwise. */
export const payment = async ({ clock }: Office, amountFen: number, more: object = {}) => ({
  ...{ kind: "fine", amountFen, paidOn: await clock.today(), channel: "bank" },
  reference: `LS-${process.pid}-${++payments}`,
  ...more,
});

export async function pay(office: Office, debt: Debt, amountFen: number, more: object = {}): Promise<void> {
  const nth = (await eventsOf(office, debt.caseId)).filter(({ type }) => type === "payment-booked").length;
  await office.cast.finance.register("performance/payment", debt, await payment(office, amountFen, more));
  await happened(office, debt, "payment-booked", nth + 1);
}

export interface Owed {
  fineFen: number;
  unpaidFineFen: number;
  totalFen: number;
  excessFen: number;
  dueOn: string;
  agreement: string | null;
  surcharge: { fen: number; owedFen: number; days: number; steps: { on: string; why: string }[] };
}

/** What the party owes today, as the interface shows it. */
export async function owedOf({ cast }: Office, { caseId, partyId }: Debt): Promise<Owed> {
  const { body } = await cast.finance.get<{ parties: (Owed & { partyId: string })[] }>(
    `/cases/${caseId}/payments`,
  );
  const found = body.parties.find((party) => party.partyId === partyId);
  if (!found) throw new Error(`no party ${partyId}`);
  return found;
}

/** The party's clocks of a rule with their state, once there are any. */
export const clocksOf = (office: Office, { caseId, partyId }: Debt, rule: string) =>
  eventually(`${rule} runs`, async () => {
    const found = (await deadlinesOf(office, caseId)).filter(
      (d) => d.rule === rule && (d as { partyId?: string | null }).partyId === partyId,
    );
    return found.length > 0 ? found : undefined;
  });

/** Status, code and reason of an answer that refuses something. */
export const refusal = ({ status, body }: Answer<unknown>): [number, string, string] => {
  const { code, reason } = body as { code: string; reason: string };
  return [status, code, reason];
};

/** Lets the time pass until somebody works: no enforcement on a holiday or at night (行政强制法 第四十三条). */
export async function workday(office: Office): Promise<void> {
  await office.officeHours();
  const days = daysUntilWorkday(await office.clock.today());
  if (days > 0) await office.days(days);
}

/** The day of payment is over and nothing was paid. */
export async function late(office: Office, debt: Debt): Promise<void> {
  const [clock] = await clocksOf(office, debt, "fine-payment");
  await office.until(clock?.dueAt ?? "");
  await happened(office, debt, "payment-overdue");
  await workday(office);
}

/** Demand and surcharge of a late payment, both served. */
export async function demandAndAdd(office: Office, debt: Debt, serve: () => Promise<unknown>): Promise<void> {
  const { officer, bureauHead } = office.cast;
  const [clock] = await clocksOf(office, debt, "surcharge-enforcement");
  const today = clock?.startsOn ? await office.clock.today() : "";
  await officer.complete(
    { elementId: "draft-demand", ...debt },
    { dueOn: addDays(today, 1), note: "请尽快缴纳" },
  );
  await serve();
  await office.days(2);
  await workday(office);
  await officer.complete(
    { elementId: "propose-surcharge", ...debt },
    { statedInDecision: true, opinion: "经催告仍未缴纳" },
  );
  await bureauHead.complete({ elementId: "approve-surcharge", ...debt }, yes);
  await serve();
}
