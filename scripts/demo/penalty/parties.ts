/** The enterprise, fined for two violations, and its manager, fined where the article names him as well. */
export const unit = {
  kind: "unit",
  name: "临江恒瑞化工仓储有限公司",
  identity: "91000000MA00000K1X",
  address: "临江区化工园区纬三路6号",
  phone: "0000-5550166",
  representative: "何建国",
} as const;

const manager = {
  kind: "person",
  name: "何建国",
  identity: "000000197003120019",
  address: "临江区江南路12号3单元501室",
  phone: "0000-5550168",
  position: "总经理（主要负责人）",
  workUnit: unit.name,
} as const;

const facts =
  "两名叉车司机未如实记录安全生产教育和培训情况，经责令限期改正，复查时仍未改正；1号甲类库可燃气体报警系统被停用，库内仍在作业。";

/** 立案: what is suspected, of whom. */
export const filing = (discoveredOn: string, findings: { training?: string; alarm?: string }) => ({
  filing: "file",
  cause: "未如实记录安全生产教育和培训情况逾期未改正、关闭可燃气体报警系统案",
  source: "inspection",
  discoveredOn,
  facts,
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
    reasons: "涉及两人，占从业人员的一成以下，逾期未改正，在法定幅度的下段裁量",
  },
  {
    ...judged,
    ...{ partySeq: 1, code: "V12", act: 2, stage: "first", seriousness: "ordinary", fineFen: 3_000_000 },
    description: "关闭1号甲类库可燃气体报警系统，库内仍在作业",
    majorHazard: true,
    reasons: "发现后当即停用该库，未造成后果，在法定幅度内裁量",
  },
  {
    ...judged,
    ...{ partySeq: 2, code: "V05", act: 1, stage: "overdue", seriousness: "ordinary", fineFen: 2_000_000 },
    description: "对未如实记录安全生产教育和培训情况逾期未改正负有直接责任",
    reasons: "作为直接负责的主管人员，未督促改正，按下限裁量",
  },
];

export const penalties = [
  {
    ...{ partySeq: 1, outcome: "penalty", warning: false, suspension: true },
    suspensionTerms: "自收到本决定书之日起停产停业整顿，至全部从业人员补训、补录并经本机关核实之日止",
  },
  { partySeq: 2, outcome: "penalty", warning: false },
];

export const report = (concludedOn: string) => ({
  concludedOn,
  facts,
  course:
    "立案后询问了主要负责人，调取了培训档案，对报警控制器的操作记录先行登记保存，并对相关设备采取了查封措施。",
  evidence: [
    { name: "现场检查记录", kind: "site-record", proves: "检查时报警系统停用、库内仍在作业" },
    { name: "整改复查意见书", kind: "documentary", proves: "责令改正的期限届满后仍未改正" },
    { name: "对何建国的询问笔录", kind: "party-statement", proves: "停用报警系统和未组织补训的经过" },
  ],
  assessments,
  penalties,
  proposal: "punish",
  opinion: "违法事实清楚，证据确凿，建议对单位和直接负责的主管人员分别给予罚款。",
});

export const decisionProposal = (proposedOn: string, defence: string) => ({
  proposedOn,
  summary: facts,
  defence,
  assessments,
  penalties,
  bank: "临江农村商业银行营业部",
  account: "0000 5550 1000 0001",
  complex: true,
  opinion: "听证后未发现应当改变拟处罚意见的情形，建议按告知的内容作出处罚决定。",
});
