import type { LegalDate } from "./calendar.ts";
import type { CaseStatus } from "./case-status.ts";
import type { Finding } from "./findings.ts";

/** An instant with offset, e.g. "2026-04-30T09:30:00+08:00". */
export type Instant = string;

export type CaseKind = "inspection" | "penalty";

export interface Unit {
  id: string;
  /** 临江区应急管理局 */
  name: string;
  /** 临江: stands in 文号 before the word of the organ */
  areaName: string;
  /** 应急, 消: first word of the organ's document codes */
  organWord: string;
  /** 本级人民政府, the only body for 行政复议 (行政复议法 第二十四条) */
  government: string;
  /** 有管辖权的人民法院 */
  court: string;
  address: string;
  phone: string;
  /** 监督电话 */
  supervisionPhone: string;
}

export interface Enterprise {
  id: string;
  name: string;
  /** 统一社会信用代码 */
  creditCode: string;
  address: string;
  legalRepresentative: string;
  contact: string;
  phone: string;
  industry: string;
}

/** 当事人: whom a penalty case is about. */
export interface Party {
  id: string;
  /** 1, 2, 3 … within the case */
  seq: number;
  kind: "unit" | "person";
  name: string;
  /** 统一社会信用代码 of a unit, number of the identity document of a person */
  identity: string;
  address: string;
  phone: string;
  /** 法定代表人（负责人） of a unit */
  representative: string | null;
  /** 职务 of a person */
  position: string | null;
  workUnit: string | null;
}

/** What was paid, as the bank or the finance office recorded it. */
export interface Payment {
  id: string;
  partyId: string;
  amountFen: number;
  kind: "fine" | "surcharge" | "confiscation";
  paidOn: LegalDate;
  channel: "bank" | "on-the-spot" | "court";
  /** 银行流水号 or number of the receipt */
  reference: string;
}

/** What a party was fined for in another case: an act found in an inspection, at a stage. */
export interface FinedAct {
  partyKind: Party["kind"];
  partyIdentity: string;
  findingId: string;
  stage: string;
  caseNumber: string;
  /** 文号 of the decision */
  decision: string | null;
}

/** The inspection that a penalty case came from, as far as the penalty rests on it. */
export interface SourceCase {
  id: string;
  number: string;
  title: string;
  findings: Finding[];
  documents: IssuedDocument[];
  deadlines: DerivedDeadline[];
}

export interface Officer {
  personId: string;
  name: string;
  unitId: string;
  /** 执法证号; null for 辅助人员 */
  certificateNumber: string | null;
}

/** One completed form, as it was submitted. Never changed. */
export interface Submission {
  id: string;
  formId: string;
  elementId: string;
  data: Record<string, unknown>;
  by: { personId: string; name: string };
  at: Instant;
  departmentId: string | null;
  findingId: string | null;
  deliveryId?: string | null;
  partyId: string | null;
}

export interface IssuedDocument {
  id: string;
  /** template id, e.g. "inspection/rectification-order" */
  template: string;
  title: string;
  number: string | null;
  issuedOn: LegalDate;
  departmentId: string | null;
  findingId: string | null;
  partyId: string | null;
  sha256: string;
  /** how many pages it has; read from the register, so not in every snapshot */
  pages?: number;
}

export interface Delivery {
  id: string;
  /** the unit whose officers serve; read from the register, so not in every snapshot */
  unitId?: string;
  partyId: string | null;
  documentIds: string[];
  method: string | null;
  deliveredOn: LegalDate | null;
  /** what the officer recorded about the service: form shared/service-record; where it was corrected, as corrected */
  record: Record<string, unknown> | null;
  /** what was corrected of it, oldest first; read from the register, so not in every snapshot */
  corrections?: ServiceCorrection[];
  /** the proposals that were approved and could not be carried out any more, oldest first; read from the ledger where any was made */
  lapsedCorrections?: string[];
}

/** What a service is recorded to have been. */
export interface Service {
  method: string;
  deliveredOn: LegalDate;
  record: Record<string, unknown>;
}

/** 送达记录更正: the service as it was recorded before and as it counts since. */
export interface ServiceCorrection {
  /** the proposal (form shared/service-correction), with reasons and proof */
  submissionId: string;
  before: Service;
  after: Service;
  /** the clocks that were derived anew; an end is null where none ran before, or none takes its place */
  clocks: { rule: string; subject: string; from: LegalDate | null; to: LegalDate | null }[];
  at: Instant;
}

export interface DerivedDeadline {
  rule: string;
  ref: string;
  subject: string;
  startsOn: string;
  dueOn: LegalDate;
  dueAt: Instant;
  provisional: boolean;
  basis: string;
  partyId: string | null;
  findingId: string | null;
  /** met: 已履行, overdue: 逾期, superseded: 已变更 */
  state: "running" | "met" | "overdue" | "superseded";
  /** these are read from the register, so they are not in every snapshot */
  id?: string;
  departmentId?: string | null;
  /** the day on which it was met; what was superseded after it had been met keeps it */
  metOn?: LegalDate | null;
  remindedAt?: Instant | null;
}

/**
 * Everything that is recorded of a case at one moment, from which a template picks its data.
 * A template never asks for more: what is not here is not on the record.
 */
export interface CaseFile {
  /** the moment at which the document is issued */
  now: { on: LegalDate; at: Instant };
  case: {
    id: string;
    kind: CaseKind;
    /** 检查编号 / 案号 */
    number: string;
    title: string;
    leadUnitId: string;
    status: CaseStatus;
    openedOn: LegalDate;
    /** the body of the dispatch (form inspection/dispatch); empty for a penalty case */
    dispatch: Record<string, unknown>;
  };
  /** the organ in whose name the document is issued: the department in scope, else the lead unit */
  organ: Unit;
  units: Record<string, Unit>;
  enterprise: Enterprise;
  officers: Officer[];
  submissions: Submission[];
  findings: Finding[];
  deadlines: DerivedDeadline[];
  documents: IssuedDocument[];
  deliveries: Delivery[];
  /** none in an inspection */
  parties: Party[];
  payments: Payment[];
  /** what its parties were fined for in other cases */
  finedBefore: FinedAct[];
  source: SourceCase | null;
  /** which part of the case this document is about */
  scope: {
    departmentId?: string;
    findingId?: string;
    round?: number;
    deliveryId?: string;
    partyId?: string;
    submissionId?: string;
  };
}

/** The latest submission of a form, optionally within a department, about a finding or of one delivery. */
export function latest(
  file: Pick<CaseFile, "submissions">,
  formId: string,
  scope: { departmentId?: string; findingId?: string; deliveryId?: string; partyId?: string } = {},
): Submission | undefined {
  return file.submissions.findLast(
    (s) =>
      s.formId === formId &&
      (scope.departmentId === undefined || s.departmentId === scope.departmentId) &&
      (scope.findingId === undefined || s.findingId === scope.findingId) &&
      (scope.deliveryId === undefined || s.deliveryId === scope.deliveryId) &&
      (scope.partyId === undefined || s.partyId === scope.partyId),
  );
}

/** The party that an act or a document is about, if it is about one. */
export const partyIfInScope = ({ parties, scope }: Pick<CaseFile, "parties" | "scope">): Party | undefined =>
  parties.find(({ id }) => id === scope.partyId);

/** The party that an act or a document is about. @throws when the scope names none: the process model is wrong then */
export function partyInScope(file: Pick<CaseFile, "parties" | "scope">): Party {
  const party = partyIfInScope(file);
  if (!party) throw new Error(`no party ${file.scope.partyId} in this case`);
  return party;
}
