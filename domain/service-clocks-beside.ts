import type { Calendar } from "./calendar.ts";
import type { CaseFile, Delivery, Service } from "./case-file.ts";
import { derive } from "./deadlines.ts";
import { deriveApplicable } from "./deadlines-selection.ts";
import { lastDayOfNotice } from "./penalty/hearing.ts";
import { hearingRequestOf, notifiedOf } from "./penalty/notified.ts";
import type { MovedClock } from "./service-clocks.ts";

/** The clocks that do not simply begin with a service, and stand otherwise all the same when it was another day. */
export function* clocksBeside(
  file: CaseFile,
  delivery: Delivery,
  after: Service,
  calendar?: Calendar,
): Generator<MovedClock> {
  yield* carriedHearing(file, delivery, after, calendar);
  yield* serviceOfDecision(file, delivery, after, calendar);
  yield* noticeOfHearing(file, delivery, after, calendar);
  yield* publicNotice(file, delivery, after, calendar);
}

/** Whether the parties were told of the hearing in time is judged by the corrected day as well. */
function* noticeOfHearing(
  file: CaseFile,
  { documentIds }: Delivery,
  { deliveredOn }: Service,
  calendar?: Calendar,
): Generator<MovedClock> {
  const rule = "hearing-notice";
  const notice = file.documents.find((d) => documentIds.includes(d.id) && d.template === "hearing/notice");
  const lastOn = notice && lastDayOfNotice(file, notice, calendar);
  const from = file.deadlines.findLast((d) => d.rule === rule && d.state === "met");
  if (!from || !lastOn || deliveredOn <= lastOn) return;
  yield { from, to: deriveApplicable(rule, from.startsOn, calendar), ended: { as: "overdue", on: null } };
}

/** A hearing that was asked for after an earlier notice is counted from the day of this one. */
function* carriedHearing(
  file: CaseFile,
  { partyId, deliveredOn, documentIds }: Delivery,
  after: Service,
  calendar?: Calendar,
): Generator<MovedClock> {
  const notified = partyId === null ? null : notifiedOf(file, partyId);
  if (partyId === null || !notified?.hearingNotice || !documentIds.includes(notified.hearingNotice.id))
    return;
  const request = hearingRequestOf(file, partyId);
  if (!request || notified.answers.includes(request)) return;
  for (const from of file.deadlines)
    if (
      from.rule === "hearing-held" &&
      from.partyId === partyId &&
      from.startsOn === deliveredOn &&
      from.state === "running"
    )
      yield { from, to: deriveApplicable("hearing-held", after.deliveredOn, calendar), ended: null };
}

/** Whether the decision was served within its own time is judged by the corrected day. */
function* serviceOfDecision(
  file: CaseFile,
  { partyId, documentIds }: Delivery,
  after: Service,
  calendar?: Calendar,
): Generator<MovedClock> {
  const decisions = ["penalty/decision", "penalty/no-penalty-decision"];
  if (!file.documents.some((d) => documentIds.includes(d.id) && decisions.includes(d.template))) return;
  const from = file.deadlines.findLast((d) => d.rule === "decision-delivery" && d.partyId === partyId);
  if (!from || from.state === "running" || from.state === "superseded") return;
  const to = deriveApplicable("decision-delivery", from.startsOn, calendar);
  yield { from, to, ended: { as: "met", on: after.deliveredOn } };
}

const publishedOn = ({ method, record }: Pick<Delivery, "method" | "record">): string | undefined =>
  method === "public-notice" ? (record?.["publishedOn"] as string | undefined) : undefined;

/** Whether the day on which the public notice began is another one. */
export const publicNoticeMoved = (delivery: Delivery, after: Service): boolean =>
  publishedOn(delivery) !== publishedOn(after);

/** 公告送达: the thirty days themselves. */
function* publicNotice(
  file: CaseFile,
  delivery: Delivery,
  after: Service,
  calendar?: Calendar,
): Generator<MovedClock> {
  if (!publicNoticeMoved(delivery, after)) return;
  const before = publishedOn(delivery);
  const now = publishedOn(after);
  const rule = "public-notice-delivery";
  const from = file.deadlines.findLast(
    (d) =>
      d.rule === rule &&
      d.startsOn === before &&
      d.partyId === delivery.partyId &&
      d.state !== "superseded" &&
      d.departmentId === delivery.unitId,
  );
  const to = now === undefined ? null : derive(rule, now, { calendar });
  if (from || to) yield { from: from ?? null, to, ended: to && { as: "met", on: to.dueOn } };
}
