import Type, { type TSchema } from "typebox";
import { caseStatuses } from "../../domain/case-status.ts";

/** How the parts of a case look in answers. */

export const id = Type.String({ format: "uuid" });
export const date = Type.String({ format: "date" });
export const instant = Type.String({ format: "date-time" });
const orNull = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);
const text = Type.String();
const open = Type.Record(Type.String(), Type.Unknown());
const kind = Type.Enum(["inspection", "penalty"]);

const summary = {
  ...{ id, kind },
  number: Type.String({ title: "案号" }),
  title: text,
  status: Type.Enum(caseStatuses, { title: "状态", description: "open 办理中，其余为案件去向" }),
  leadUnitId: text,
  leadUnitName: text,
  enterpriseId: id,
  enterpriseName: text,
  openedAt: instant,
  closedAt: orNull(instant),
};

export const caseSummary = Type.Object(summary);

export const caseDetail = Type.Object({
  ...summary,
  dispatch: open,
  enterprise: Type.Object({
    ...{ id, name: text, creditCode: text, address: text, legalRepresentative: text },
    ...{ contact: text, phone: text, industry: text },
  }),
  departments: Type.Array(Type.Object({ unitId: text, name: text })),
  officers: Type.Array(
    Type.Object({ personId: id, name: text, unitId: text, certificateNumber: orNull(text) }),
  ),
  linkedCases: Type.Array(Type.Object({ id, kind, number: text, status: text })),
});

export const eventReply = Type.Object({
  seq: Type.Integer(),
  at: instant,
  actorId: text,
  actorName: text,
  type: text,
  name: Type.String({ title: "事项名称" }),
  basis: Type.String({ title: "依据" }),
  payload: open,
  prevHash: text,
  hash: text,
});

export const documentReply = Type.Object({
  ...{ id, caseId: id, template: text, title: text },
  number: orNull(Type.String({ title: "文号" })),
  departmentId: orNull(text),
  findingId: orNull(id),
  deliveryId: orNull(id),
  partyId: orNull(id),
  issuedOn: date,
  issuedAt: instant,
  pages: Type.Integer(),
  sha256: text,
  inputHash: Type.String({ description: "生成文书所用资料的摘要；文书二维码中是它的前 32 位" }),
});

export const deadlineReply = Type.Object({
  ...{ id, caseId: id, findingId: orNull(id), departmentId: orNull(text), partyId: orNull(id) },
  ...{ rule: text, ref: text, subject: text, basis: text },
  startsOn: Type.String({ description: "起算日或起算时刻" }),
  dueOn: date,
  dueAt: instant,
  provisional: Type.Boolean({ description: "true：所在年份的放假安排尚未公布" }),
  derivation: Type.Unknown({ description: "逐日推算过程" }),
  state: Type.Enum(["running", "met", "overdue", "superseded"]),
  metOn: orNull(date),
  remindedAt: orNull(instant),
  otherReading: Type.Optional(
    Type.Object(
      {
        pauses: Type.Array(Type.Object({ from: date, to: date, zh: text, basis: text })),
        ...{ days: Type.Integer(), dueOn: date, note: text },
      },
      { description: "办案期限：扣除听证、鉴定、检测、公告等时间的另一种计算，仅供对照" },
    ),
  ),
});

export const findingReply = Type.Object({
  ...{ id, seq: Type.Integer(), departmentId: text, checklistItem: text },
  method: Type.Enum(["records", "on-site", "test"]),
  ...{ description: text, place: text, basis: text },
  severity: Type.Enum(["general", "major"]),
  fixableOnSite: Type.Boolean(),
  otherDepartment: orNull(text),
  disposition: orNull(Type.Enum(["immediate", "rectification", "major-hazard", "transfer", "none"])),
  requirement: orNull(text),
  safetyMeasures: orNull(text),
  responsiblePerson: orNull(text),
  status: Type.Enum(["found", "open", "rectified", "referred", "transferred", "signed-off", "dismissed"]),
  dueOn: orNull(date),
  transferTo: orNull(text),
  photosBefore: Type.Array(text),
  photosAfter: Type.Array(text),
});

export const recordReply = Type.Object({
  generation: text,
  partition: Type.Integer(),
  position: text,
  ...{ recordType: text, valueType: text, intent: text, key: text, processInstanceKey: text },
  at: instant,
  value: open,
});
