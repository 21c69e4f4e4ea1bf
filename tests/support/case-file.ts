import type { CaseFile, Finding, Officer, Submission, Unit } from "../../domain/case-file.ts";

const emergency: Unit = {
  id: "emergency",
  name: "临江区应急管理局",
  areaName: "临江",
  organWord: "应急",
  government: "临江区人民政府",
  court: "临江区人民法院",
  address: "临江区滨江路18号",
  phone: "0799-6010001",
  supervisionPhone: "0799-6012345",
};

const fire: Unit = {
  ...emergency,
  id: "fire",
  name: "临江区消防救援大队",
  organWord: "消",
  address: "临江区环城东路119号",
  phone: "0799-6010119",
  supervisionPhone: "0799-6011190",
};

const officers: Officer[] = [
  { personId: "p-zhang", name: "张明远", unitId: "emergency", certificateNumber: "3603011201" },
  { personId: "p-li", name: "李㛃", unitId: "emergency", certificateNumber: "3603011202" },
  { personId: "p-zhao", name: "赵海涛", unitId: "fire", certificateNumber: "3603011301" },
  { personId: "p-sun", name: "孙𬭎", unitId: "fire", certificateNumber: "3603011302" },
  { personId: "p-qian", name: "钱小曼", unitId: "emergency", certificateNumber: null },
];

const finding = (
  seq: number,
  more: Partial<Finding> & Pick<Finding, "description" | "place" | "basis">,
): Finding => ({
  id: `f-${seq}`,
  seq,
  departmentId: "emergency",
  checklistItem: "现场安全管理",
  method: "on-site",
  severity: "general",
  disposition: "rectification",
  requirement: null,
  safetyMeasures: null,
  responsiblePerson: null,
  status: "open",
  dueOn: null,
  transferTo: null,
  photosBefore: [`e-${seq}-1`, `e-${seq}-2`],
  photosAfter: [],
  ...more,
});

/** Two fixed on the spot, one major hazard, three to be rectified by two departments. */
const findings: Finding[] = [
  finding(1, {
    checklistItem: "劳动防护用品",
    description: "2号库房装卸作业人员2人未按规定穿戴防静电工作服",
    place: "2号库房装卸平台",
    basis: "《中华人民共和国安全生产法》第四十五条",
    disposition: "immediate",
    requirement: "立即停止作业，按规定穿戴劳动防护用品",
    status: "rectified",
    photosAfter: ["e-1-3"],
  }),
  finding(2, {
    departmentId: "fire",
    checklistItem: "疏散通道",
    description: "1号库房东侧疏散通道堆放空托盘12个，通道净宽不足",
    place: "1号库房东侧",
    basis: "《中华人民共和国消防法》第二十八条",
    disposition: "immediate",
    requirement: "立即清除堆放物，保持疏散通道畅通",
    status: "rectified",
    photosAfter: ["e-2-3"],
  }),
  finding(3, {
    checklistItem: "危险化学品储存",
    description: "甲类库房第2防火分区内过硫酸钠（氧化剂）与环己酮（易燃液体）混放混存，共4.6吨",
    place: "甲类库房第2防火分区",
    basis: "《化工和危险化学品生产经营单位重大生产安全事故隐患判定标准（试行）》第二十条",
    severity: "major",
    disposition: "major-hazard",
    requirement: "立即撤出作业人员，停止使用该防火分区，制定治理方案分区分类储存",
    responsiblePerson: "周国栋",
    dueOn: "2026-05-29",
  }),
  finding(4, {
    checklistItem: "事故隐患排查治理",
    method: "records",
    description: "2026年3月的事故隐患排查治理情况未如实记录，未向从业人员通报",
    place: "安全管理部档案室",
    basis: "《中华人民共和国安全生产法》第四十一条第二款",
    requirement: "补充完善隐患排查治理台账，并向从业人员通报",
    safetyMeasures: "整改期间由安全总监每日带队巡查并签字",
    responsiblePerson: "吴敏",
    dueOn: "2026-05-14",
  }),
  finding(5, {
    checklistItem: "安全生产教育和培训",
    method: "records",
    description: "新入职叉车司机3人未经安全生产教育和培训合格即上岗作业",
    place: "人力资源部、装卸班组",
    basis: "《中华人民共和国安全生产法》第二十八条第一款",
    requirement: "停止上述人员独立上岗，培训考核合格并如实记录后方可上岗",
    safetyMeasures: "考核合格前不得安排其单独作业",
    responsiblePerson: "吴敏",
    dueOn: "2026-05-21",
  }),
  finding(6, {
    departmentId: "fire",
    checklistItem: "消防设施",
    method: "test",
    description: "泡沫灭火系统末端试验装置压力表显示为零，4具推车式灭火器压力不足",
    place: "甲类库房外泡沫站、1号库房",
    basis: "《中华人民共和国消防法》第十六条第一款第二项",
    requirement: "检修泡沫灭火系统，更换或者充装灭火器，确保完好有效",
    safetyMeasures: "恢复前增设临时灭火器材，安排专人值守",
    responsiblePerson: "郑刚",
    dueOn: "2026-05-14",
  }),
];

const at = (time: string): string => `${time}:00+08:00`;

const submission = (
  formId: string,
  elementId: string,
  time: string,
  data: Record<string, unknown>,
  more: Partial<Submission> = {},
): Submission => ({
  formId,
  elementId,
  data,
  by: { personId: "p-zhang", name: "张明远" },
  at: at(time),
  departmentId: null,
  findingId: null,
  ...more,
});

const head = { by: { personId: "p-chen", name: "陈建国" } };
const bureauHead = { by: { personId: "p-lin", name: "林立峰" } };

const item = (departmentId: string, name: string, method: string, basis: string) => ({
  departmentId,
  item: name,
  method,
  basis,
});

const checked = (name: string, method: string, result: string, note?: string) => ({
  item: name,
  method,
  result,
  ...(note && { note }),
});

/** What each person of the joint inspection handed in, up to the signing-off of the major hazard. */
const submissions: Submission[] = [
  submission("inspection/scheme", "draft-scheme", "2026-04-27T10:05", {
    plannedFrom: "2026-04-30",
    plannedTo: "2026-04-30",
    place: "临江区化工园区仓储路6号厂区",
    methods: ["records", "on-site", "test"],
    items: [
      item("emergency", "危险化学品储存", "on-site", "《危险化学品安全管理条例》第二十四条"),
      item("emergency", "事故隐患排查治理", "records", "《中华人民共和国安全生产法》第四十一条"),
      item("emergency", "安全生产教育和培训", "records", "《中华人民共和国安全生产法》第二十八条"),
      item("fire", "消防设施", "test", "《中华人民共和国消防法》第十六条"),
      item("fire", "疏散通道", "on-site", "《中华人民共和国消防法》第二十八条"),
    ],
    frequencyNote: "本年度对该企业第1次检查，未超过年度频次上限",
    surprise: false,
    filedBeforeEntry: true,
    filing: { filedOn: "2026-04-27", platformNumber: "LJ-XZJC-2026-0417" },
  }),
  submission(
    "shared/review",
    "review-scheme",
    "2026-04-27T15:20",
    { decision: "approved", opinion: "方案内容完整，同意报批。" },
    head,
  ),
  submission(
    "shared/approval",
    "approve-scheme",
    "2026-04-28T09:12",
    { decision: "approved", opinion: "同意按方案实施联合检查。" },
    bureauHead,
  ),
  submission("inspection/entry", "enter-site", "2026-04-30T09:05", {
    enteredAt: at("2026-04-30T09:00"),
    enteredOn: "2026-04-30",
    officersPresent: ["p-zhang", "p-li", "p-zhao", "p-sun"],
    certificatesShown: true,
    recusalInformed: true,
    representative: { name: "周国栋", position: "安全总监", phone: "13907990001" },
    pledgeSigned: true,
    entryRefused: false,
  }),
  submission("shared/address-confirmation", "confirm-address", "2026-04-30T09:15", {
    address: "临江区化工园区仓储路6号综合楼302室",
    postcode: "337000",
    phone: "13907990001",
    email: "safety@hengrui-storage.example",
    electronicConsent: true,
    confirmedOn: "2026-04-30",
    signerName: "周国栋",
    signerPosition: "安全总监",
  }),
  submission(
    "inspection/on-site-check",
    "on-site-check",
    "2026-04-30T11:40",
    {
      startedAt: at("2026-04-30T09:30"),
      endedAt: at("2026-04-30T11:35"),
      place: "甲类库房、2号库房、安全管理部档案室",
      officersPresent: ["p-zhang", "p-li"],
      items: [
        checked("危险化学品储存", "on-site", "problem", "见问题3"),
        checked("事故隐患排查治理", "records", "problem", "见问题4"),
        checked("安全生产教育和培训", "records", "problem", "见问题5"),
        checked("应急预案及演练", "records", "ok"),
      ],
      findings: [],
    },
    { departmentId: "emergency" },
  ),
  submission(
    "inspection/on-site-check",
    "on-site-check",
    "2026-04-30T11:25",
    {
      startedAt: at("2026-04-30T09:30"),
      endedAt: at("2026-04-30T11:20"),
      place: "1号库房、泡沫站",
      officersPresent: ["p-zhao", "p-sun"],
      items: [
        checked("消防设施", "test", "problem", "见问题6"),
        checked("疏散通道", "on-site", "problem", "见问题2"),
        checked("消防控制室值班", "records", "ok"),
      ],
      findings: [],
    },
    { departmentId: "fire", by: { personId: "p-zhao", name: "赵海涛" } },
  ),
  submission("inspection/disposition", "dispose-findings", "2026-04-30T12:10", {
    findings: findings.map((f) => ({
      findingId: f.id,
      disposition: f.disposition,
      requirement: f.requirement,
      ...(f.dueOn && { dueOn: f.dueOn }),
    })),
  }),
  submission("inspection/immediate-fix", "verify-immediate-fixes", "2026-04-30T13:30", {
    items: [
      { findingId: "f-1", fixed: true, fixedAt: at("2026-04-30T12:40"), photosAfter: ["e-1-3"] },
      { findingId: "f-2", fixed: true, fixedAt: at("2026-04-30T13:10"), photosAfter: ["e-2-3"] },
    ],
  }),
  submission("inspection/record-signing", "sign-record", "2026-04-30T14:20", {
    signing: "signed",
    signedByName: "周国栋",
    signedByPosition: "安全总监",
    signedAt: at("2026-04-30T14:15"),
    opinion: "情况属实",
  }),
  submission(
    "shared/service-record",
    "serve-documents",
    "2026-04-30T14:40",
    {
      method: "direct",
      servedAt: at("2026-04-30T14:35"),
      place: "临江区化工园区仓储路6号综合楼302室",
      officers: ["p-zhang", "p-li"],
      receiverName: "周国栋",
      receiverRelation: "staff",
    },
    { departmentId: "emergency" },
  ),
  submission(
    "major-hazard/on-site-measures",
    "take-measures",
    "2026-04-30T14:30",
    {
      measures: ["evacuate", "suspend-use"],
      scope: "甲类库房第2防火分区",
      violations:
        "甲类库房第2防火分区内过硫酸钠（氧化剂）与环己酮（易燃液体）混放混存，共4.6吨，构成重大事故隐患，无法保证安全",
      basis: "《中华人民共和国安全生产法》第六十五条第一款第三项",
      effectiveFrom: "2026-04-30",
      orderedAt: at("2026-04-30T14:25"),
    },
    { departmentId: "emergency", findingId: "f-3" },
  ),
  submission(
    "major-hazard/supervision",
    "propose-supervision",
    "2026-05-06T10:00",
    {
      supervisingUnit: "临江区应急管理局",
      responsibleUnit: "临江恒瑞化工仓储有限公司",
      responsiblePerson: "周国栋",
      requirements: "按照危险化学品储存禁忌要求分区分类储存；完善入库核验制度；组织库管人员专项培训",
      dueOn: "2026-05-29",
      interimControls: "第2防火分区停止使用并上锁封控，24小时专人值守，可燃气体检测报警装置保持投用",
      progressEveryDays: 7,
    },
    { departmentId: "emergency", findingId: "f-3" },
  ),
  submission(
    "shared/approval",
    "approve-supervision",
    "2026-05-06T16:00",
    { decision: "approved", opinion: "同意挂牌督办。" },
    { ...bureauHead, findingId: "f-3" },
  ),
  submission(
    "major-hazard/plan",
    "register-plan",
    "2026-05-08T09:30",
    {
      submittedOn: "2026-05-08",
      summary: "新增隔墙，将氧化剂迁至乙类库房专用间，重新核定储存品种和限量",
      measures: "分批转运、全程监护；更新储存平面图和禁忌配存表",
      fundsFen: 18_600_000,
      responsiblePerson: "周国栋",
      stages: [
        { name: "氧化剂转运", dueOn: "2026-05-12" },
        { name: "隔墙施工", dueOn: "2026-05-22" },
        { name: "自查验收", dueOn: "2026-05-25" },
      ],
      emergencyPlan: "储存禁忌物料着火专项处置方案",
    },
    { departmentId: "emergency", findingId: "f-3" },
  ),
  submission(
    "rectification/extension-request",
    "extension-request",
    "2026-05-15T10:10",
    {
      requestedOn: "2026-05-15",
      applicant: "临江恒瑞化工仓储有限公司（周国栋）",
      reason: "特种作业培训机构5月排期已满，最早5月25日开班",
      extendTo: "2026-06-05",
      interimMeasures: "相关人员全部调离叉车岗位",
    },
    { findingId: "f-5" },
  ),
  submission(
    "rectification/extension-decision",
    "decide-extension",
    "2026-05-18T09:00",
    { decision: "approved", extendTo: "2026-06-05", opinion: "情况属实，管控措施到位，同意延期。" },
    { ...head, findingId: "f-5" },
  ),
  submission(
    "rectification/joint-recheck",
    "joint-recheck",
    "2026-05-15T16:00",
    {
      checkedAt: at("2026-05-15T15:00"),
      officersPresent: ["p-zhang", "p-li"],
      items: [{ findingId: "f-4", verdict: "rectified", opinion: "台账已补充完善并张贴通报" }],
    },
    { departmentId: "emergency" },
  ),
  submission(
    "rectification/joint-recheck",
    "joint-recheck",
    "2026-05-15T16:10",
    {
      checkedAt: at("2026-05-15T15:00"),
      officersPresent: ["p-zhao", "p-sun"],
      items: [
        {
          findingId: "f-6",
          verdict: "not-rectified",
          opinion: "泡沫灭火系统已修复，仍有2具推车式灭火器压力不足",
        },
      ],
    },
    { departmentId: "fire", by: { personId: "p-zhao", name: "赵海涛" } },
  ),
  submission(
    "major-hazard/review",
    "review-hazard",
    "2026-05-27T15:30",
    {
      reviewedOn: "2026-05-27",
      officersPresent: ["p-zhang", "p-li"],
      expertOpinion: "分区分类储存符合要求，隔墙耐火极限检测合格",
      result: "passed",
      opinion: "重大事故隐患已经排除，具备安全使用条件",
      photosAfter: ["e-3-9"],
    },
    { departmentId: "emergency", findingId: "f-3" },
  ),
  submission(
    "shared/approval",
    "approve-lifting",
    "2026-05-28T09:00",
    { decision: "approved", opinion: "同意恢复使用。" },
    { ...bureauHead, findingId: "f-3" },
  ),
  submission(
    "major-hazard/sign-off",
    "sign-off",
    "2026-05-29T10:00",
    { signedOffOn: "2026-05-29", opinion: "治理完成，验收合格，同意销号。" },
    { ...head, departmentId: "emergency", findingId: "f-3" },
  ),
  submission("inspection/feedback", "collect-feedback", "2026-06-08T10:00", {
    ratings: { lawfulness: 5, efficiency: 5, conduct: 5, service: 4 },
    opinions: "联合检查一次完成，减少了多头检查；希望多提供储存禁忌方面的培训资料。",
    filledBy: "周国栋",
    filledOn: "2026-06-08",
  }),
  submission(
    "inspection/closure",
    "close-inspection",
    "2026-06-09T09:00",
    {
      opinion: "检查事项全部办结，同意办结。",
      resultsReportedOn: "2026-06-09",
      publicisedOn: "2026-06-09",
    },
    head,
  ),
];

const document = (
  id: string,
  template: string,
  title: string,
  number: string | null,
  issuedOn: string,
  more: { departmentId?: string; findingId?: string } = {},
) => ({ id, template, title, number, issuedOn, departmentId: null, findingId: null, ...more });

/** A problem that belongs to another department, on top of the six of the inspection. */
export const transferred: Finding = finding(7, {
  checklistItem: "特种设备",
  method: "records",
  description: "场（厂）内专用机动车辆2台定期检验已超过有效期仍在使用",
  place: "装卸作业区",
  basis: "《中华人民共和国特种设备安全法》第四十条第三款",
  disposition: "transfer",
  status: "transferred",
  transferTo: "临江区市场监督管理局",
});

const transferSubmission = submission(
  "inspection/transfer",
  "transfer-finding",
  "2026-05-07T10:00",
  {
    receivingUnit: "临江区市场监督管理局",
    transferredOn: "2026-05-07",
    grounds: "该问题属于特种设备使用安全监督管理，依法由市场监督管理部门处理",
    materials: [
      { name: "现场检查记录复印件", copies: 1, pages: 2 },
      { name: "现场照片", copies: 1, pages: 3 },
      { name: "车辆检验报告复印件", copies: 2, pages: 4 },
    ],
  },
  { findingId: "f-7" },
);

/** The joint inspection of a chemical warehouse by 应急 and 消防, six findings, as recorded on 9 June 2026. */
export const aCaseFile = (more: Partial<CaseFile> = {}): CaseFile => {
  const units = { emergency, fire };
  const departmentId = more.scope?.departmentId ?? "emergency";
  const aboutTransfer = more.scope?.findingId === transferred.id;
  return {
    now: { on: "2026-04-30", at: at("2026-04-30T14:00") },
    case: {
      id: "0197f6a0-0000-7000-8000-000000000001",
      kind: "inspection",
      number: "（临江）应急检查案〔2026〕17号",
      title: "临江恒瑞化工仓储有限公司联合检查",
      leadUnitId: "emergency",
      dispatch: {
        enterpriseId: "e-1",
        title: "临江恒瑞化工仓储有限公司联合检查",
        source: "plan",
        basis: "《中华人民共和国安全生产法》第六十二条、第六十五条",
        plannedOn: "2026-04-30",
        departments: [
          { unitId: "emergency", officerIds: ["p-zhang", "p-li"] },
          { unitId: "fire", officerIds: ["p-zhao", "p-sun"] },
        ],
        assistants: [{ name: "何为民", unit: "江西某化工安全专家库" }],
      },
    },
    organ: departmentId === "fire" ? fire : emergency,
    units,
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
    officers,
    submissions: aboutTransfer ? [...submissions, transferSubmission] : submissions,
    findings: aboutTransfer ? [...findings, transferred] : findings,
    deadlines: [],
    documents: [
      document("d-1", "inspection/notice", "行政检查通知书", "（临江）应急检通〔2026〕17号", "2026-04-28"),
      document(
        "d-2",
        "inspection/on-site-record",
        "现场检查记录",
        "（临江）应急检记〔2026〕21号",
        "2026-04-30",
      ),
      document(
        "d-3",
        "rectification/order",
        "责令限期整改指令书",
        "（临江）应急责改〔2026〕9号",
        "2026-04-30",
        { departmentId: "emergency" },
      ),
      document("d-4", "rectification/three-lists", "问题、责任、整改三张清单", null, "2026-04-30", {
        departmentId: "emergency",
      }),
      document(
        "d-5",
        "rectification/order",
        "责令限期整改指令书",
        "（临江）消责改〔2026〕4号",
        "2026-04-30",
        { departmentId: "fire" },
      ),
      document(
        "d-6",
        "major-hazard/on-site-measures",
        "现场处理措施决定书",
        "（临江）应急现决〔2026〕2号",
        "2026-04-30",
        { departmentId: "emergency", findingId: "f-3" },
      ),
      document(
        "d-7",
        "major-hazard/supervision-notice",
        "重大事故隐患挂牌督办通知书",
        "（临江）应急督办〔2026〕1号",
        "2026-05-06",
        { departmentId: "emergency", findingId: "f-3" },
      ),
      document(
        "d-8",
        "major-hazard/lifting-notice",
        "恢复生产经营（解除措施）通知书",
        "（临江）应急恢复〔2026〕1号",
        "2026-05-28",
        { departmentId: "emergency", findingId: "f-3" },
      ),
    ],
    deliveries: [
      {
        id: "s-1",
        documentIds: ["d-3", "d-4"],
        method: "direct",
        deliveredOn: "2026-04-30",
        record: submissions.find((s) => s.formId === "shared/service-record")?.data ?? null,
      },
    ],
    scope: {},
    ...more,
  };
};
