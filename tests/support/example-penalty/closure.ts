import type { CaseFile, IssuedDocument, Payment } from "../../../domain/case-file.ts";
import { findings } from "../example-inspection/findings.ts";
import { at, bureauHead, head, submission } from "../example-inspection/submission.ts";
import { aPenaltyFile, personParty, unitParty } from "../penalty-file.ts";
import { aReferredFile, aTransferredFile } from "./transfer.ts";

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

const closureFiling = {
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

const inspectionDocuments: IssuedDocument[] = [
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

/** A decided case whose decision and result are reported. */
const aReportedFile = (more: Partial<CaseFile> = {}): CaseFile => {
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
