import { type Calendar, shippedCalendar } from "../../calendar.ts";
import { dateOf, legalInstant } from "../../calendar-instants.ts";
import type { CaseFile, Delivery, IssuedDocument, Service } from "../../case-file.ts";
import { derive } from "../../deadlines.ts";
import { grounds } from "../../grounds.ts";
import type { Problem } from "../../problem.ts";
import { asCorrected, isClosedWindow, movedBy } from "../../service-clocks.ts";
import {
  type CorrectionProposal,
  correctionBasis,
  pendingCorrection,
  serviceAfter,
} from "../../service-correction.ts";
import { archiveBasis } from "../archive.ts";
import { correctedDecision } from "./corrected-decision.ts";
import { correctedHearing, correctedListing, correctedNotice } from "./corrected-notice.ts";
import { against } from "./record.ts";

/** A service as it is recorded and as it would be: the record of the case before and instead. */
export interface Corrected {
  file: CaseFile;
  instead: CaseFile;
  delivery: Delivery;
  document: IssuedDocument;
  after: Service;
  calendar: Calendar;
  /** what is only too early may be proposed: the proposal holds up what must not be done meanwhile */
  proposing: boolean;
}

/**
 * What stands against a correction: with the corrected day something that was done already would have been unlawful.
 * Then the record stays as it is, and what was done is done again or changed by its own process.
 */
export function* correctionProblems(
  file: CaseFile,
  proposal: CorrectionProposal,
  calendar: Calendar = shippedCalendar,
  { proposing = false }: { proposing?: boolean } = {},
): Generator<Problem> {
  if (file.case.status !== "open") yield against("案件已经办结、归档，送达记录不得更改", archiveBasis);
  const delivery = file.deliveries.find(({ id }) => id === proposal.deliveryId);
  if (!delivery?.deliveredOn) {
    yield against("文书尚未送达，没有可以更正的送达记录", correctionBasis);
    return;
  }
  const after = serviceAfter(delivery, proposal, calendar);
  const served = file.documents.filter(({ id }) => delivery.documentIds.includes(id));
  for (const document of served) yield* onTheDay(file, document, delivery, after);
  const tooLate = [...served.flatMap((document) => [...pastDates(file, document, after)])];
  yield* tooLate;
  if (after.deliveredOn === delivery.deliveredOn || tooLate.length > 0) return;
  const instead = asCorrected(file, delivery, after, movedBy(file, delivery, after, calendar));
  for (const document of served)
    yield* byTemplate[document.template]?.({
      ...{ file, instead, delivery, document, after, calendar, proposing },
    }) ?? [];
}

/** The same of the correction that is proposed for the delivery in scope, before the head approves it. */
export function* correctionGuard(file: CaseFile, calendar?: Calendar): Generator<Problem> {
  const proposal = pendingCorrection(file, file.scope.deliveryId ?? "");
  if (proposal) yield* correctionProblems(file, proposal.data, calendar);
}

const byTemplate: Readonly<Record<string, (corrected: Corrected) => Iterable<Problem>>> = {
  "inspection/notice": visitBefore,
  "notice/penalty-notice": correctedNotice,
  "notice/hearing-notice": correctedNotice,
  "hearing/notice": correctedHearing,
  "penalty/decision": correctedDecision,
  "simplified/decision": correctedDecision,
  "performance/final-demand": correctedDecision,
  "credit/listing-notice": correctedListing,
};

/** 停止供电: the hours run from the moment of the notice, so they may be wrong although the day is right. */
function* onTheDay(
  file: CaseFile,
  { template }: IssuedDocument,
  { partyId }: Delivery,
  { record }: Service,
): Generator<Problem> {
  const rule = "power-cut-earliest";
  const clock = file.deadlines.findLast((d) => d.rule === rule && d.partyId === partyId);
  if (template !== "investigation/power-cut-decision" || !clock) return;
  const { dueAt } = derive(rule, String(record["servedAt"]));
  if (legalInstant(dueAt) > legalInstant(clock.dueAt))
    yield against(
      "按更正后的送达时间，书面通知距离停止供电的时刻不足法定时间；应当重新书面通知",
      clock.basis,
    );
}

/** 责令限期整改: an order whose date is not ahead when it is served binds nobody. */
function* pastDates(
  file: CaseFile,
  { template, departmentId }: IssuedDocument,
  { deliveredOn }: Service,
): Generator<Problem> {
  if (template !== "rectification/order") return;
  const past = file.findings.filter(
    (f) =>
      f.departmentId === departmentId &&
      f.disposition === "rectification" &&
      f.dueOn !== null &&
      f.dueOn <= deliveredOn,
  );
  if (past.length > 0)
    yield against(
      `更正后的送达日期（${deliveredOn}）不早于指令书所定的整改期限（${past.map(({ dueOn }) => dueOn).join("、")}），该期限对企业不生效；应当重新确定整改期限，另行制作指令书送达`,
      grounds.rectificationOrder,
    );
}

/** Unless the visit was a surprise, nobody may have entered before the notice was in hand. */
function* visitBefore({ file, instead, after }: Corrected): Generator<Problem> {
  const scheme = file.submissions.findLast(({ formId }) => formId === "inspection/scheme");
  const entry = file.submissions.find(({ formId }) => formId === "inspection/entry");
  if (!entry || !scheme || scheme.data["surprise"] === true) return;
  const enteredOn = dateOf(String(entry.data["enteredAt"]));
  const notices = instead.documents.filter(({ template }) => template === "inspection/notice");
  const inHand = instead.deliveries.some(
    ({ documentIds, deliveredOn }) =>
      deliveredOn !== null && deliveredOn <= enteredOn && notices.some(({ id }) => documentIds.includes(id)),
  );
  if (!inHand)
    yield against(
      `已经于${enteredOn}入场检查，早于更正后检查通知书的送达日期（${after.deliveredOn}）；应当重新送达检查通知书后再行检查`,
      grounds.approvalBeforeVisit,
    );
}

/** Until when the party may still answer although no process waits any more; null where none such time goes on. */
export function reopenedUntil(file: CaseFile, delivery: Delivery, moved: ReturnType<typeof movedBy>) {
  if (!isClosedWindow(file, delivery)) return null;
  return (
    moved
      .flatMap(({ to, ended }) => (to && ended === null ? [to.dueAt] : []))
      .sort()
      .at(-1) ?? null
  );
}
