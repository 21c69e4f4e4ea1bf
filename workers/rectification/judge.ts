import Type from "typebox";
import type { LegalDate } from "../../domain/calendar.ts";
import { dateOf } from "../../domain/calendar-instants.ts";
import { latest } from "../../domain/case-file.ts";
import { isOverdue, openItems, recheckRules } from "../../domain/rectification.ts";
import type { RectificationJointRecheck } from "../../forms/generated/rectification.joint-recheck.ts";
import { system } from "../../server/db/ledger.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * Takes the verdicts of all departments of a round. What is not rectified when its time is over has failed and
 * leaves towards a penalty, judged by the day of the check and not of the paperwork. What was reported too early keeps
 * its clock, and so does an item whose application for more time nobody has decided yet.
 */
export default defineWorker({
  type: "rectification.judge",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), round: Type.Integer({ minimum: 1 }) }),
  async handle({ caseId, round }, _headers, tx) {
    const file = await tx.caseFile(caseId);
    const rounds = await tx.rounds.ofCase(caseId);
    const current = rounds.find((r) => r.round === round);
    if (!current) throw new Error(`case ${caseId} has no round ${round}`);
    const failedFindingIds: string[] = [];
    const checkedOn = new Map<string, LegalDate>();
    for (const item of openItems(file, rounds).filter((i) => current.findingIds.includes(i.finding.id))) {
      const { id, departmentId } = item.finding;
      const check = latest(file, "rectification/joint-recheck", { departmentId })?.data as
        | RectificationJointRecheck
        | undefined;
      const verdict = check?.items.find((i) => i.findingId === id);
      if (!check || !verdict) throw new Error(`finding ${id} has no verdict in round ${round}`);
      const on = dateOf(check.checkedAt);
      checkedOn.set(departmentId, on);
      const clock = { caseId, rule: "rectification-order", findingId: id };
      if (verdict.verdict === "rectified") {
        await tx.findings.change(id, { status: "rectified", photosAfter: verdict.photosAfter ?? [] });
        // Without a report nothing shows on which day it was done; it counts as done in time.
        await tx.deadlines.end(clock, "met", item.reportedOn ?? (isOverdue(item.finding, on) ? null : on));
      } else if (isOverdue(item.finding, on) && !item.extensionPending) {
        failedFindingIds.push(id);
        await tx.deadlines.end(clock, "overdue");
      }
    }
    for (const [departmentId, on] of checkedOn)
      for (const ref of recheckRules(file.units[departmentId] ?? { organWord: "" }))
        await tx.deadlines.end({ caseId, ref, departmentId }, "met", on);
    await tx.rounds.judged(caseId, round);
    tx.ledger.append({
      caseId,
      actor: system,
      type: "recheck-round-judged",
      payload: { round, failedFindingIds },
    });
    return { failedFindingIds };
  },
});
