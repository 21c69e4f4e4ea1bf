import type { CaseFile } from "../case-file.ts";
import type { Problem } from "../problem.ts";
import {
  againstEnding,
  againstEndingPreservation,
  againstImposing,
  againstPreserving,
} from "./conditions.ts";
import { investigationGrounds } from "./grounds.ts";
import { coerciveMeasure, evidencePreservation, proceedingOf } from "./measures.ts";
import { actInScope, documentsOf, lastOf, submissionsOf } from "./own.ts";
import { clockOf } from "./sealing-clock.ts";

/** Before the paper that ends a sealing or seizure: it has lapsed, or it was decided on. */
function* measureEnded(file: CaseFile): Generator<Problem> {
  const day = proceedingOf(file, coerciveMeasure).record?.data["imposedOn"];
  if (typeof day !== "string")
    yield { path: "", message: "没有实施过查封、扣押", basis: investigationGrounds.measureHandling };
  else if (clockOf(file, day)?.state !== "overdue") yield* againstEnding(file, day, "decision");
}

/** Before the paper that ends a preservation of evidence: its days are over, or it was decided on. */
function* preservationEnded(file: CaseFile): Generator<Problem> {
  const kept = proceedingOf(file, evidencePreservation).record?.data["preservedOn"];
  const lapsed = file.deadlines.some(
    (d) =>
      d.ref === "B6" &&
      d.startsOn === kept &&
      d.state === "overdue" &&
      d.partyId === (file.scope.partyId ?? null),
  );
  if (!lapsed) yield* againstEndingPreservation(file, "decision");
}

function* powerCutApproved(file: CaseFile): Generator<Problem> {
  const act = actInScope(file, "investigation/power-cut");
  const approval = lastOf(file, act, "shared/approval", "approve-power-cut");
  if (approval?.data["decision"] !== "approved")
    yield { path: "", message: "停止供电未经本部门主要负责人批准", basis: investigationGrounds.powerCut };
}

/** Before the paper of something that officers put on record: it is on record, and has no paper of its own yet. */
function recordedFor(template: string, formId: string, basis: string): (file: CaseFile) => Iterable<Problem> {
  return function* (file) {
    const { submissionId } = file.scope;
    const done = submissionsOf(file, formId).filter(({ data }) => data["interview"] !== "absent");
    const known = submissionId === undefined || file.submissions.some(({ id }) => id === submissionId);
    if (!known || documentsOf(file, template).length >= done.length)
      yield { path: "", message: "案卷中没有尚未制作文书的该项记录，不得制作文书", basis };
  };
}

const papers: readonly [template: string, formId: string, basis: string][] = [
  ["investigation/summons", "investigation/summons", investigationGrounds.questioning],
  ["investigation/interview-record", "investigation/interview-record", investigationGrounds.record],
  ["investigation/scene-record", "investigation/scene-inspection", investigationGrounds.record],
  ["investigation/sampling-voucher", "investigation/sampling", investigationGrounds.sampling],
  ["investigation/appraisal-commission", "investigation/appraisal", investigationGrounds.appraisal],
];

/** What stands against a paper of investigation by the record of the case, by its template. */
export const investigationGuards: Record<string, (file: CaseFile) => Iterable<Problem>> = {
  ...Object.fromEntries(papers.map((paper) => [paper[0], recordedFor(...paper)])),
  "investigation/measure-record": againstImposing,
  "investigation/measure-decision": againstImposing,
  "investigation/measure-list": againstImposing,
  "investigation/measure-handling": measureEnded,
  "investigation/preservation-notice": againstPreserving,
  "investigation/preservation-list": againstPreserving,
  "investigation/preservation-handling": preservationEnded,
  "investigation/power-cut-decision": powerCutApproved,
  "investigation/power-cut-notice": powerCutApproved,
};
