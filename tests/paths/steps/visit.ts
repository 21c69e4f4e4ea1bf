import { findingsOf, officersOf } from "../../../scripts/demo/stage.ts";
import { eventually, type Office } from "../../support/office.ts";
import { approved, lead, serve, type Visit } from "./preparation.ts";
import { passedThrough } from "./record.ts";

/** What the officers note when they come in. */
export async function entry({ cast, clock }: Office, departments = [lead]) {
  const now = await clock.now();
  return {
    enteredAt: now,
    enteredOn: now.slice(0, 10),
    officersPresent: departments.flatMap((unit) => officersOf(cast, unit).map((desk) => desk.personId)),
    certificatesShown: true,
    recusalInformed: true,
    representative: { name: "何建国", position: "法定代表人" },
    pledgeSigned: true,
    entryRefused: false,
  };
}

export async function enter(office: Office, caseId: string, { departments }: Visit = {}): Promise<void> {
  const { officer } = office.cast;
  await officer.complete({ elementId: "enter-site", caseId }, await entry(office, departments));
}

/** Makes up for the filing of a visit that was not filed before the entry, and waits until its clock has ended. */
export async function fileAfterwards(office: Office, caseId: string, reason = "举报突发，当日补录") {
  const filedAt = await office.clock.now();
  const data = { filedAt, platformNumber: `LJ-${filedAt.slice(0, 4)}-0008`, reason };
  await office.cast.officer.complete({ elementId: "backfill-filing", caseId }, data);
  await passedThrough(office, caseId, "filing-made-up");
}

/** The enterprise says where it can be reached. */
export async function confirmAddress({ cast, clock }: Office, caseId: string, electronicConsent = false) {
  await cast.officer.complete(
    { elementId: "confirm-address", caseId },
    {
      refused: false,
      address: "临江区化工园区纬三路6号",
      phone: "0000-5550166",
      ...(electronicConsent ? { email: "safety@warehouse.example" } : {}),
      electronicConsent,
      confirmedOn: await clock.today(),
      signerName: "何建国",
      signerPosition: "法定代表人",
    },
  );
}

/** Something found on site; a general hazard that takes time unless said otherwise. */
export const found = (description: string, changes: object = {}) => ({
  checklistItem: "库区安全管理",
  method: "on-site",
  description,
  place: "2号库",
  basis: "安全生产法第三十六条第二款",
  severity: "general",
  fixableOnSite: false,
  photosBefore: [],
  ...changes,
});

/** A major hazard found on site. */
export const majorHazard = found("甲类库可燃气体报警系统停用，库内仍在作业", {
  severity: "major",
  standard: "化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）",
});

/** What a department notes of its check, which lasts a moment. */
export async function check({ cast, clock }: Office, departmentId: string, findings: object[] = []) {
  return {
    startedAt: await clock.now(),
    endedAt: await clock.now(),
    place: "临江区化工园区纬三路6号库区",
    officersPresent: officersOf(cast, departmentId).map((desk) => desk.personId),
    items: [{ item: "库区安全管理", method: "on-site", result: findings.length > 0 ? "problem" : "ok" }],
    findings,
  };
}

/** Everything until the departments have noted what they found. @returns the case */
export async function checked(office: Office, visit: Visit = {}): Promise<string> {
  const caseId = await approved(office, visit);
  await serve(office, caseId);
  await enter(office, caseId, visit);
  await confirmAddress(office, caseId);
  await checkSite(office, caseId, visit);
  return caseId;
}

/** Every department checks and notes what it found. */
export async function checkSite(office: Office, caseId: string, visit: Visit = {}): Promise<void> {
  for (const departmentId of visit.departments ?? [lead])
    await officersOf(office.cast, departmentId)[0]?.complete(
      { elementId: "on-site-check", caseId, departmentId },
      await check(office, departmentId, visit.findings?.[departmentId]),
    );
}

export interface Item {
  id: string;
  seq: number;
  description: string;
  departmentId: string;
}

/** Decides what becomes of every finding. @returns the findings in the order of their numbers */
export async function dispose(
  office: Office,
  caseId: string,
  decide: (item: Item) => object,
): Promise<Item[]> {
  const { officer } = office.cast;
  await officer.task({ elementId: "dispose-findings", caseId });
  const items = await eventually("findings", () => findingsOf(officer, caseId));
  await officer.complete(
    { elementId: "dispose-findings", caseId },
    {
      findings: items.map((item) => ({
        findingId: item.id,
        requirement: `消除“${item.description}”`,
        responsiblePerson: "何建国",
        violation: "no-violation",
        violationReason: "初次发现、情节轻微，责令改正",
        ...decide(item),
      })),
    },
  );
  return items;
}

/** The enterprise signs the record of the visit. */
export async function sign({ cast, clock }: Office, caseId: string): Promise<void> {
  await cast.officer.complete(
    { elementId: "sign-record", caseId },
    {
      signing: "signed",
      signedByName: "何建国",
      signedByPosition: "法定代表人",
      signedAt: await clock.now(),
    },
  );
}

/** The enterprise says what it thinks of the visit. */
export async function evaluate({ cast, clock }: Office, caseId: string): Promise<void> {
  await cast.officer.complete(
    { elementId: "collect-feedback", caseId },
    {
      ratings: { lawfulness: 5, efficiency: 5, conduct: 5, service: 5 },
      filledBy: "许敏",
      filledOn: await clock.today(),
    },
  );
}

export const closure = { opinion: "处置完毕，同意办结" };

/** Evaluation and closure. */
export async function close(office: Office, caseId: string): Promise<void> {
  await evaluate(office, caseId);
  await office.cast.head.complete({ elementId: "close-inspection", caseId }, closure);
}
