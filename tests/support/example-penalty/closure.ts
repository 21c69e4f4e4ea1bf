import type { CaseFile, IssuedDocument, Payment } from "../../../domain/case-file.ts";
import { findings } from "../example-inspection/findings.ts";
import { at, bureauHead, head, submission } from "../example-inspection/submission.ts";
import { aPenaltyFile, personParty, unitParty } from "../penalty-file.ts";

const archivist = { by: { personId: "p-gao", name: "高军" } };

/** What the officers state at the end: both fines were paid, the violations were put right. */
export const closureProposal = {
  proposedOn: "2026-08-10",
  result: "对单位罚款人民币55000元，对主要负责人罚款人民币25000元，均已缴清。",
  executions: [
    { partySeq: 1, execution: "performed", note: "2026年7月20日缴清" },
    { partySeq: 2, execution: "performed" },
  ],
  rectification: "rectified",
  rectifiedOn: "2026-08-03",
  opinion: "处罚决定已经履行完毕，违法行为已经改正，建议结案。",
};

export const closureFiling = {
  filedOn: "2026-08-17",
  archiveNumber: "LJYJ-2026-罚-0008",
  retention: "thirty-years",
  volumes: 1,
  place: "档案室3号柜",
};

export const payments: Payment[] = [
  {
    id: "pay-unit",
    partyId: unitParty.id,
    amountFen: 5_500_000,
    kind: "fine",
    paidOn: "2026-07-20",
    channel: "bank",
    reference: "YH2026072000017",
  },
  {
    id: "pay-person",
    partyId: personParty.id,
    amountFen: 2_500_000,
    kind: "fine",
    paidOn: "2026-07-21",
    channel: "bank",
    reference: "YH2026072100003",
  },
];

const closing = [
  submission("closure/proposal", "propose-closure", "2026-08-10T09:00", closureProposal),
  submission("shared/review", "review-closure", "2026-08-10T15:00", { decision: "approved" }, head),
  submission(
    "shared/approval",
    "approve-closure",
    "2026-08-11T10:00",
    { decision: "approved", opinion: "同意结案。" },
    bureauHead,
  ),
  submission("closure/filing", "file-case", "2026-08-17T09:30", closureFiling, archivist),
];

/** A document of the inspection before, with its pages. */
const inspected = (id: string, template: string, title: string, number: string | null, pages: number) =>
  ({
    ...{ id, template, title, number, pages },
    issuedOn: "2026-04-30",
    departmentId: null,
    findingId: null,
    partyId: null,
    sha256: "1".repeat(64),
  }) satisfies IssuedDocument;

export const inspectionDocuments: IssuedDocument[] = [
  inspected("i-order", "rectification/order", "责令限期整改指令书", "（临江）应急责改〔2026〕9号", 2),
  inspected("i-record", "inspection/on-site-record", "现场检查记录", "（临江）应急检记〔2026〕21号", 4),
];

/** The example's penalty case when it has been paid, approved for closure and filed. */
export const aClosedFile = (more: Partial<CaseFile> = {}): CaseFile => {
  const file = aPenaltyFile();
  return {
    ...file,
    now: { on: "2026-08-17", at: at("2026-08-17T10:00") },
    submissions: [...file.submissions, ...closing],
    documents: file.documents.map((document, i) => ({ ...document, pages: (i % 3) + 1 })),
    payments,
    source: {
      id: "0197f6a0-0000-7000-8000-000000000001",
      number: "（临江）应急检查案〔2026〕17号",
      title: "临江恒瑞化工仓储有限公司联合检查",
      findings: findings.map((finding) => ({ ...finding, status: "rectified" as const })),
      documents: inspectionDocuments,
      deadlines: [],
    },
    ...more,
  };
};

const materials = [
  { name: "行政处罚案件卷宗（复印件）", copies: 1, pages: 86 },
  { name: "询问笔录", copies: 3, pages: 12 },
];

export const departmentTransfer = {
  proposedOn: "2026-07-01",
  receivingUnit: "临江区市场监督管理局",
  facts: "检查中发现当事人使用未经检验的叉车。",
  grounds: "特种设备使用单位的监督检查由市场监督管理部门负责，不属于本机关管辖",
  materials,
};

export const crimeReport = {
  reportedOn: "2026-07-02",
  officersPresent: ["p-zhang", "p-li"],
  partySeqs: [2],
  crime: "危险作业罪",
  crimeBasis: "刑法第一百三十四条之一第二项",
  facts: "当事人因存在重大事故隐患被依法责令停止使用1号甲类库后，仍于夜间组织装卸作业三次。",
  evidence: [
    { name: "监控视频", proves: "被责令停止使用后仍组织作业" },
    { name: "装卸工询问笔录", proves: "作业由总经理何建国安排" },
  ],
  appraisal: "经专家论证，作业具有发生重大伤亡事故的现实危险。",
  goods: [
    {
      name: "库区监控硬盘",
      specification: "4TB",
      quantity: "1块",
      place: "本机关物证室",
      measure: "seized",
    },
    { name: "装卸台账", quantity: "2册", place: "本机关物证室" },
  ],
  materials,
  opinion: "当事人的行为涉嫌犯罪，建议移送公安机关。",
};

const transferring = [
  submission(
    "transfer/task-force",
    "name-task-force",
    "2026-07-01T10:00",
    { namedOn: "2026-07-01", officersPresent: ["p-zhang", "p-li"], suspicion: "拒不执行停止使用决定" },
    head,
  ),
  submission("transfer/crime-report", "report-crime", "2026-07-02T09:00", crimeReport),
  submission(
    "transfer/crime-approval",
    "approve-crime-transfer",
    "2026-07-02T16:30",
    {
      decision: "approved",
      capacity: "principal",
      decidedAt: at("2026-07-02T16:20"),
      opinion: "同意移送公安机关。",
    },
    bureauHead,
  ),
  submission("transfer/police-handover", "hand-over-to-police", "2026-07-03T10:30", {
    handedOverAt: at("2026-07-03T10:00"),
    officersPresent: ["p-zhang", "p-li"],
    policeUnit: "临江区公安分局",
    receivedBy: "陆川",
    receiptSigned: true,
    acceptedOn: "2026-07-03",
    copiedOn: "2026-07-03",
  }),
  submission("transfer/police-decision", "record-police-decision", "2026-07-06T10:00", {
    outcome: "not-filed",
    decidedOn: "2026-07-05",
    noticeReceivedOn: "2026-07-06",
    noticeNumber: "临公不立字〔2026〕3号",
    reason: "现有证据不足以证明存在现实危险",
  }),
  submission(
    "transfer/refusal-response",
    "respond-to-refusal",
    "2026-07-07T10:00",
    {
      response: "reconsider",
      decidedOn: "2026-07-07",
      opinion: "专家论证意见已经说明现实危险，事实清楚",
    },
    bureauHead,
  ),
  submission("transfer/reconsideration-result", "record-reconsideration", "2026-07-10T10:00", {
    outcome: "upheld",
    receivedOn: "2026-07-10",
    documentNumber: "临公复字〔2026〕1号",
    reason: "维持原决定",
  }),
  submission(
    "transfer/supervision-proposal",
    "decide-supervision",
    "2026-07-13T10:00",
    {
      response: "supervise",
      decidedOn: "2026-07-13",
      procuratorate: "临江区人民检察院",
      opinion: "公安机关未对专家论证意见进行审查",
    },
    bureauHead,
  ),
  submission("transfer/goods-handover", "hand-over-goods", "2026-07-14T10:00", {
    handedOverOn: "2026-07-14",
    goodsHandedOver: true,
    partyId: personParty.id,
    items: [
      { name: "库区监控硬盘", quantity: "1块", state: "封存完好" },
      { name: "装卸台账", quantity: "2册" },
    ],
    receivedBy: "陆川",
  }),
];

/** The penalty case on its way to the police, with every step of the dispute on record. */
export const aTransferredFile = (more: Partial<CaseFile> = {}): CaseFile => {
  const file = aPenaltyFile();
  const filed = file.submissions.filter(({ formId }) => !/decision|report/.test(formId));
  return {
    ...file,
    now: { on: "2026-07-14", at: at("2026-07-14T11:00") },
    submissions: [...filed, ...transferring],
    scope: { partyId: personParty.id },
    ...more,
  };
};

/** A case that goes to another department. */
export const aReferredFile = (more: Partial<CaseFile> = {}): CaseFile => {
  const file = aPenaltyFile();
  return {
    ...file,
    submissions: [
      ...file.submissions,
      submission("transfer/proposal", "propose-transfer", "2026-07-01T09:00", departmentTransfer),
      submission("shared/review", "review-transfer", "2026-07-01T11:00", { decision: "approved" }, head),
      submission(
        "shared/approval",
        "approve-transfer",
        "2026-07-02T09:00",
        { decision: "approved", opinion: "同意移送。" },
        bureauHead,
      ),
    ],
    ...more,
  };
};

/** A decided case whose decision and result are reported. */
export const aReportedFile = (more: Partial<CaseFile> = {}): CaseFile => {
  const file = aClosedFile();
  return {
    ...file,
    submissions: [
      ...file.submissions,
      submission("reporting/major-penalty", "report-major-penalty", "2026-07-13T09:00", {
        reportedOn: "2026-07-13",
        superior: "江南市应急管理局",
        summary: "当事人未如实记录安全生产教育和培训情况，未设置明显的安全警示标志，已依法处罚。",
      }),
      submission("reporting/joint-result", "report-joint-result", "2026-08-12T09:00", {
        reportedOn: "2026-08-12",
        recipient: "临江区消防救援大队",
        summary: "逾期未整改的问题已经查处并改正。",
      }),
    ],
    ...more,
  };
};

/** The record from which each document of this family is made. */
export function closureFileFor(id: string): CaseFile {
  if (id.startsWith("closure/")) return aClosedFile();
  if (id.startsWith("reporting/")) return aReportedFile();
  return id === "transfer/letter" ? aReferredFile() : aTransferredFile();
}
