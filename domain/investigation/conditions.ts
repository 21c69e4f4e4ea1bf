import type { LegalDate } from "../calendar.ts";
import type { CaseFile, Submission } from "../case-file.ts";
import type { Problem } from "../problem.ts";
import { investigationGrounds } from "./grounds.ts";
import { coerciveMeasure, evidencePreservation, type Kind, proceedingOf } from "./measures.ts";
import { lastOf } from "./own.ts";
import { approvedHandlings, clockOf } from "./sealing-clock.ts";

/** The engine's clock and ours may differ by a little when a timer fires. */
const CLOCKS_APART_MS = 60_000;

const isOver = (dueAt: string, { at }: CaseFile["now"]): boolean =>
  Date.parse(dueAt) <= Date.parse(at) + CLOCKS_APART_MS;

const approved = (s: Submission | undefined): boolean => s?.data["decision"] === "approved";

/** Whether the head approved the proposal in scope beforehand. */
const approvedBefore = (file: CaseFile, kind: Kind): boolean =>
  approved(lastOf(file, proceedingOf(file, kind).act, "shared/approval", kind.approval));

/** What stands against putting the measure in scope in place: not urgent, and the head did not approve it. */
export function* againstImposing(file: CaseFile): Generator<Problem> {
  const { act } = proceedingOf(file, coerciveMeasure);
  if (act?.data["urgent"] === true || approvedBefore(file, coerciveMeasure)) return;
  yield {
    path: "",
    message: "查封、扣押实施前未经行政机关负责人批准",
    basis: investigationGrounds.measureApproval,
  };
}

/** What stands against keeping the evidence in scope: the head did not approve it. */
export function* againstPreserving(file: CaseFile): Generator<Problem> {
  if (approvedBefore(file, evidencePreservation)) return;
  yield {
    path: "",
    message: "先行登记保存未经行政机关负责人批准",
    basis: investigationGrounds.preservation,
  };
}

/** What stands against ending the measure of a day: no decision that ends it, or a period that still runs. */
export function* againstEnding(
  file: CaseFile,
  imposedOn: LegalDate,
  by: "decision" | "lapse",
): Generator<Problem> {
  if (by === "lapse") {
    const clock = clockOf(file, imposedOn);
    if (!clock || !isOver(clock.dueAt, file.now))
      yield { path: "", message: "查封、扣押期限尚未届满", basis: investigationGrounds.measurePeriod };
    return;
  }
  const { act } = proceedingOf(file, coerciveMeasure);
  const answer = lastOf(file, act, "shared/approval", "approve-urgent-measure");
  if (act?.data["urgent"] === true && answer?.data["decision"] === "rejected") return;
  const last = approvedHandlings(file, imposedOn).at(-1)?.handling.data["outcome"];
  if (last !== undefined && last !== "extend" && last !== "testing") return;
  yield {
    path: "",
    message: "没有经批准的处理决定，不得解除、没收、销毁或者移送",
    basis: investigationGrounds.measureHandling,
  };
}

/** What stands against ending the preservation in scope: nothing approved, or days that still run. */
export function* againstEndingPreservation(file: CaseFile, by: "decision" | "lapse"): Generator<Problem> {
  const { record, handling } = proceedingOf(file, evidencePreservation);
  const clock = file.deadlines.findLast(
    ({ ref, startsOn, partyId }) =>
      ref === "B6" && startsOn === record?.data["preservedOn"] && partyId === (file.scope.partyId ?? null),
  );
  const over = clock !== undefined && isOver(clock.dueAt, file.now);
  if (by === "lapse" && !over)
    yield { path: "", message: "处理期限尚未届满", basis: investigationGrounds.preservation };
  const answer = lastOf(file, handling, "shared/approval", evidencePreservation.handlingApproval);
  if (by === "decision" && !approved(answer))
    yield { path: "", message: "处理意见未经负责人批准", basis: investigationGrounds.preservation };
}
