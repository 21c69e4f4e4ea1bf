import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { coerciveMeasure, proceedingOf } from "../../domain/investigation/measures.ts";
import { documentsOf } from "../../domain/investigation/own.ts";
import { clockOf } from "../../domain/investigation/sealing-clock.ts";
import { titleOf } from "../../forms/titles.ts";
import { OfficerFacts, Optional, officersNamed } from "./facts.ts";
import { filled, Presence, presenceOf } from "./investigated.ts";
import { numberedList } from "./table.ts";

const form = "investigation/measure";

/** A sealing or seizure as it was put in place: what, on which day, until when, under which decision. */
export const Measure = Type.Object({
  measure: Optional,
  ground: Optional,
  facts: Optional,
  reason: Optional,
  urgent: Type.Boolean(),
  urgency: Optional,
  imposedAt: Optional,
  imposedOn: Optional,
  endedAt: Optional,
  place: Optional,
  /** the last day of the period as it now runs */
  dueOn: Optional,
  /** number of the decision, once there is one */
  number: Optional,
  keeping: Optional,
  keepingPlace: Optional,
  keeper: Optional,
  recorder: Optional,
  situation: Optional,
  statement: Optional,
  informed: Type.Boolean(),
  items: Type.Array(
    Type.Object({
      name: Type.String(),
      specification: Optional,
      quantity: Type.String(),
      /** its state when it was sealed or seized; where it stood, as long as it only is proposed */
      condition: Type.String(),
    }),
  ),
  officers: Type.Array(OfficerFacts),
  presence: Presence,
});
export type MeasureFacts = Static<typeof Measure>;

/** Snapshot of the measure in scope. */
export function measureOf(file: CaseFile): MeasureFacts {
  const { act, record } = proceedingOf(file, coerciveMeasure);
  const asked = filled(form, act);
  const done = filled("investigation/measure-record", record);
  const records = file.submissions.filter(
    (s) => s.formId === coerciveMeasure.record && s.partyId === record?.partyId,
  );
  const decision = record && documentsOf(file, coerciveMeasure.notice)[records.indexOf(record)];
  const proposed = (asked.items ?? []).map(({ name, specification, quantity, place }) => ({
    name,
    specification: specification ?? null,
    quantity,
    condition: place,
  }));
  return {
    measure: asked.measure ?? null,
    ground: asked.ground ?? null,
    facts: asked.facts ?? null,
    reason: asked.reason ?? null,
    urgent: asked.urgent ?? false,
    urgency: asked.urgency ?? null,
    imposedAt: done.imposedAt ?? null,
    imposedOn: done.imposedOn ?? null,
    endedAt: done.endedAt ?? null,
    place: done.place ?? null,
    dueOn: done.imposedOn ? (clockOf(file, done.imposedOn)?.dueOn ?? null) : null,
    number: decision?.number ?? null,
    keeping: done.keeping ?? null,
    keepingPlace: done.keepingPlace ?? null,
    keeper: done.keeperName ?? null,
    recorder: done.recorderName ?? null,
    situation: done.situation ?? null,
    statement: done.statement ?? null,
    informed: done.informed === true && done.certificatesShown === true,
    items: done.items
      ? done.items.map(({ specification, ...item }) => ({ ...item, specification: specification ?? null }))
      : proposed,
    officers: officersNamed(file, done.officersPresent),
    presence: presenceOf(done),
  };
}

/** 查封场所, 扣押设施、设备、器材、物品 … */
export const measureName = (m: Pick<MeasureFacts, "measure">): string =>
  titleOf(form, "/measure", m.measure) || "查封、扣押";

/** The things one by one. @param last what the last column says of them: 状态 or 所在地点 */
export const thingsList = (m: Pick<MeasureFacts, "items">, title: string, last = "状态"): Content =>
  numberedList(
    [
      { zh: "场所、设施或者财物名称", width: "*" },
      { zh: "规格型号", width: 100 },
      { zh: "数量", width: 60, centred: true },
      { zh: last, width: 120 },
    ],
    m.items.map((item) => [item.name, item.specification ?? "", item.quantity, item.condition]),
    title,
  );
