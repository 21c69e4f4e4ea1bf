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
import { actInScope, lastOf } from "./own.ts";
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

/** What stands against a paper of investigation by the record of the case, by its template. */
export const investigationGuards: Record<string, (file: CaseFile) => Iterable<Problem>> = {
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
