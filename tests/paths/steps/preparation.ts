import { refused } from "../../../scripts/demo/office.ts";
import { fire, lead, officersOf } from "../../../scripts/demo/stage.ts";
import { type Office, openedCase } from "../../support/office.ts";

export { fire, lead };

/** How an inspection differs from the usual one: one department, announced, filed beforehand. */
export interface Visit {
  departments?: string[];
  /** changes to the dispatch */
  dispatch?: object;
  /** changes to the scheme */
  scheme?: object;
  /** what each department finds; nothing unless said */
  findings?: Record<string, object[]>;
}

/** Sends the officers out. @returns the case */
export async function dispatched(
  office: Office,
  { departments = [lead], dispatch = {} }: Visit = {},
): Promise<string> {
  const { cast, clock, enterpriseId } = office;
  const answer = await cast.officer.send<{ caseId: string }>("POST", "/inspections", {
    enterpriseId,
    title: "危险化学品仓储企业安全生产检查",
    source: "plan",
    basis: "年度安全生产监督检查计划",
    plannedOn: await clock.today(),
    departments: departments.map((unitId) => ({
      unitId,
      officerIds: officersOf(cast, unitId).map((desk) => desk.personId),
    })),
    ...dispatch,
  });
  if (answer.status !== 201) throw refused("派出检查", answer);
  return openedCase(answer.body.caseId);
}

/** A scheme of the visit, filed today and announced. */
export const scheme = (today: string, departments: string[] = [lead]) => ({
  plannedFrom: today,
  plannedTo: today,
  place: "临江区化工园区纬三路6号库区",
  methods: ["on-site"],
  items: departments.map((departmentId) => ({
    departmentId,
    item: "库区安全管理",
    method: "on-site",
    basis: "安全生产法第三十六条",
  })),
  frequencyNote: "本年度第一次检查",
  surprise: false,
  filedBeforeEntry: true,
  filing: { filedOn: today, platformNumber: "LJ-2026-0001" },
});

export async function draft(office: Office, caseId: string, visit: Visit = {}): Promise<void> {
  const { filing, ...rest } = scheme(await office.clock.today(), visit.departments);
  const data = { ...rest, ...visit.scheme };
  await office.cast.officer.complete(
    { elementId: "draft-scheme", caseId },
    data.filedBeforeEntry ? { ...data, filing } : data,
  );
}

/** A visit that could not wait: sent out at once, its scheme comes afterwards. */
export const urgent: Visit = {
  dispatch: {
    source: "complaint",
    basis: "12350举报：库区正在违规动火",
    urgent: { reason: "动火点紧邻甲类库，随时可能起火", matters: "动火作业审批和现场监护" },
  },
  scheme: {
    surprise: true,
    surpriseReason: "情况紧急，不能等待",
    filedBeforeEntry: false,
    emergencyReason: "情况紧急，先行入企",
  },
};

/** Scheme drafted, reviewed and approved. @returns the case, its notice waiting to be served or its officers to enter */
export async function approved(office: Office, visit: Visit = {}): Promise<string> {
  const caseId = await dispatched(office, visit);
  await draft(office, caseId, visit);
  const { head, bureauHead } = office.cast;
  await head.complete({ elementId: "review-scheme", caseId }, { decision: "approved" });
  await bureauHead.complete({ elementId: "approve-scheme", caseId }, { decision: "approved" });
  return caseId;
}

/** Serves an open delivery of a unit; directly unless `record` says otherwise. @returns the delivery's id */
export async function serve(
  office: Office,
  caseId: string,
  unitId = lead,
  record: object = { method: "direct", receiverName: "许敏", receiverRelation: "staff" },
): Promise<string> {
  const officers = officersOf(office.cast, unitId);
  const wanted = { elementId: "serve-documents", caseId };
  const { deliveryId } = (await officers[0]?.task(wanted)) ?? {};
  await officers[0]?.complete(
    { ...wanted, deliveryId: deliveryId ?? null },
    {
      servedAt: await office.clock.now(),
      place: "临江恒瑞化工仓储有限公司办公楼",
      officers: officers.map((desk) => desk.personId),
      ...record,
    },
  );
  return deliveryId ?? "";
}
