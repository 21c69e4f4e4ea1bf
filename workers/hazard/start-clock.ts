import Type from "typebox";
import { addDays, endOfDay, type LegalDate } from "../../domain/calendar.ts";
import { type CaseFile, latest } from "../../domain/case-file.ts";
import type { MajorHazardNewDate } from "../../forms/generated/major-hazard.new-date.ts";
import type { MajorHazardSupervision } from "../../forms/generated/major-hazard.supervision.ts";
import { system } from "../../server/db/ledger.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/** What the supervision order says of a hazard. @throws when none was approved */
export function supervisionOf(file: CaseFile, findingId: string): MajorHazardSupervision {
  const supervision = latest(file, "major-hazard/supervision", { findingId })?.data as
    | MajorHazardSupervision
    | undefined;
  if (!supervision) throw new Error(`finding ${findingId} is not under supervision`);
  return supervision;
}

/** The next supervising visit: nine in the morning, as often as the supervision order says. */
export const progressAt = (from: LegalDate, { progressEveryDays }: MajorHazardSupervision): string =>
  `${addDays(from, progressEveryDays)}T09:00:00+08:00`;

/** The hazard's clock runs to the date of the supervision order, or to the new date that was set after it. */
export default defineWorker({
  type: "hazard.start-clock",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), findingId: Type.String() }),
  async handle({ caseId, findingId }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const supervision = supervisionOf(file, findingId);
    const newDate = latest(file, "major-hazard/new-date", { findingId })?.data as
      | MajorHazardNewDate
      | undefined;
    const dueOn = newDate?.dueOn ?? supervision.dueOn;
    const finding = await tx.findings.get(findingId);
    await tx.findings.change(findingId, { dueOn, responsiblePerson: supervision.responsiblePerson });
    await tx.deadlines.end({ caseId, rule: "major-hazard-supervision", findingId }, "superseded");
    await setDeadline(tx, {
      caseId,
      rule: "major-hazard-supervision",
      startsOn: tx.clock.today(),
      dueOn,
      findingId,
      departmentId: finding.departmentId,
    });
    tx.ledger.append({
      caseId,
      actor: system,
      type: newDate ? "hazard-date-changed" : "hazard-supervised",
      payload: { findingId, dueOn },
    });
    return {
      hazardDueOn: dueOn,
      hazardDueAt: endOfDay(dueOn),
      nextProgressAt: progressAt(tx.clock.today(), supervision),
    };
  },
});
