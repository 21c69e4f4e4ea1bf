import type { ActFacts } from "../../domain/authority.ts";
import { dateOf, legalInstant } from "../../domain/calendar-instants.ts";
import { assertTwoOfficers } from "../../domain/certificates.ts";
import { investigationGrounds } from "../../domain/investigation/grounds.ts";
import type { Problem } from "../rule.ts";

/** An act of two officers that takes some time: when it began and ended, and who of the officers took part. */
export function* onSite(
  act: { startedAt: string; endedAt?: string | undefined; officersPresent: string[]; recorderName?: string },
  facts: ActFacts,
): Generator<Problem> {
  assertTwoOfficers(act.officersPresent, dateOf(act.startedAt), facts, facts.case.leadUnitId);
  if (act.endedAt !== undefined && legalInstant(act.endedAt) < legalInstant(act.startedAt))
    yield { path: "/endedAt", message: "结束时间不能早于开始时间", basis: investigationGrounds.record };
}

/** What is recorded may only be what was approved. @param list name of the array in the form */
export function* onlyApproved(
  items: readonly { name: string }[],
  approved: readonly { name: string }[],
  message: string,
  basis: string,
): Generator<Problem> {
  for (const [index, { name }] of items.entries())
    if (!approved.some((one) => one.name === name)) yield { path: `/items/${index}/name`, message, basis };
}
