import type { Content } from "pdfmake/interfaces.js";
import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { evidencePreservation, proceedingOf } from "../../domain/investigation/measures.ts";
import { documentsOf } from "../../domain/investigation/own.ts";
import { titleOf } from "../../forms/titles.ts";
import { Optional } from "./facts.ts";
import { filled } from "./investigated.ts";
import { numberedList } from "./table.ts";

/** Evidence that was kept and what becomes of it. */
export const Preserved = Type.Object({
  number: Optional,
  preservedOn: Optional,
  dueOn: Optional,
  /** no decision was made in time */
  lapsed: Type.Boolean(),
  reason: Optional,
  /** 就地保存: the things stay with the party */
  keptInPlace: Type.Boolean(),
  keepingPlace: Optional,
  keeper: Optional,
  items: Type.Array(Type.Object({ name: Type.String(), quantity: Type.String(), handling: Type.String() })),
});

/** Snapshot of the preservation in scope. What lapsed goes back, whatever had been proposed. */
export function preservedOf(file: CaseFile): Static<typeof Preserved> {
  const { act, record, handling } = proceedingOf(file, evidencePreservation);
  const kept = filled("investigation/preservation-record", record);
  const decided = filled("investigation/preservation-handling", handling);
  const clock = file.deadlines.findLast(
    ({ ref, startsOn, partyId }) =>
      ref === "B6" && startsOn === kept.preservedOn && partyId === (file.scope.partyId ?? null),
  );
  const lapsed = clock?.state === "overdue";
  // One notice for each record, in the same order.
  const records = file.submissions.filter(
    (s) => s.formId === evidencePreservation.record && s.partyId === record?.partyId,
  );
  const notice = record && documentsOf(file, evidencePreservation.notice)[records.indexOf(record)];
  const whole = (kept.items ?? []).map(({ name, quantity }) => ({ name, quantity, handling: "return" }));
  return {
    number: notice?.number ?? null,
    preservedOn: kept.preservedOn ?? null,
    dueOn: clock?.dueOn ?? null,
    lapsed,
    reason: decided.reason ?? null,
    keptInPlace: filled("investigation/preservation", act).keeping === "in-place",
    keepingPlace: kept.keepingPlace ?? null,
    keeper: kept.keeperName ?? null,
    items: lapsed ? whole : (decided.items ?? []),
  };
}

/** Each thing with what becomes of it. */
export const preservedList = ({ items }: Static<typeof Preserved>, title: string | null): Content =>
  numberedList(
    [
      { zh: "证据名称", width: "*" },
      { zh: "数量", width: 70, centred: true },
      { zh: "处理", width: 190 },
    ],
    items.map(({ name, quantity, handling }) => [
      name,
      quantity,
      titleOf("investigation/preservation-handling", "/items/*/handling", handling),
    ]),
    title ?? undefined,
  );
