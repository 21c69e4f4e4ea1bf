import { addDays, type LegalDate, partsOf } from "../../../domain/calendar-dates.ts";
import type { PenaltyAfterInspection } from "./stage.ts";

/** The enterprise, fined for two violations, and its manager, fined where the article names him as well. */
export const unit = {
  kind: "unit",
  name: "临江恒瑞化工仓储有限公司",
  identity: "91000000MA00000K1X",
  address: "临江区化工园区纬三路6号",
  phone: "0000-5550166",
  representative: "何建国",
} as const;

export const manager = {
  kind: "person",
  name: "何建国",
  identity: "000000197003120019",
  address: "临江区江南路12号3单元501室",
  phone: "0000-5550168",
  position: "总经理（主要负责人）",
  workUnit: unit.name,
} as const;

/** Who speaks for the enterprise in the proceedings. */
export const agent = { name: "许敏", identity: "000000198806150028" } as const;

/** The controller that was taken down when the alarm system was restored: what is kept of it is its record. */
export const oldController = { name: "旧可燃气体报警控制器", place: "1号甲类库配电间" } as const;

type Days = Pick<PenaltyAfterInspection, "foundOn" | "recheckedOn">;

/** 2026年4月30日, as a sentence names a day. */
export function inWords(on: LegalDate): string {
  const [year, month, day] = partsOf(on);
  return `${year}年${month}月${day}日`;
}

/** The day on whose evening the alarm system was switched off. */
export const switchedOffOn = ({ foundOn }: Pick<Days, "foundOn">): LegalDate => addDays(foundOn, -4);

/** @param since from when to when the alarm system was off, as far as that is known yet */
const factsOf = ({ foundOn, recheckedOn }: Days, since = ""): string =>
  `${inWords(foundOn)}联合检查发现，未如实记录两名叉车司机的安全生产教育和培训情况，经责令限期改正，${inWords(recheckedOn)}复查时仍未改正；1号甲类库可燃气体报警系统${since}被关闭，库内仍在作业。`;

/** What the report says after it was sent back: also since when the alarm system was off. */
const fullFactsOf = (days: Days): string =>
  factsOf(days, `自${inWords(switchedOffOn(days))}22时10分起至检查时`);

/** 立案: what is suspected, of whom. */
export const filing = (days: Days, findings: { training?: string; alarm?: string }) => ({
  filing: "file",
  cause: "未如实记录安全生产教育和培训情况逾期未改正、关闭可燃气体报警系统案",
  source: "inspection",
  discoveredOn: days.foundOn,
  facts: factsOf(days),
  parties: [unit, manager],
  violations: [
    {
      code: "V05",
      description: "未如实记录安全生产教育和培训情况，逾期未改正",
      ...(findings.training ? { findingId: findings.training } : {}),
      basis: "安全生产法 第二十八条第四款",
    },
    {
      code: "V12",
      description: "关闭直接关系生产安全的监控、报警设备",
      ...(findings.alarm ? { findingId: findings.alarm } : {}),
      actEndedOn: days.foundOn,
      basis: "安全生产法 第三十六条第三款",
    },
  ],
});

const judged = { firstOffence: true, correctedInTime: false, harm: "none" } as const;

/** Each violation judged on its own, for the unit and, where the article names him, for the manager. */
export const assessments = [
  {
    ...judged,
    ...{ partySeq: 1, code: "V05", act: 1, stage: "overdue", seriousness: "ordinary", fineFen: 12_000_000 },
    description: "未如实记录安全生产教育和培训情况，涉及两名叉车司机，逾期未改正",
    reasons: "涉及两人，占从业人员四十六人的一成以下，逾期未改正，在法定幅度的下段裁量",
  },
  {
    ...judged,
    ...{ partySeq: 1, code: "V12", act: 2, stage: "first", seriousness: "ordinary", fineFen: 3_000_000 },
    description: "关闭1号甲类库可燃气体报警系统，库内仍在作业",
    majorHazard: true,
    reasons: "关闭期间未造成后果，被发现后停用该库、在督办期限内恢复，但不是主动及时改正，在法定幅度内裁量",
  },
  {
    ...judged,
    ...{ partySeq: 2, code: "V05", act: 1, stage: "overdue", seriousness: "ordinary", fineFen: 2_000_000 },
    description: "对未如实记录安全生产教育和培训情况逾期未改正负有直接责任",
    reasons: "作为直接负责的主管人员，未督促改正，按下限裁量",
  },
];

/** What the manager is punished for: he has no part in that the alarm system was off, for which the unit alone is. */
const managersFactsOf = ({ foundOn, recheckedOn }: Days): string =>
  `${inWords(foundOn)}联合检查发现，${unit.name}未如实记录两名叉车司机的安全生产教育和培训情况，被责令限期改正；何建国作为该单位直接负责的主管人员，知道应当补训而没有安排，${inWords(recheckedOn)}复查时仍未改正。`;

/** @param facts those of the unit, which are the facts of the whole case */
export const penaltiesFor = (days: Days, facts: string) => [
  {
    ...{ partySeq: 1, outcome: "penalty", warning: false, suspension: true, facts },
    suspensionTerms:
      "自收到本决定书之日起停产停业整顿，至全部从业人员的培训和记录整顿完毕并经本机关核实之日止",
  },
  { partySeq: 2, outcome: "penalty", warning: false, facts: managersFactsOf(days) },
];

/** Each piece with the parties whose facts it proves. */
const both = { partySeqs: [1, 2] };
const unitOnly = { partySeqs: [1] };

const evidence = [
  {
    ...{ ...both, name: "现场检查记录（培训档案部分）", kind: "site-record" },
    proves: "检查时未如实记录两名叉车司机的培训情况",
  },
  {
    ...{ ...unitOnly, name: "现场检查记录（1号甲类库部分）", kind: "site-record" },
    proves: "检查时1号甲类库报警系统停用、库内仍在作业",
  },
  {
    ...{ ...both, name: "责令限期整改指令书（临江区应急管理局）", kind: "documentary" },
    proves: "责令改正培训记录问题及其期限",
  },
  {
    ...{ ...both, name: "整改复查意见书（临江区应急管理局第1次复查）", kind: "documentary" },
    proves: "责令改正的期限届满后，培训记录问题仍未改正",
  },
  {
    ...{ ...both, name: "对何建国的询问笔录（培训部分）", kind: "party-statement" },
    proves: "知道应当补训而没有安排的经过和从业人员人数",
  },
  {
    ...{ ...unitOnly, name: "对何建国的询问笔录（报警系统部分）", kind: "party-statement" },
    proves: "关闭报警系统的经过",
  },
];

const course =
  "联合检查移交后立案，询问了法定代表人何建国，对旧报警控制器内的操作记录先行登记保存并复制，对该控制器采取了查封措施并已解除。";

const opinion =
  "违法事实清楚，证据确凿，建议对单位给予罚款并责令停产停业整顿，对直接负责的主管人员给予罚款。";

/** The report as it goes to the legal review at first: it does not say since when the alarm system was off. */
export const report = (concludedOn: string, days: Days) => ({
  ...{ concludedOn, course, evidence, assessments, opinion },
  facts: factsOf(days),
  penalties: penaltiesFor(days, factsOf(days)),
  proposal: "punish",
});

/** The report as it comes back from the legal review. @param copy the copy of the controller's record */
export const supplementedReport = (concludedOn: string, days: Days, copy: string) => ({
  ...report(concludedOn, days),
  facts: fullFactsOf(days),
  penalties: penaltiesFor(days, fullFactsOf(days)),
  course: `${course}法制审核退回后，补充查明了报警系统关闭的起止时间，将操作记录复制件列入证据。`,
  evidence: [
    ...evidence,
    {
      ...{ ...unitOnly, name: "可燃气体报警控制器操作记录（复制件）", kind: "electronic" },
      proves: `报警系统自${inWords(switchedOffOn(days))}22时10分起被人为关闭，至检查时没有恢复`,
      evidenceId: copy,
    },
  ],
});

export const decisionProposal = (proposedOn: string, days: Days, defence: string) => ({
  proposedOn,
  summary: fullFactsOf(days),
  defence,
  assessments,
  penalties: penaltiesFor(days, fullFactsOf(days)),
  bank: "临江农村商业银行营业部",
  account: "0000 5550 1000 0001",
  complex: true,
  opinion: "听证后未发现应当改变拟处罚意见的情形，建议按告知的内容作出处罚决定。",
});
