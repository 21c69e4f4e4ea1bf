import type { Party } from "../../../domain/case-file.ts";
import type { PenaltyDecisionApproval } from "../../../forms/generated/penalty.decision-approval.ts";
import type { PenaltyDecisionProposal } from "../../../forms/generated/penalty.decision-proposal.ts";
import type { PenaltyFiling } from "../../../forms/generated/penalty.filing.ts";
import type { PenaltyInvestigationReport } from "../../../forms/generated/penalty.investigation-report.ts";

export type AddedParty = Omit<Party, "id" | "seq">;

/** What is judged of each party: the part that the report and the proposal share. */
export type Judged = Pick<PenaltyInvestigationReport, "assessments" | "penalties">;

/** The enterprise of the example: fined for two violations. */
export const theUnit: AddedParty = {
  kind: "unit",
  name: "临江恒瑞化工仓储有限公司",
  identity: "91000000MA00000K1X",
  address: "临江区化工园区纬三路6号",
  phone: "0000-5550166",
  representative: "何建国",
  position: null,
  workUnit: null,
};

/** Its manager: fined for his own violation. */
export const theManager: AddedParty = {
  kind: "person",
  name: "何建国",
  identity: "000000197003120019",
  address: "临江区江南路12号3单元501室",
  phone: "0000-5550168",
  representative: null,
  position: "总经理（主要负责人）",
  workUnit: "临江恒瑞化工仓储有限公司",
};

const facts =
  "仓库安全生产教育和培训档案中有十二名从业人员的培训时间、内容和考核结果未如实记录；三号库房入口、装卸区和应急池未设置明显的安全警示标志；主要负责人未组织制定并实施本单位安全生产教育和培训计划。";

const judgedOne = {
  stage: "first",
  seriousness: "ordinary",
  firstOffence: true,
  correctedInTime: false,
  harm: "minor",
} as const;

/** The unit's two violations and the manager's one, each of the parties in this order. */
export const judged: Judged = {
  assessments: [
    {
      ...judgedOne,
      partySeq: 1,
      code: "V05",
      description: "未如实记录安全生产教育和培训情况，涉及十二名从业人员",
      act: 1,
      fineFen: 3_000_000,
      reasons: "涉及人员占从业人员总数的两成，改正不及时，在法定幅度内裁量",
    },
    {
      ...judgedOne,
      partySeq: 1,
      code: "V10",
      description: "未在有较大危险因素的场所设置明显的安全警示标志，共三处",
      act: 2,
      fineFen: 2_500_000,
      reasons: "三处未设置，改正不及时，在法定幅度内裁量",
    },
    {
      ...judgedOne,
      partySeq: 2,
      code: "V01",
      description: "主要负责人未组织制定并实施本单位安全生产教育和培训计划",
      act: 3,
      fineFen: 2_500_000,
      reasons: "两年未制定培训计划，在法定幅度内裁量",
    },
  ],
  penalties: [
    { partySeq: 1, outcome: "penalty", warning: false },
    { partySeq: 2, outcome: "penalty", warning: false },
  ],
};

/** Only what is judged of the first n parties. */
export const judgedOf = (n: number): Judged => ({
  assessments: judged.assessments.filter(({ partySeq }) => partySeq <= n),
  penalties: judged.penalties.filter(({ partySeq }) => partySeq <= n),
});

const given = ({
  representative,
  position,
  workUnit,
  ...party
}: AddedParty): NonNullable<PenaltyFiling["parties"]>[number] => ({
  ...party,
  ...(representative ? { representative } : {}),
  ...(position ? { position } : {}),
  ...(workUnit ? { workUnit } : {}),
});

export const filingOf = (
  discoveredOn: string,
  parties: readonly AddedParty[] = [theUnit, theManager],
): PenaltyFiling => ({
  filing: "file",
  cause: "未如实记录安全生产教育和培训情况、未设置明显的安全警示标志案",
  source: "inspection",
  discoveredOn,
  facts,
  parties: parties.map(given),
  violations: [
    {
      code: "V05",
      description: "未如实记录安全生产教育和培训情况",
      actEndedOn: discoveredOn,
      basis: "安全生产法 第二十八条第四款",
    },
    {
      code: "V10",
      description: "未设置明显的安全警示标志",
      actEndedOn: discoveredOn,
      basis: "安全生产法 第三十五条",
    },
    {
      code: "V01",
      description: "主要负责人未履行安全生产管理职责",
      actEndedOn: discoveredOn,
      basis: "安全生产法 第二十一条第三项",
    },
  ],
});

export const reportOf = (concludedOn: string, on: Judged = judged): PenaltyInvestigationReport => ({
  concludedOn,
  facts,
  course: "立案后向当事人调取培训档案，对现场进行勘验，并询问主要负责人和两名从业人员。",
  evidence: [
    { name: "现场检查记录", kind: "site-record", proves: "检查时的现场情况" },
    { name: "培训档案复印件", kind: "documentary", proves: "十二名从业人员的培训未如实记录" },
    { name: "对何建国的询问笔录", kind: "party-statement", proves: "未制定培训计划的经过" },
  ],
  ...on,
  proposal: "punish",
  opinion: "违法事实清楚，证据确凿，建议给予行政处罚。",
});

export const decisionProposalOf = (proposedOn: string, on: Judged = judged): PenaltyDecisionProposal => ({
  proposedOn,
  summary: facts,
  defence: "当事人在规定期限内未提出陈述、申辩，也未要求听证。",
  ...on,
  bank: "临江农村商业银行营业部",
  account: "0000 5550 1000 0001",
  complex: false,
  opinion: "建议按拟处罚意见作出行政处罚决定。",
});

export const decisionApprovalOf = (decidedOn: string): PenaltyDecisionApproval => ({
  decision: "approved",
  opinion: "同意",
  decidedOn,
});
