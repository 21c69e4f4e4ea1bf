import type { ActFacts, Actor, Certificate } from "../../domain/authority.ts";
import { type Calendar, calendarOf, shippedCalendar, shippedNotices } from "../../domain/calendar.ts";
import type { Submission } from "../../domain/case-file.ts";
import { DomainError } from "../../domain/errors.ts";
import type { ObservedFinding } from "../../domain/findings.ts";
import type { FieldError } from "../../forms/form.ts";
import { form } from "../../forms/form.ts";
import { ruleFor } from "../../forms/rules.ts";
import { emergency } from "../support/example-inspection/people.ts";

/*
 * One joint inspection of 应急 and 消防 on 2026-05-12, as the rules see it. All of it is made up.
 */
export const photo = "7b0f6d0e-3c1a-4d53-9a52-2d8f0a3f7c11";
export const video = "0d5d2a7e-58a4-4c0e-8b36-6a5f0b1e9d22";

/** The calendar in force once a notice was confirmed that makes this working day a day off. Invented. */
export function withDayOff(day: string): Calendar {
  const year = Number(day.slice(0, 4));
  const others = shippedNotices.filter((notice) => notice.year !== year);
  const own = shippedNotices.find((notice) => notice.year === year) ?? shippedNotices.at(-1);
  if (!own) throw new Error("some year's notice is shipped");
  const stays = own.year === year ? own : { ...own, holidays: [], makeupWorkdays: [] };
  const holidays = [...stays.holidays, { name: "放假", from: day, to: day }];
  return calendarOf([...others, { ...stays, year, holidays }]);
}

const officer = (personId: string, name: string, unitId: string, certificateNumber: string | null) => ({
  personId,
  name,
  unitId,
  certificateNumber,
});

export const certificate = (
  personId: string,
  unitId: string,
  more: Partial<Certificate> = {},
): Certificate => ({
  personId,
  number: `36-${personId}`,
  unitId,
  validFrom: "2024-01-01",
  validTo: "2026-12-31",
  suspended: false,
  ...more,
});

export const finding = (id: string, more: Partial<ObservedFinding> = {}): ObservedFinding => ({
  id,
  seq: Number(id.slice(2)),
  departmentId: "emergency",
  checklistItem: "现场安全管理",
  method: "on-site",
  description: `问题${id}`,
  place: "2号库房",
  basis: "安全生产法 第四十一条",
  severity: "general",
  fixableOnSite: false,
  otherDepartment: null,
  disposition: null,
  requirement: null,
  safetyMeasures: null,
  responsiblePerson: null,
  status: "found",
  dueOn: null,
  transferTo: null,
  photosBefore: [],
  photosAfter: [],
  ...more,
});

export const submission = (formId: string, data: object, more: Partial<Submission> = {}): Submission => ({
  id: `s-${formId}`,
  formId,
  elementId: formId.split("/")[1] ?? "",
  data: data as Record<string, unknown>,
  by: { personId: "p-zhang", name: "张明远" },
  at: "2026-05-12T12:00:00+08:00",
  departmentId: null,
  findingId: null,
  partyId: null,
  ...more,
});

export const actor = (personId: string, ...posts: Actor["roles"][number][]): Actor => ({
  personId,
  name: personId,
  roles: posts,
});

export function facts(more: Partial<ActFacts> = {}): ActFacts {
  return {
    now: { on: "2026-05-12", at: "2026-05-12T18:00:00.250+08:00" },
    actor: actor("p-zhang", { role: "case-officer", unitId: "emergency" }),
    case: {
      id: "c-1",
      kind: "inspection",
      number: "（临江）应急检〔2026〕1号",
      title: "综合查一次",
      leadUnitId: "emergency",
      status: "open",
      openedOn: "2026-05-06",
      dispatch: { source: "plan" },
      departmentIds: ["emergency", "fire"],
    },
    scope: {},
    units: { emergency: { name: "临江区应急管理局" }, fire: { name: "临江区消防救援大队" } },
    officers: [
      officer("p-zhang", "张明远", "emergency", "36-p-zhang"),
      officer("p-li", "李㛃", "emergency", "36-p-li"),
      officer("p-zhao", "赵海涛", "fire", "36-p-zhao"),
      officer("p-sun", "孙𬭎", "fire", "36-p-sun"),
      officer("p-qian", "钱小曼", "emergency", null),
    ],
    certificates: [
      certificate("p-zhang", "emergency"),
      certificate("p-li", "emergency"),
      certificate("p-zhao", "fire"),
      certificate("p-sun", "fire"),
    ],
    posts: [],
    finedBefore: [],
    findings: [],
    rounds: [],
    submissions: [],
    deadlines: [],
    documents: [],
    deliveries: [],
    parties: [],
    payments: [],
    source: null,
    enterprise: {
      id: "e-1",
      name: "临江恒瑞化工仓储有限公司",
      creditCode: "91360300MA7H4T2K8X",
      address: "临江区化工园区仓储路6号",
      legalRepresentative: "冯天佑",
      contact: "周国栋",
      phone: "0799-6688990",
      industry: "危险化学品仓储",
    },
    organ: emergency,
    calendar: shippedCalendar,
    evidence: [
      { id: photo, sha256: "00", mediaType: "image/jpeg" },
      { id: video, sha256: "01", mediaType: "video/mp4" },
    ],
    ...more,
  };
}

export interface Refusal {
  code: string;
  reason: string;
  remedy: string;
  /** path → message, for RULE_BROKEN */
  at: Record<string, string>;
}

/** What is said against an act; null when nothing is. The data must pass its schema, so no rule is tested on junk. */
export function judged(formId: string, data: object, given: ActFacts): Refusal | null {
  form(formId).parse(data);
  return refusal(() => ruleFor(formId)(data, given));
}

/** The refusal that a function throws, or null. */
export function refusal(act: () => void): Refusal | null {
  try {
    act();
    return null;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const {
      reason = "",
      remedy = "",
      errors = [],
    } = error.details as Partial<Refusal> & { errors?: FieldError[] };
    return {
      code: error.code,
      reason,
      remedy,
      at: Object.fromEntries(errors.map(({ path, message }) => [path, message])),
    };
  }
}

/** A proper form inspection/entry with these people. */
export const entry = (officersPresent: string[], more: object = {}) => ({
  enteredAt: "2026-05-12T09:00:00+08:00",
  enteredOn: "2026-05-12",
  officersPresent,
  certificatesShown: true,
  recusalInformed: true,
  representative: { name: "周㛃", position: "安全总监" },
  pledgeSigned: true,
  entryRefused: false,
  ...more,
});

/** What a proper form rectification/joint-recheck says of the visit itself. */
export const recheckVisit = (checkedAt: string) => ({
  checkedAt,
  endedAt: checkedAt,
  place: "2号库房",
  certificatesShown: true,
  recusalInformed: true,
  representative: { name: "周㛃", position: "安全总监" },
  signing: "signed",
});

/** What a person is told about a submission: path and message of each error. */
export function told(id: string, data: unknown): Record<string, string> {
  try {
    form(id).parse(data);
    return {};
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== "INVALID_INPUT") throw error;
    const { errors } = error.details as { errors: FieldError[] };
    return Object.fromEntries(errors.map(({ path, message }) => [path, message]));
  }
}

/** A proper form inspection/record-signing. */
export const signing = {
  signing: "signed",
  signedByName: "周㛃",
  signedByPosition: "安全总监",
  signedAt: "2026-05-12T11:30:00+08:00",
};
