import Type from "typebox";
import type { Calendar } from "../../domain/calendar.ts";
import { canonical } from "../../domain/canonical.ts";
import type { CaseFile, Delivery, Service } from "../../domain/case-file.ts";
import { reasonOf } from "../../domain/penalty/assert-guard.ts";
import { servesLastDemand } from "../../domain/penalty/demanded.ts";
import { applicationWindow } from "../../domain/penalty/enforcement.ts";
import { correctionProblems, reopenedUntil } from "../../domain/penalty/guard/service-correction.ts";
import { asCorrected, isClosedWindow, type MovedClock, movedBy } from "../../domain/service-clocks.ts";
import { correctionBasis, pendingCorrection, serviceAfter } from "../../domain/service-correction.ts";
import type { Tx } from "../../server/db/deps.ts";
import { system } from "../../server/db/ledger.ts";
import { hashOfData } from "../../server/db/submissions.ts";
import { setDeadline } from "../deadline/calculate.ts";
import { defineWorker } from "../define-worker.ts";

/**
 * The head of the unit has approved: the corrected service counts from now on, what was recorded before stays beside it,
 * every clock that began with the service is derived anew, and whoever waits for one is told.
 * Where something happened since the approval that the corrected day would make unlawful, nothing is corrected. That is
 * no fault that somebody could mend: the ledger says why, the proposal is over and another one may be made.
 */
export default defineWorker({
  type: "delivery.correct",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String(), deliveryId: Type.String(), submissionId: Type.String() }),
  async handle({ caseId, deliveryId, submissionId }, _headers, tx, { elementInstanceKey }) {
    const calendar = await tx.calendar();
    const file = await tx.caseFile(caseId);
    const delivery = file.deliveries.find(({ id }) => id === deliveryId);
    const proposal = pendingCorrection(file, deliveryId);
    if (!delivery || proposal?.id !== submissionId)
      throw new Error(`no correction ${submissionId} of delivery ${deliveryId} was approved`);
    const problems = [...correctionProblems(file, proposal.data, calendar)];
    if (problems.length > 0) {
      const party = file.parties.find(({ id }) => id === delivery.partyId);
      const reason = reasonOf(problems);
      tx.ledger.append({
        caseId,
        actor: system,
        type: "service-not-corrected",
        basis: correctionBasis,
        payload: {
          deliveryId,
          submissionId,
          reason: party ? reason.replaceAll(party.name, "当事人") : reason,
        },
      });
      tx.changes.tell({ kind: "case", caseId });
      return { corrected: false, correctedOn: null, reopenedUntil: null };
    }
    const { method, deliveredOn, record } = delivery;
    if (!method || !deliveredOn || !record) throw new Error(`delivery ${deliveryId} was not recorded`);
    const before: Service = { method, deliveredOn, record };
    const after = serviceAfter(delivery, proposal.data, calendar);
    const moved = movedBy(file, delivery, after, calendar);
    const clocks = moved.map(({ from, to }) => ({
      rule: to?.rule ?? from?.rule ?? "",
      subject: to?.zh ?? from?.subject ?? "",
      from: from?.dueOn ?? null,
      to: to?.dueOn ?? null,
    }));
    await tx.documents.correctDelivery(caseId, deliveryId, { submissionId, before, after, clocks });
    for (const clock of moved) await moveClock(tx, caseId, delivery, clock);
    tx.ledger.append({
      caseId,
      actor: system,
      type: "service-corrected",
      basis: correctionBasis,
      payload: { deliveryId, submissionId, before: marked(before), after: marked(after), clocks },
    });
    const instead = asCorrected(file, delivery, after, moved);
    tellWaiting(tx, { file, instead, delivery, moved, calendar, key: elementInstanceKey });
    tx.changes.tell({ kind: "deadline", caseId });
    return {
      corrected: true,
      correctedOn: after.deliveredOn,
      reopenedUntil: reopenedUntil(file, delivery, moved),
    };
  },
});

/** A service as the ledger marks it: people's names stay in the record, whose hash shows that it was not changed. */
const marked = ({ method, deliveredOn, record }: Service) => ({
  method,
  deliveredOn,
  recordHash: hashOfData(record),
});

/** Keeps the clock as it ran, replaced, and sets the one of the corrected service; what had ended ends again. */
async function moveClock(
  tx: Tx,
  caseId: string,
  { partyId, unitId }: Delivery,
  { from, to, ended }: MovedClock,
): Promise<void> {
  if (from?.id) await tx.deadlines.replace(from.id);
  if (!to) return;
  const ordered = to.rule === "rectification-order";
  const { id } = await setDeadline(tx, {
    caseId,
    rule: to.rule,
    startsOn: to.startsOn,
    ...(ordered ? { dueOn: to.dueOn } : {}),
    partyId: from ? from.partyId : partyId,
    findingId: from?.findingId ?? null,
    departmentId: from ? (from.departmentId ?? null) : (unitId ?? null),
  });
  if (from?.remindedAt && ended === null) await tx.deadlines.reminded(id);
  if (ended) await tx.deadlines.endOne(id, ended.as, ended.on);
}

/** Tells the process in which a clock of the party runs that it ends at another moment. */
function tellWaiting(
  tx: Tx,
  {
    file,
    instead,
    delivery,
    moved,
    calendar,
    key,
  }: {
    file: CaseFile;
    /** the case with the corrected service */
    instead: CaseFile;
    delivery: Delivery;
    moved: MovedClock[];
    calendar: Calendar;
    key: string;
  },
): void {
  const { partyId } = delivery;
  const caseId = file.case.id;
  if (partyId === null) return;
  const tell = (name: string, variables: object) =>
    tx.outbox.send(
      { kind: "publish", name, correlationKey: partyId, messageId: `${name}:${key}`, variables },
      caseId,
    );
  const running = new Map(moved.flatMap(({ to, ended }) => (to && ended === null ? [[to.rule, to]] : [])));
  const templates = file.documents
    .filter(({ id }) => delivery.documentIds.includes(id))
    .map(({ template }) => template);
  const [statement] = ["statement-with-hearing-right", "statement-without-hearing-right"].flatMap(
    (rule) => running.get(rule) ?? [],
  );
  if (statement && templates.includes("notice/penalty-notice") && !isClosedWindow(file, delivery))
    tell("notice-service-corrected", {});
  if (statement && templates.includes("credit/listing-notice"))
    tell("listing-service-corrected", {
      listingNoticeServedOn: statement.startsOn,
      listingStatementDueAt: statement.dueAt,
    });
  const payment = running.get("fine-payment");
  if (payment) tell("decision-service-corrected", { paymentDueAt: payment.dueAt });
  const demand = running.get("demand-notice");
  const applying = file.deadlines.some(
    (d) => d.rule === "court-enforcement-application" && d.partyId === partyId && d.state === "running",
  );
  // The day of an older demand says nothing of the one whose time runs now.
  if (demand && !applying && servesLastDemand(file, delivery))
    tell("demand-service-corrected", { demandedOn: demand.startsOn, demandDueAt: demand.dueAt });
  const [before, now] = [file, instead].map((one) => applicationWindow(one, partyId, calendar));
  if (before && now && canonical(before) !== canonical(now)) tell("application-time-corrected", {});
}
