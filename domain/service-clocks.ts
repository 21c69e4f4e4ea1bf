import type { Calendar, LegalDate } from "./calendar.ts";
import type { CaseFile, Delivery, DerivedDeadline, Service } from "./case-file.ts";
import { type Derivation, derive } from "./deadlines.ts";
import type { RuleId } from "./deadlines-rules.ts";
import { deriveApplicable } from "./deadlines-selection.ts";
import { applicationWindow } from "./penalty/enforcement.ts";
import { notifiedOf } from "./penalty/notified.ts";
import { windowClosed, windowRules } from "./penalty/window.ts";
import { clocksBeside, publicNoticeMoved } from "./service-clocks-beside.ts";

/** One clock that a corrected service moves. */
export interface MovedClock {
  /** as it ran; null where it begins only with the corrected service */
  from: DerivedDeadline | null;
  /** null where nothing takes its place */
  to: Derivation | null;
  /** how the new one ends at once, because the old one had ended; null while it runs */
  ended: { as: "met" | "overdue" | "superseded"; on: LegalDate | null } | null;
}

/** Template of what was served → the clocks of the party that begin on the day of its service. */
const begunByService: Readonly<Record<string, readonly RuleId[]>> = {
  "notice/penalty-notice": [windowRules.withHearing, windowRules.withoutHearing],
  "notice/hearing-notice": [windowRules.hearing],
  "penalty/decision": ["fine-payment"],
  "simplified/decision": ["fine-payment"],
  "performance/final-demand": ["demand-notice"],
  "credit/listing-notice": ["statement-without-hearing-right"],
  "rectification/order": ["rectification-order"],
};

/** The clocks that began on the day of a service, as they stand: those of the party, of an order those of its items. */
export function clocksOf(file: CaseFile, delivery: Delivery): DerivedDeadline[] {
  const { partyId, deliveredOn, documentIds } = delivery;
  const served = file.documents.filter(({ id }) => documentIds.includes(id));
  return served.flatMap(({ template, departmentId }) =>
    (begunByService[template] ?? []).flatMap((rule) => {
      const own = file.deadlines.filter((d) => {
        const unit = file.findings.find(({ id }) => id === d.findingId)?.departmentId ?? null;
        return (
          d.rule === rule &&
          d.partyId === partyId &&
          (rule !== "rectification-order" || unit === departmentId)
        );
      });
      const begun = own.filter((d) => d.startsOn === deliveredOn && d.state !== "superseded");
      // Once the payment is spread, the day by law stays what the spreading began from.
      const last = own.at(-1);
      return rule === "fine-payment" && begun.length === 0 && last?.startsOn === deliveredOn ? [last] : begun;
    }),
  );
}

/** Every clock of the case that stands otherwise when a service was as corrected. */
export function movedBy(
  file: CaseFile,
  delivery: Delivery,
  after: Service,
  calendar?: Calendar,
): MovedClock[] {
  if (after.deliveredOn === delivery.deliveredOn && !publicNoticeMoved(delivery, after)) return [];
  const moved = [
    ...clocksOf(file, delivery).map((from): MovedClock => {
      const to =
        from.rule === "rectification-order"
          ? derive(from.rule, after.deliveredOn, { calendar, dueOn: from.dueOn })
          : deriveApplicable(from.rule, after.deliveredOn, calendar);
      return { from, to, ended: endOf(file, delivery, from, to) };
    }),
    ...clocksBeside(file, delivery, after, calendar),
  ];
  return [...moved, ...applicationTime(file, delivery, after, moved, calendar)];
}

const isWindow = (rule: string) => Object.values<string>(windowRules).includes(rule);

/** Whether the party's window after this very service has ended, so that no process waits for its answer any more. */
export const isClosedWindow = (file: CaseFile, { partyId, documentIds }: Delivery): boolean => {
  const notified = partyId === null ? null : notifiedOf(file, partyId);
  return partyId !== null && notified !== null && documentIds.includes(notified.notice.id)
    ? windowClosed(file, partyId)
    : false;
};

function endOf(
  file: CaseFile,
  delivery: Delivery,
  from: DerivedDeadline,
  to: Derivation,
): MovedClock["ended"] {
  const { state, metOn = null, dueOn, rule } = from;
  const closed = isWindow(rule) && isClosedWindow(file, delivery);
  if (state === "running" && !closed) return null;
  if (state === "superseded") return { as: "superseded", on: null };
  // A time that was over by the wrong day alone, and not by a waiver, goes on.
  const elapsed = metOn === null || metOn >= dueOn;
  if (closed && elapsed && to.dueOn >= file.now.on) return null;
  if (!isWindow(rule)) return metOn === null ? { as: "overdue", on: null } : { as: "met", on: metOn };
  return { as: "met", on: !elapsed && metOn < to.dueOn ? metOn : to.dueOn };
}

/** The time to ask the court begins when the decision cannot be contested any more, which its service decides. */
function* applicationTime(
  file: CaseFile,
  delivery: Delivery,
  after: Service,
  moved: readonly MovedClock[],
  calendar?: Calendar,
): Generator<MovedClock> {
  const { partyId } = delivery;
  const rule = "court-enforcement-application";
  const from = file.deadlines.findLast(
    (d) => d.rule === rule && d.partyId === partyId && d.state !== "superseded",
  );
  if (partyId === null || !from) return;
  const instead = asCorrected(file, delivery, after, moved);
  const startsOn = applicationWindow(instead, partyId, calendar)?.startsOn;
  if (startsOn === undefined || startsOn === from.startsOn) return;
  const to = derive(rule, startsOn, { calendar });
  yield { from, to, ended: endOf(file, delivery, from, to) };
}

/** The record of the case as it would stand with the corrected service and its clocks. */
export function asCorrected(
  file: CaseFile,
  delivery: Delivery,
  after: Service,
  moved: readonly MovedClock[],
): CaseFile {
  const replaced = new Set(moved.map(({ from }) => from));
  return {
    ...file,
    deliveries: file.deliveries.map((one) => (one.id === delivery.id ? { ...one, ...after } : one)),
    deadlines: [
      ...file.deadlines.map((d) => (replaced.has(d) ? { ...d, state: "superseded" as const } : d)),
      ...moved.flatMap(({ from, to, ended }) => (to ? [asDeadline(from, to, ended, delivery)] : [])),
    ],
  };
}

function asDeadline(
  from: DerivedDeadline | null,
  { rule, ref, zh, basis, startsOn, dueOn, dueAt, provisional }: Derivation,
  ended: MovedClock["ended"],
  { partyId }: Delivery,
): DerivedDeadline {
  const late = ended?.as === "met" && ended.on !== null && dueOn < ended.on;
  return {
    ...{ rule, ref, subject: zh, basis, startsOn, dueOn, dueAt, provisional },
    partyId: from ? from.partyId : partyId,
    findingId: from?.findingId ?? null,
    state: late ? "overdue" : (ended?.as ?? "running"),
    metOn: ended?.on ?? null,
  };
}
