import type { CaseFile, DerivedDeadline, IssuedDocument, Submission } from "../../../domain/case-file.ts";
import { derive } from "../../../domain/deadlines.ts";
import type { InvestigationMeasure } from "../../../forms/generated/investigation.measure.ts";
import type { InvestigationMeasureHandling } from "../../../forms/generated/investigation.measure-handling.ts";
import type { InvestigationMeasureRecord } from "../../../forms/generated/investigation.measure-record.ts";
import type { InvestigationPreservation } from "../../../forms/generated/investigation.preservation.ts";
import type { InvestigationPreservationHandling } from "../../../forms/generated/investigation.preservation-handling.ts";
import type { InvestigationPreservationRecord } from "../../../forms/generated/investigation.preservation-record.ts";
import type { InvestigationSummons } from "../../../forms/generated/investigation.summons.ts";
import { at, bureauHead, inOrder, submission } from "../example-inspection/submission.ts";
import { aPenaltyFile, document, unitParty } from "../penalty-file.ts";

const officersPresent = ["p-zhang", "p-li"];
const present = { partyPresent: true, partyName: "许敏", signing: "signed" } as const;
const ofUnit = { partyId: unitParty.id };

export const summons = (appearAt: string): InvestigationSummons => ({
  interviewee: { name: "何建国", workUnit: unitParty.name, position: "总经理", phone: "0000-5550168" },
  matter: "安全生产教育和培训的组织、记录情况",
  appearAt,
  place: "临江区应急管理局二楼询问室",
  materials: ["identity", "authorization", "other"],
  otherMaterials: "2025年以来的培训台账",
  contactId: "p-zhang",
});

/** What the manager answered, in full. */
export const interview = (day: string) => ({
  interview: "held" as const,
  startedAt: at(`${day}T09:05`),
  endedAt: at(`${day}T09:50`),
  place: "临江区应急管理局二楼询问室",
  ordinal: 1,
  interviewee: {
    name: "何建国",
    gender: "male" as const,
    identity: "000000197003120019",
    workUnit: unitParty.name,
    position: "总经理",
    address: "临江区江南路12号3单元501室",
    phone: "0000-5550168",
    relation: "representative" as const,
  },
  officersPresent,
  recorderName: "李㛃",
  certificatesShown: true as const,
  rightsInformed: true as const,
  recusal: "no" as const,
  questions: [
    {
      question: "你单位2025年以来有没有制定安全生产教育和培训计划？",
      answer: "没有制定书面计划，都是口头安排。",
    },
    {
      question: "培训档案中十二名从业人员的考核成绩是怎么来的？",
      answer: "是安全员后来统一补填的，没有组织考核。",
    },
  ],
  signing: "signed" as const,
});

export const preservation: InvestigationPreservation = {
  ground: "lost",
  reason: "培训档案由当事人自行保管，可能被补造、替换",
  items: [
    {
      name: "安全生产教育和培训档案（2025年度）",
      specification: "A4装订",
      quantity: "3册",
      proves: "培训时间、内容和考核结果未如实记录",
    },
    { name: "办公电脑主机", quantity: "1台", proves: "档案电子文件的生成时间" },
  ],
  keeping: "removed",
  keepingPlace: "临江区应急管理局证据保管室",
};

export const preserved = (day: string): InvestigationPreservationRecord => ({
  preservedAt: at(`${day}T10:20`),
  preservedOn: day,
  officersPresent,
  certificatesShown: true,
  items: [
    {
      name: "安全生产教育和培训档案（2025年度）",
      specification: "A4装订",
      quantity: "3册",
      condition: "完好",
    },
    { name: "办公电脑主机", quantity: "1台", condition: "完好，已加封" },
  ],
  keepingPlace: "临江区应急管理局证据保管室",
  keeperName: "高军",
  dutyTold: true,
  ...present,
});

export const preservationHandling = (preservedOn: string): InvestigationPreservationHandling => ({
  preservedOn,
  items: [
    { name: "安全生产教育和培训档案（2025年度）", quantity: "3册", handling: "copy" },
    { name: "办公电脑主机", quantity: "1台", handling: "return" },
  ],
  reason: "已复制取证，原物不再需要保存",
});

export const measure = (more: Partial<InvestigationMeasure> = {}): InvestigationMeasure => ({
  measure: "seize",
  ground: "dangerous",
  items: [
    {
      name: "过硫酸钠",
      specification: "25kg/袋",
      quantity: "40袋",
      place: "三号库房东侧",
      relation: "与易燃液体违法混放储存",
    },
    {
      name: "环己酮",
      specification: "200L/桶",
      quantity: "12桶",
      place: "三号库房东侧",
      relation: "与氧化剂违法混放储存",
    },
  ],
  facts: "三号库房内过硫酸钠（氧化剂）与环己酮（易燃液体）混放混存，当事人不能提供储存许可的品种变更手续。",
  reason: "上述危险物品违法储存，有发生火灾、爆炸的现实危险，不扣押不足以防止危险发生。",
  urgent: false,
  byOwnOfficers: true,
  relatedOnly: true,
  noNecessities: true,
  notSealedByOthers: true,
  ...more,
});

export const imposed = (
  day: string,
  more: Partial<InvestigationMeasureRecord> = {},
): InvestigationMeasureRecord => ({
  imposedAt: at(`${day}T14:10`),
  imposedOn: day,
  endedAt: at(`${day}T15:30`),
  place: "临江区化工园区纬三路6号三号库房",
  officersPresent,
  recorderName: "李㛃",
  certificatesShown: true,
  partyNotified: true,
  informed: true,
  statement: "许敏表示：环己酮是前一天临时入库，愿意配合，请求尽快处理。",
  items: [
    { name: "过硫酸钠", specification: "25kg/袋", quantity: "40袋", condition: "包装完好" },
    { name: "环己酮", specification: "200L/桶", quantity: "12桶", condition: "桶体完好，无泄漏" },
  ],
  situation: "在当事人的仓库主管许敏在场的情况下逐项清点、拍照，由具备资质的车辆运至指定仓库。",
  keeping: "third",
  keepingPlace: "临江区危险化学品应急储备库",
  keeperName: "临江区应急物资储备中心",
  listHanded: true,
  ...present,
  ...more,
});

export const handled = (
  imposedOn: string,
  more: Partial<InvestigationMeasureHandling>,
): InvestigationMeasureHandling => ({
  imposedOn,
  outcome: "release",
  reason: "当事人已完成分区分类储存改造并经验收合格",
  releaseGround: "other",
  ...more,
});

/** A clock of the unit that runs, unless said otherwise. */
export const clock = (
  rule: "sealing" | "sealing-extension" | "evidence-preservation",
  startsOn: string,
  state: DerivedDeadline["state"] = "running",
): DerivedDeadline => {
  const { ref, zh, dueOn, dueAt, provisional, basis } = derive(rule, startsOn);
  return {
    rule,
    ref,
    subject: zh,
    startsOn,
    dueOn,
    dueAt,
    provisional,
    basis,
    ...ofUnit,
    findingId: null,
    state,
  };
};

export const paper = (template: string, number: string | null, issuedOn: string): IssuedDocument =>
  document(`d-${template}-${issuedOn}`, template, template, number, issuedOn, unitParty.id);

export const step = (
  formId: string,
  elementId: string,
  time: string,
  data: object,
  more: Partial<Submission> = {},
): Submission => submission(formId, elementId, time, data as Record<string, unknown>, { ...ofUnit, ...more });

const yes = (elementId: string, time: string, opinion: string) =>
  step("shared/approval", elementId, time, { decision: "approved", opinion }, bureauHead);

export const preservationSteps: Submission[] = [
  step("investigation/preservation", "preservation-proposed", "2026-06-16T09:00", preservation, {
    id: "act-p",
  }),
  yes("approve-preservation", "2026-06-16T09:30", "同意先行登记保存"),
  step("investigation/preservation-record", "preserve-evidence", "2026-06-16T10:40", preserved("2026-06-16")),
  step(
    "investigation/preservation-handling",
    "handle-preserved-evidence",
    "2026-06-22T15:00",
    preservationHandling("2026-06-16"),
  ),
  yes("approve-preservation-handling", "2026-06-23T09:10", "同意"),
];

/** Seized on 17 June, sent to be tested until 2 July, extended in July and released. */
export const measureSteps: Submission[] = [
  step("investigation/measure", "measure-proposed", "2026-06-17T11:00", measure(), { id: "act-m" }),
  yes("approve-measure", "2026-06-17T11:40", "同意扣押"),
  step("investigation/measure-record", "impose-measure", "2026-06-17T16:00", imposed("2026-06-17")),
  step(
    "investigation/measure-handling",
    "handle-measure",
    "2026-06-22T09:00",
    handled("2026-06-17", {
      outcome: "testing",
      reason: "需要确定环己酮的纯度和闪点",
      testingInstitution: "江西某化工产品质量检验中心",
      testingTo: "2026-07-02",
    }),
  ),
  yes("approve-measure-handling", "2026-06-22T10:00", "同意送检"),
];

const extension = [
  step("investigation/testing-result", "record-testing", "2026-07-02T17:00", {
    imposedOn: "2026-06-17",
    endedOn: "2026-07-02",
    reportNumber: "JH-2026-0611",
    conclusion: "闪点44℃，属易燃液体",
  }),
  step(
    "investigation/measure-handling",
    "handle-measure",
    "2026-07-20T09:00",
    handled("2026-06-17", {
      outcome: "extend",
      reason: "改造尚未完成",
      complexity: "危险物品的合法去向需要核实",
    }),
  ),
  yes("approve-measure-handling", "2026-07-20T10:00", "同意延长"),
];

export const release = [
  step("investigation/measure-handling", "handle-measure", "2026-08-10T09:00", handled("2026-06-17", {})),
  yes("approve-measure-handling", "2026-08-10T10:00", "同意解除"),
];

const power: Submission[] = [
  step(
    "investigation/power-cut",
    "power-cut-proposed",
    "2026-06-24T09:00",
    {
      orderNumber: "（临江）应急现决〔2026〕2号",
      order: "责令停止使用三号库房，当事人仍在使用通风、照明设备作业",
      danger: "库房内危险物品混存，电气设备不防爆，可能引发火灾、爆炸",
      part: "三号库房动力和照明线路",
      supplier: "临江区供电公司",
      emergency: false,
    },
    { id: "act-w" },
  ),
  step("investigation/power-restoration", "restore-power", "2026-07-06T15:00", {
    checkedOn: "2026-07-06",
    officersPresent,
    situation: "三号库房已经停止使用，危险物品已全部移出",
    opinion: "建议恢复供电",
  }),
];

const others: Submission[] = [
  step("investigation/summons", "summons-issued", "2026-06-16T08:30", summons(at("2026-06-18T09:00")), {
    id: "act-s",
  }),
  step("investigation/interview-record", "record-interview", "2026-06-18T10:00", interview("2026-06-18")),
  step(
    "investigation/scene-inspection",
    "scene-inspected",
    "2026-06-16T17:00",
    {
      startedAt: at("2026-06-16T15:00"),
      endedAt: at("2026-06-16T16:10"),
      place: "临江区化工园区纬三路6号三号库房",
      weather: "晴",
      officersPresent,
      certificatesShown: true,
      recorderName: "李㛃",
      partyPresent: false,
      witnessName: "刘海",
      witnessIdentity: "化工园区管委会工作人员",
      situation:
        "三号库房东西长42米，南北宽18米，设门两处。\n东侧堆放过硫酸钠40袋、环己酮12桶，二者间距1.2米，无隔墙。\n入口、装卸区和应急池未见安全警示标志。",
      signing: "refused",
      refusalNote: "当事人的仓库主管表示未经授权，不予签名",
      evidenceIds: ["e-1", "e-2", "e-3"],
    },
    { id: "act-c" },
  ),
  step(
    "investigation/sampling",
    "samples-taken",
    "2026-06-16T17:20",
    {
      sampledAt: at("2026-06-16T16:20"),
      place: "三号库房东侧",
      purpose: "确定环己酮的闪点和纯度",
      method: "按GB/T 6680液体化工产品采样通则随机抽取，一式三份封样",
      items: [
        { name: "环己酮", specification: "200L/桶，批号20260511", quantity: "3×500mL", sealed: "已封签" },
        { name: "过硫酸钠", specification: "25kg/袋，批号20260428", quantity: "3×250g", sealed: "已封签" },
      ],
      officersPresent,
      certificatesShown: true,
      ...present,
    },
    { id: "act-a" },
  ),
  step(
    "investigation/appraisal",
    "appraisal-commissioned",
    "2026-06-17T09:00",
    {
      institution: "江西某化工产品质量检验中心",
      qualification: "检验检测机构资质认定（CMA）",
      matter: "环己酮的纯度、闪点；是否属于易燃液体",
      items: [{ name: "环己酮样品", specification: "批号20260511", quantity: "500mL" }],
      dueOn: "2026-07-02",
      contactId: "p-li",
    },
    { id: "act-e" },
  ),
];

const acts: [RegExp, string][] = [
  [/preservation/, "act-p"],
  [/power/, "act-w"],
  [/summons/, "act-s"],
  [/scene/, "act-c"],
  [/sampling/, "act-a"],
  [/appraisal/, "act-e"],
  [/measure|coercion|testing/, "act-m"],
];

/** The example penalty's investigation as the record of one template's document. */
export function investigationFile(id: string, more: Partial<CaseFile> = {}): CaseFile {
  const [, submissionId] = acts.find(([pattern]) => pattern.test(id)) ?? [];
  const steps = [
    ...others,
    ...preservationSteps,
    ...measureSteps,
    ...(/testing/.test(id) ? [] : extension),
    ...(/measure-handling/.test(id) ? release : []),
    ...power,
  ];
  const early = /coercion|measure-(record|decision|list)/.test(id);
  const own = early ? measureSteps.slice(0, 3) : steps;
  return aPenaltyFile({
    submissions: inOrder([...aPenaltyFile().submissions.slice(0, 4), ...own]),
    documents: [
      paper("investigation/preservation-notice", "（临江）应急先保通〔2026〕3号", "2026-06-16"),
      paper("investigation/measure-decision", "（临江）应急查扣〔2026〕2号", "2026-06-17"),
      paper("investigation/power-cut-decision", "（临江）应急停电决〔2026〕1号", "2026-06-24"),
    ],
    deadlines: [
      clock("evidence-preservation", "2026-06-16", "met"),
      clock("sealing", "2026-06-17", early ? "running" : "superseded"),
      clock("sealing", "2026-06-27", /testing/.test(id) ? "running" : "superseded"),
      clock("sealing-extension", "2026-07-27", /measure-handling/.test(id) ? "met" : "running"),
    ],
    scope: { ...ofUnit, ...(submissionId ? { submissionId } : {}) },
    ...more,
  });
}
