import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { powersOf } from "../../domain/documents.ts";
import { urgentVisitOf } from "../../domain/urgent-visit.ts";
import { Assistants, OfficerFacts, Optional, officersOf, unitName } from "./facts.ts";
import { methods, named, sources } from "./labels.ts";
import { dispatchOf, submitted } from "./submitted.ts";
import { zhDate } from "./zh.ts";

/** What is planned for an inspection: the dispatch and the scheme, which three documents quote. */
export const Scheme = Type.Object({
  source: Optional,
  basis: Optional,
  plannedFrom: Optional,
  plannedTo: Optional,
  place: Optional,
  methods: Type.Array(Type.String()),
  items: Type.Array(
    Type.Object({ unit: Type.String(), item: Type.String(), method: Type.String(), basis: Type.String() }),
  ),
  frequencyNote: Optional,
  surprise: Type.Boolean(),
  surpriseReason: Optional,
  filing: Type.Union([Type.Object({ filedOn: Type.String(), platformNumber: Type.String() }), Type.Null()]),
  emergencyReason: Optional,
  /** entered at once: why, and what was to be looked at */
  urgent: Type.Union([Type.Object({ reason: Type.String(), matters: Type.String() }), Type.Null()]),
  note: Optional,
  /** lead unit first */
  organs: Type.Array(Type.String()),
  /** under which provision each of them inspects */
  powers: Type.Array(Type.Object({ unit: Type.String(), basis: Type.String() })),
  officers: Type.Array(OfficerFacts),
  assistants: Assistants,
});
export type SchemeFacts = Static<typeof Scheme>;

/** Snapshot of the plan as it stands on the record. */
export function schemeOf(file: CaseFile): SchemeFacts {
  const dispatch = dispatchOf(file);
  const scheme = submitted(file, "inspection/scheme")?.data ?? {};
  const units = unitsOf(file);
  // A visit that could not wait has no scheme yet when its notice is handed over on entering.
  const enteredAtOnce = urgentVisitOf(file) && submitted(file, "inspection/entry")?.data.enteredOn;
  return {
    source: dispatch.source ?? null,
    basis: dispatch.basis ?? null,
    plannedFrom: scheme.plannedFrom ?? enteredAtOnce ?? dispatch.plannedOn ?? null,
    plannedTo: scheme.plannedTo ?? null,
    place: scheme.place ?? null,
    methods: scheme.methods ?? [],
    items: (scheme.items ?? []).map(({ departmentId, item, method, basis }) => ({
      unit: unitName(file, departmentId),
      item,
      method,
      basis,
    })),
    frequencyNote: scheme.frequencyNote ?? null,
    surprise: scheme.surprise ?? false,
    surpriseReason: scheme.surpriseReason ?? null,
    filing: scheme.filing ?? null,
    emergencyReason: scheme.emergencyReason ?? null,
    urgent: urgentVisitOf(file) ?? null,
    note: scheme.note ?? null,
    organs: units.map((id) => unitName(file, id)),
    powers: units.flatMap((id) => {
      const unit = file.units[id];
      return unit ? [{ unit: unit.name, basis: powersOf(unit).inspect }] : [];
    }),
    officers: officersOf(file),
    assistants: dispatch.assistants ?? [],
  };
}

/** The departments of an inspection, the lead unit first. */
export const unitsOf = (file: CaseFile): string[] => [
  ...new Set([file.case.leadUnitId, ...(dispatchOf(file).departments ?? []).map((d) => d.unitId)]),
];

/** Whose power to inspect rests on what, a line for each organ. */
export const powersLines = ({ powers }: SchemeFacts): string =>
  powers.map(({ unit, basis }) => (powers.length > 1 ? `${unit}：${basis}` : basis)).join("\n");

/** 年度监督检查计划（…）: what the visit was arranged by. It is an occasion to inspect and gives no power to. */
export const arrangement = (scheme: SchemeFacts): string =>
  [sourceName(scheme), scheme.basis && `（${scheme.basis}）`].filter(Boolean).join("");

/** 2026年4月30日, or from … to … when it takes several days. */
export const plannedTime = ({ plannedFrom, plannedTo }: SchemeFacts): string =>
  plannedTo === null || plannedTo === plannedFrom
    ? zhDate(plannedFrom)
    : `${zhDate(plannedFrom)}至${zhDate(plannedTo)}`;

/** 查阅资料、实地核查 */
export const methodNames = (codes: string[]): string => codes.map((m) => named(methods, m)).join("、");

/** Where the inspection comes from, in words. */
export const sourceName = (scheme: SchemeFacts): string => named(sources, scheme.source);

/** 检查备案: number and date, or why the visit goes ahead without. */
export const filingLine = ({ filing, emergencyReason }: SchemeFacts): string =>
  filing
    ? `已于${zhDate(filing.filedOn)}备案，编号：${filing.platformNumber}`
    : `未事前备案${emergencyReason ? `（紧急检查：${emergencyReason}）` : ""}`;
