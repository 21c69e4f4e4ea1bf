import Type from "typebox";

const text = Type.String();
const date = Type.String({ format: "date" });
const optional = Type.Union([Type.String(), Type.Null()]);

/** Class, periods and state of the publicity of one party's penalty, its repair and its listing. */
export const publicityReply = Type.Object({
  partyId: text,
  name: Type.String({ description: "对个人隐去姓名" }),
  kind: Type.Enum(["unit", "person"]),
  state: Type.Enum(["unpublished", "published", "ended"]),
  publishedOn: optional,
  places: Type.Array(Type.Object({ channel: text, address: text })),
  endedOn: optional,
  endReason: optional,
  changed: Type.Union([Type.Enum(["changed", "revoked", "unlawful", "void"]), Type.Null()]),
  class: Type.Union([
    Type.Null(),
    Type.Object({
      grade: Type.Enum(["minor", "general", "serious"]),
      name: text,
      reason: text,
      basis: text,
      provenance: text,
      startsOn: date,
      minUntil: optional,
      maxUntil: date,
      repairableFrom: date,
      onCreditChina: Type.Boolean(),
    }),
  ]),
  repair: Type.Object({
    pending: Type.Boolean(),
    repaired: Type.Boolean(),
    receivedOn: optional,
    dueOn: Type.Union([Type.String(), Type.Null()], { description: "核查反馈期限" }),
    workdaysLeft: Type.Union([Type.Integer(), Type.Null()], {
      description: "至核查反馈期限剩余的工作日；已逾期的为负数",
    }),
    conditions: Type.Array(Type.Object({ id: text, zh: text, met: Type.Boolean(), why: text, basis: text })),
  }),
  listing: Type.Union([
    Type.Null(),
    Type.Object({
      state: Type.Enum(["proposed", "listed", "not-listed", "removed"]),
      proposedOn: date,
      decidedOn: optional,
      until: optional,
      removableFrom: optional,
      removedOn: optional,
    }),
  ]),
});

/** One record of the upload file for the credit site. */
export const uploadReply = Type.Object({
  action: Type.Enum(["publish", "repair", "withdraw"]),
  on: date,
  fields: Type.Record(Type.String(), Type.String()),
});
