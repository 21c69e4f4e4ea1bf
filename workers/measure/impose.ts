import Type from "typebox";
import { addWorkdays, type LegalDate } from "../../domain/calendar.ts";
import { addDays } from "../../domain/calendar-dates.ts";
import type { CaseFile } from "../../domain/case-file.ts";
import { derive } from "../../domain/deadlines.ts";
import { againstImposing } from "../../domain/investigation/conditions.ts";
import { coerciveMeasure, proceedingOf } from "../../domain/investigation/measures.ts";
import { excludedDays, extendedOf, testsOf } from "../../domain/investigation/sealing-clock.ts";
import { assertGuard } from "../../domain/penalty/assert-guard.ts";
import type { InvestigationMeasure } from "../../forms/generated/investigation.measure.ts";
import type { InvestigationMeasureRecord } from "../../forms/generated/investigation.measure-record.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { runningClocks } from "../deadline/overdue.ts";
import { defineWorker } from "../define-worker.ts";

/** How many working days before the end the officers are told that a decision is due. */
const WARNED_WORKDAYS_BEFORE = 3;

/** Whose clock is meant: the measure of one party (of the case, where no party is known yet). */
export interface MeasureScope {
  caseId: string;
  partyId?: string | undefined;
  submissionId: string;
}

/** What every worker of a measure is given: the process's own variables. */
export const measureInput = {
  caseId: Type.String(),
  partyId: Type.Optional(Type.String()),
  submissionId: Type.String(),
  /** the day from which the running clock of this measure counts */
  measureStartsOn: Type.Optional(Type.String()),
};

export const caseFileOf = (tx: Tx, { caseId, partyId, submissionId }: MeasureScope): Promise<CaseFile> =>
  tx.caseFile(caseId, { ...(partyId ? { partyId } : {}), submissionId });

/** The day on which the measure in scope was put in place. @throws when it was not */
export function imposedOnOf(file: CaseFile): LegalDate {
  const day = proceedingOf(file, coerciveMeasure).record?.data["imposedOn"];
  if (typeof day !== "string") throw new Error(`no measure was put in place in case ${file.case.id}`);
  return day;
}

/** Ends the one running clock of a measure that counts from a day. @returns its last day */
export async function endSealingClock(
  tx: Tx,
  { caseId, partyId }: MeasureScope,
  startsOn: string | undefined,
  state: "met" | "overdue" | "superseded",
): Promise<LegalDate | null> {
  const clock = (
    await runningClocks(
      tx,
      { caseId, ...(partyId ? { partyId } : {}), ...(startsOn ? { startsOn } : {}) },
      "B9",
    )
  ).find((row) => row.partyId === (partyId ?? null));
  if (!clock) return null;
  await tx.deadlines.endOne(clock.id, state, state === "met" ? tx.clock.today() : null);
  if (state !== "superseded")
    tx.ledger.append({
      caseId,
      actor: system,
      type: state === "met" ? "deadline-met" : "deadline-overdue",
      basis: clock.basis,
      payload: { rule: clock.rule, dueOn: clock.dueOn, partyId: partyId ?? null },
    });
  return clock.dueOn;
}

/**
 * Sets the clock of a measure anew: thirty days from the day it was put in place, moved by the days of testing, and
 * thirty more from that end once the head has extended it. @returns variables of the process
 */
export async function setSealingClock(tx: Tx, scope: MeasureScope): Promise<object> {
  const file = await caseFileOf(tx, scope);
  const imposedOn = imposedOnOf(file);
  const calendar = await tx.calendar();
  const moved = addDays(imposedOn, excludedDays(testsOf(file, imposedOn)));
  const extended = extendedOf(file, imposedOn);
  const startsOn = extended ? derive("sealing", moved, { calendar }).dueOn : moved;
  const { dueOn, dueAt } = await setDeadline(tx, {
    caseId: scope.caseId,
    rule: extended ? "sealing-extension" : "sealing",
    startsOn,
    partyId: scope.partyId ?? null,
  });
  return {
    measureStartsOn: startsOn,
    measureDueOn: dueOn,
    measureDueAt: dueAt,
    measureWarnAt: `${addWorkdays(dueOn, -WARNED_WORKDAYS_BEFORE, calendar)}T09:00:00+08:00`,
  };
}

/** A sealing or seizure was put in place: its clock runs, and in an urgent case that of the report to the head. */
export default defineWorker({
  type: "measure.impose",
  headers: Type.Object({}),
  input: Type.Object(measureInput),
  async handle(scope, _headers, tx) {
    const file = await caseFileOf(tx, scope);
    assertGuard(againstImposing, file);
    const { act, record } = proceedingOf(file, coerciveMeasure);
    if (!act || !record) throw new Error(`no measure was put in place under ${scope.submissionId}`);
    const { urgent, measure } = act.data as unknown as InvestigationMeasure;
    const { imposedAt, imposedOn } = record.data as unknown as InvestigationMeasureRecord;
    const clock = await setSealingClock(tx, scope);
    const { caseId, partyId = null } = scope;
    const report = urgent
      ? await setDeadline(tx, { caseId, rule: "B8", startsOn: imposedAt, partyId })
      : undefined;
    tx.ledger.append({
      caseId,
      actor: system,
      type: "measure-imposed",
      payload: { partyId, measure, imposedOn, urgent },
    });
    return { ...clock, reportDueAt: report?.dueAt ?? null, stage: urgent ? "report" : "handle" };
  },
});
