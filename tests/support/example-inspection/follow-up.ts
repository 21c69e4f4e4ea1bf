import type { Submission } from "../../../domain/case-file.ts";
import { at, bureauHead, head, submission } from "./submission.ts";

/** When and where a department re-checked, and who was there. */
const rechecked = (place: string, officersPresent: string[]) => ({
  checkedAt: at("2026-05-15T15:00"),
  endedAt: at("2026-05-15T15:40"),
  place,
  officersPresent,
  certificatesShown: true,
  recusalInformed: true,
  representative: { name: "周国栋", position: "安全总监" },
});

/** Handed in afterwards: supervision of the major hazard, extension, re-check, review and closure. */
export const followUp: Submission[] = [
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
    "major-hazard/progress",
    "record-progress",
    "2026-05-13T16:00",
    {
      visitedOn: "2026-05-13",
      officersPresent: ["p-zhang", "p-li"],
      progress: "氧化剂已全部转运至乙类库房专用间，隔墙开始施工。",
      interimControlsInPlace: true,
      measuresObeyed: true,
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
      ...rechecked("安全管理部档案室、公告栏", ["p-zhang", "p-li"]),
      items: [
        {
          findingId: "f-4",
          method: "records",
          observed: "2026年3月以来的事故隐患台账记录齐全，治理情况已在公告栏张贴",
          verdict: "rectified",
          opinion: "台账已补充完善并张贴通报",
          photosAfter: ["e-4-1", "e-4-2"],
        },
      ],
      signing: "signed",
      partyOpinion: "情况属实",
    },
    { departmentId: "emergency" },
  ),
  submission(
    "rectification/joint-recheck",
    "joint-recheck",
    "2026-05-15T16:10",
    {
      ...rechecked("泡沫站、2号库房", ["p-zhao", "p-sun"]),
      items: [
        {
          findingId: "f-6",
          method: "test",
          observed: "末端试验装置压力表示数0.35兆帕；2具推车式灭火器压力表指针在红区",
          verdict: "not-rectified",
          opinion: "泡沫灭火系统已修复，仍有2具推车式灭火器压力不足",
        },
      ],
      signing: "refused",
      refusalNote: "现场负责人称灭火器已送检，经两名复查人员宣读记录后仍拒绝签字。",
      evidenceIds: ["e-6-9"],
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

/** The transfer of the seventh problem. */
export const transferSubmission = submission(
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
