import { setTimeout as delay } from "node:timers/promises";
import { addDays } from "../../domain/calendar.ts";
import { type Desk, refused } from "./office.ts";
import { departments, fire, lead, officersOf, type Stage, serve } from "./stage.ts";

/** Sends the officers out: the inspection exists, its process has begun. */
export async function dispatch({ cast, clock, enterpriseId, say }: Stage): Promise<string> {
  const answer = await cast.officer.send<{ caseId: string; number: string }>("POST", "/inspections", {
    enterpriseId,
    title: "危险化学品仓储企业安全生产与消防安全联合检查（综合查一次）",
    // An occasion of its own: of routine inspections the enterprise has one a year, and the demo may be told again.
    source: "assigned",
    basis: "市安全生产委员会办公室交办：危险化学品仓储企业综合查一次",
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
