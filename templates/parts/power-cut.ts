import Type, { type Static } from "typebox";
import type { CaseFile } from "../../domain/case-file.ts";
import { actInScope, documentsOf, lastOf } from "../../domain/investigation/own.ts";
import { Optional } from "./facts.ts";
import { filled } from "./investigated.ts";

const form = "investigation/power-cut";

/** 停止供电: which order was defied, where, and who supplies. */
export const PowerCut = Type.Object({
  orderNumber: Optional,
  order: Optional,
  danger: Optional,
  part: Optional,
  supplier: Optional,
  emergency: Type.Boolean(),
  emergencyNote: Optional,
  /** number of the decision, once there is one */
  number: Optional,
});

export function powerCutOf(file: CaseFile): Static<typeof PowerCut> {
  const d = filled(form, actInScope(file, form));
  return {
    orderNumber: d.orderNumber ?? null,
    order: d.order ?? null,
    danger: d.danger ?? null,
    part: d.part ?? null,
    supplier: d.supplier ?? null,
    emergency: d.emergency ?? false,
    emergencyNote: d.emergencyNote ?? null,
    number: documentsOf(file, "investigation/power-cut-decision").at(-1)?.number ?? null,
  };
}

/** What was found before power came back. */
export function restorationOf(file: CaseFile): { checkedOn: string | null; situation: string | null } {
  const d = filled(
    "investigation/power-restoration",
    lastOf(file, actInScope(file, form), "investigation/power-restoration"),
  );
  return { checkedOn: d.checkedOn ?? null, situation: d.situation ?? null };
}
