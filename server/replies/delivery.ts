import Type from "typebox";
import { date, id, instant } from "./case.ts";

const text = Type.String();
const orNull = (schema: typeof text) => Type.Union([schema, Type.Null()]);
const record = Type.Record(Type.String(), Type.Unknown());
const service = Type.Object({ method: text, deliveredOn: date, record });

/** A service with what was corrected of it, oldest correction first. */
export const deliveryReply = Type.Object({
  ...{ id, unitId: text, partyId: orNull(id), documentIds: Type.Array(id) },
  method: orNull(text),
  deliveredOn: orNull(date),
  record: Type.Union([record, Type.Null()], { description: "更正的，为更正后的记录" }),
  corrections: Type.Array(
    Type.Object({
      ...{ submissionId: id, at: instant, reason: text, proofIds: Type.Array(id) },
      ...{ proposedBy: orNull(text), proposedAt: orNull(instant), approvedBy: orNull(text) },
      before: service,
      after: service,
      clocks: Type.Array(Type.Object({ rule: text, subject: text, from: orNull(date), to: orNull(date) })),
    }),
    { title: "更正" },
  ),
  pendingId: Type.Union([id, Type.Null()], { description: "正在审批的更正" }),
});
