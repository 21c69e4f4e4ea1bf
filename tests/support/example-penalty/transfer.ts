import type { CaseFile } from "../../../domain/case-file.ts";
import { at, bureauHead, head, submission } from "../example-inspection/submission.ts";
import { aPenaltyFile, personParty } from "../penalty-file.ts";

const materials = [
  { name: "行政处罚案件卷宗（复印件）", copies: 1, pages: 86 },
  { name: "询问笔录", copies: 3, pages: 12 },
];

const departmentTransfer = {
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
