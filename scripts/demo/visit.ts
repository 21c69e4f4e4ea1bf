import { setTimeout as delay } from "node:timers/promises";
import { addDays } from "../../domain/calendar.ts";
import { type Desk, refused, until } from "./office.ts";

/** Who takes part in the example: two officers of each department and their heads. */
export interface Cast {
  /** 应急 */
  officer: Desk;
  colleague: Desk;
  /** 消防 */
  fireOfficer: Desk;
  fireColleague: Desk;
  head: Desk;
  fireHead: Desk;
  bureauHead: Desk;
  /** 消防救援大队大队长 */
  fireBureauHead: Desk;
  admin: Desk;
}

export interface Clock {
  now(): Promise<string>;
  today(): Promise<string>;
}

/** What a story needs: people, the time, and somewhere to tell what happens. */
export interface Stage {
  cast: Cast;
  clock: Clock;
  enterpriseId: string;
  say(line: string): void;
  /** lets minutes pass, where the clock can be moved */
  minutes?(n: number): Promise<void>;
}

interface FoundItem {
  id: string;
  seq: number;
  description: string;
  departmentId: string;
  severity: string;
  status: string;
  disposition: string | null;
  dueOn: string | null;
}

export const findingsOf = async (desk: Desk, caseId: string): Promise<FoundItem[]> =>
  (await desk.get<{ items: FoundItem[] }>(`/cases/${caseId}/findings?limit=200`)).body.items;

const lead = "emergency";
const fire = "fire";
export const departments = [lead, fire];

/** Officers of a department. */
export const officersOf = (cast: Cast, departmentId: string): Desk[] =>
  departmentId === fire ? [cast.fireOfficer, cast.fireColleague] : [cast.officer, cast.colleague];

/** Sends the officers out: the inspection exists, its process has begun. */
export async function dispatch({ cast, clock, enterpriseId, say }: Stage): Promise<string> {
  const answer = await cast.officer.send<{ caseId: string; number: string }>("POST", "/inspections", {
    enterpriseId,
    title: "危险化学品仓储企业安全生产与消防安全联合检查（综合查一次）",
    source: "plan",
    basis: "年度安全生产监督检查计划",
    plannedOn: await clock.today(),
    departments: departments.map((unitId) => ({
      unitId,
      officerIds: officersOf(cast, unitId).map((desk) => desk.personId),
    })),
  });
  if (answer.status !== 201) throw refused("派出检查", answer);
  say(`派出联合检查 ${answer.body.number}`);
  return answer.body.caseId;
}

/** Scheme, review, approval, notice: everything before the visit. */
export async function prepare(stage: Stage, caseId: string): Promise<void> {
  const { cast, clock, say } = stage;
  const today = await clock.today();
  await cast.officer.complete({ elementId: "draft-scheme", caseId }, scheme(today));
  await cast.head.complete(
    { elementId: "review-scheme", caseId },
    { decision: "approved", opinion: "方案可行" },
  );
  await cast.bureauHead.complete({ elementId: "approve-scheme", caseId }, { decision: "approved" });
  say("检查方案经审核、审批");
  await serve(stage, caseId, lead);
  say("行政检查通知书送达企业");
}

const scheme = (today: string) => ({
  plannedFrom: today,
  plannedTo: addDays(today, 1),
  place: "临江区化工园区纬三路6号库区",
  methods: ["records", "on-site", "test"],
  items: [
    { departmentId: lead, item: "安全生产教育和培训记录", method: "records", basis: "安全生产法第二十八条" },
    {
      departmentId: lead,
      item: "安全设备维护、保养、检测",
      method: "on-site",
      basis: "安全生产法第三十六条",
    },
    { departmentId: lead, item: "可燃气体报警系统", method: "test", basis: "安全生产法第三十六条" },
    { departmentId: fire, item: "疏散通道、安全出口", method: "on-site", basis: "消防法第二十八条" },
    { departmentId: fire, item: "消火栓水压", method: "test", basis: "消防法第十六条" },
  ],
  frequencyNote: "本年度第一次检查",
  surprise: false,
  filedBeforeEntry: true,
  filing: { filedOn: today, platformNumber: "LJ-2026-0001" },
});

/** Serves the open delivery of a unit by handing the documents over, and waits for the receipt. */
export async function serve(stage: Stage, caseId: string, unitId: string): Promise<void> {
  const { cast, clock } = stage;
  const [officer] = officersOf(cast, unitId) as [Desk];
  const { deliveryId } = await officer.task({ elementId: "serve-documents", caseId });
  await officer.complete(
    { elementId: "serve-documents", caseId },
    {
      method: "direct",
      servedAt: await clock.now(),
      place: "临江恒瑞化工仓储有限公司办公楼",
      officers: officersOf(cast, unitId).map((desk) => desk.personId),
      receiverName: "许敏",
      receiverRelation: "staff",
    },
  );
  await until(`送达 ${deliveryId} 的回执`, async () => {
    const { body } = await officer.get<{ items: { deliveryId: string | null; template: string }[] }>(
      `/cases/${caseId}/documents?limit=200`,
    );
    return body.items.some((d) => d.deliveryId === deliveryId && d.template === "shared/service-receipt");
  });
}

/** The visit itself: entry, address, checks of both departments, six findings. */
export async function visit(stage: Stage, caseId: string): Promise<void> {
  const { cast, clock, say } = stage;
  const present = departments.flatMap((unit) => officersOf(cast, unit).map((desk) => desk.personId));
  const enteredAt = await clock.now();
  await cast.officer.complete(
    { elementId: "enter-site", caseId },
    {
      enteredAt,
      enteredOn: await clock.today(),
      officersPresent: present,
      certificatesShown: true,
      recusalInformed: true,
      representative: { name: "何建国", position: "法定代表人", phone: "0000-5550166" },
      pledgeSigned: true,
      entryRefused: false,
    },
  );
  say("四名执法人员亮证入场，告知回避权，签订廉政承诺书");
  await cast.officer.complete(
    { elementId: "confirm-address", caseId },
    {
      refused: false,
      address: "临江区化工园区纬三路6号",
      phone: "0000-5550166",
      electronicConsent: false,
      confirmedOn: await clock.today(),
      signerName: "何建国",
      signerPosition: "法定代表人",
    },
  );
  for (const departmentId of departments) await check(stage, caseId, departmentId, enteredAt);
  say("两部门分项检查，共发现六项问题隐患");
}

async function check(stage: Stage, caseId: string, departmentId: string, startedAt: string): Promise<void> {
  const { cast } = stage;
  const officers = officersOf(cast, departmentId);
  const [officer] = officers as [Desk];
  const photo = (name: string) => officer.photo(caseId, name);
  const findings =
    departmentId === lead
      ? [
          found(
            "安全生产教育和培训记录",
            "records",
            "两名叉车司机未如实记录安全生产教育和培训情况",
            "办公楼档案室",
            "安全生产法第二十八条第四款",
            "general",
          ),
          found(
            "安全设备维护、保养、检测",
            "on-site",
            "3号库静电接地线脱落",
            "3号库装卸台",
            "安全生产法第三十六条第二款",
            "general",
            await photo("静电接地线整改前.jpg"),
            true,
          ),
          found(
            "安全设备维护、保养、检测",
            "on-site",
            "防爆风机未按期检测",
            "2号库",
            "安全生产法第三十六条第二款",
            "general",
          ),
          {
            ...found(
              "可燃气体报警系统",
              "test",
              "甲类库可燃气体报警系统停用，库内仍在作业",
              "1号甲类库",
              "安全生产法第三十六条第三款",
              "major",
              await photo("报警系统停用.jpg"),
            ),
            standard: "化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）",
          },
        ]
      : [
          found(
            "疏散通道、安全出口",
            "on-site",
            "2号库疏散通道堆放托盘",
            "2号库东侧",
            "消防法第二十八条",
            "general",
            await photo("疏散通道整改前.jpg"),
            true,
          ),
          found(
            "消火栓水压",
            "test",
            "室外消火栓水压不足",
            "库区北侧",
            "消防法第十六条第一款第二项",
            "general",
          ),
        ];
  const endedAt = await endOfCheck(stage, startedAt);
  await officer.complete(
    { elementId: "on-site-check", caseId, departmentId },
    {
      startedAt,
      endedAt,
      place: "临江区化工园区纬三路6号库区",
      officersPresent: officers.map((desk) => desk.personId),
      items: scheme(startedAt.slice(0, 10))
        .items.filter((planned) => planned.departmentId === departmentId)
        .map(({ item, method }) => ({ item, method, result: "problem" })),
      findings,
    },
  );
}

/** A check takes some minutes. Where the clock is the real one, it lasts until a later second: it is noted to the second. */
async function endOfCheck({ clock, minutes }: Stage, startedAt: string): Promise<string> {
  await minutes?.(20);
  for (;;) {
    const now = await clock.now();
    if (now.slice(0, 19) > startedAt.slice(0, 19)) return now;
    await delay(200);
  }
}

const found = (
  checklistItem: string,
  method: string,
  description: string,
  place: string,
  basis: string,
  severity: string,
  photo?: string,
  fixableOnSite = false,
) => ({
  checklistItem,
  method,
  description,
  place,
  basis,
  severity,
  fixableOnSite,
  photosBefore: photo ? [photo] : [],
});

const fixedAtOnce = /接地线|疏散通道/;

/** The finding that is a major hazard. @throws when there is none */
export async function hazardOf({ cast }: Stage, caseId: string): Promise<string> {
  const hazard = (await findingsOf(cast.officer, caseId)).find((f) => f.severity === "major");
  if (!hazard) throw new Error("没有重大事故隐患");
  return hazard.id;
}

/**
 * Everything until the officers leave: what becomes of each finding, measures against the major hazard while the visit
 * goes on, what is fixed at once, the signed record.
 */
export async function settleVisit(stage: Stage, caseId: string, dueIn: number): Promise<void> {
  await disposeFindings(stage, caseId, dueIn);
  await takeMeasures(stage, caseId);
  await verifyFixes(stage, caseId);
}

/** Decides what becomes of each finding, and which of them are handed on as suspected violations. */
async function disposeFindings({ cast, clock, say }: Stage, caseId: string, dueIn: number): Promise<void> {
  await cast.officer.task({ elementId: "dispose-findings", caseId });
  const findings = await findingsOf(cast.officer, caseId);
  const today = await clock.today();
  await cast.officer.complete(
    { elementId: "dispose-findings", caseId },
    {
      findings: findings.map((f) => ({
        findingId: f.id,
        requirement: `消除“${f.description}”`,
        responsiblePerson: "何建国",
        safetyMeasures: "整改期间安排专人值守，禁止无关人员进入",
        ...(f.severity === "major"
          ? { disposition: "major-hazard", violation: "refer" }
          : {
              ...(fixedAtOnce.test(f.description)
                ? { disposition: "immediate" }
                : { disposition: "rectification", dueOn: addDays(today, dueIn) }),
              violation: "no-violation",
              violationReason: "初次发现、情节轻微，责令改正；逾期不改的另行移交",
            }),
      })),
    },
  );
  say("两项当场整改，三项限期整改，一项重大事故隐患即时处置；停用报警系统涉嫌违法，移交立案审查");
}

/** The danger is met at once: people out, the store suspended. */
async function takeMeasures(stage: Stage, caseId: string): Promise<void> {
  const { cast, clock, say } = stage;
  const findingId = await hazardOf(stage, caseId);
  await cast.officer.complete(
    { elementId: "take-measures", caseId, findingId },
    {
      measures: ["evacuate", "suspend-use"],
      scope: "1号甲类库",
      violations: "甲类库可燃气体报警系统停用，库内仍在作业",
      basis: "安全生产法第六十五条第一款第三项",
      effectiveFrom: await clock.today(),
      orderedAt: await clock.now(),
    },
  );
  await serve(stage, caseId, lead);
  say("现场处理措施决定书送达：1号甲类库撤人、停止使用");
}

/** Verifies what was fixed at once, and has the record signed. */
async function verifyFixes({ cast, clock, say }: Stage, caseId: string): Promise<void> {
  const findings = await findingsOf(cast.officer, caseId);
  const immediate = findings.filter((f) => fixedAtOnce.test(f.description));
  await cast.officer.complete(
    { elementId: "verify-immediate-fixes", caseId },
    {
      items: await Promise.all(
        immediate.map(async (f) => ({
          findingId: f.id,
          fixed: true,
          fixedAt: await clock.now(),
          photosAfter: [await cast.officer.photo(caseId, `第${f.seq}项整改后.jpg`)],
        })),
      ),
    },
  );
  say("两项当场整改完毕，前后照片入卷");
  await cast.officer.complete(
    { elementId: "sign-record", caseId },
    {
      signing: "signed",
      signedByName: "何建国",
      signedByPosition: "法定代表人",
      signedAt: await clock.now(),
      opinion: "情况属实",
    },
  );
  say("现场检查记录经企业负责人签字");
}
