import type { CaseFile, Party } from "../../domain/case-file.ts";
import { emergency, officers } from "./example-inspection/people.ts";
import { at, bureauHead, head, submission } from "./example-inspection/submission.ts";
import {
  decisionApprovalOf,
  decisionProposalOf,
  filingOf,
  reportOf,
  theManager,
  theUnit,
} from "./example-penalty/core.ts";

export const unitParty: Party = { ...theUnit, id: "party-unit", seq: 1 };
export const personParty: Party = { ...theManager, id: "party-person", seq: 2 };

/** Days of the example: filed, reported, noticed, decided and served. */
export const days = {
  filed: "2026-06-15",
  reported: "2026-06-24",
  noticed: "2026-06-25",
  decided: "2026-07-08",
  served: "2026-07-09",
} as const;

const record: CaseFile["submissions"] = [
  submission(
    "penalty/assignment",
    "assign-investigators",
    "2026-06-12T15:00",
    { officerIds: ["p-zhang", "p-li"] },
    head,
  ),
  submission("penalty/filing", "propose-filing", "2026-06-12T16:30", { ...filingOf("2026-06-11") }),
  submission(
    "shared/review",
    "review-filing",
    "2026-06-15T09:10",
    { decision: "approved", opinion: "符合立案条件" },
    head,
  ),
  submission(
    "shared/approval",
    "approve-filing",
    "2026-06-15T10:20",
    { decision: "approved", opinion: "同意立案" },
    bureauHead,
  ),
  submission("penalty/investigation-report", "conclude-investigation", "2026-06-24T09:30", {
    ...reportOf(days.reported),
  }),
  submission(
    "shared/review",
    "review-report",
    "2026-06-24T11:00",
    { decision: "approved", opinion: "事实清楚，送法制审核" },
    head,
  ),
  submission("penalty/decision-proposal", "propose-decision", "2026-07-07T15:00", {
    ...decisionProposalOf("2026-07-07"),
  }),
  submission(
    "penalty/decision-approval",
    "approve-decision",
    "2026-07-08T10:00",
    { ...decisionApprovalOf(days.decided) },
    bureauHead,
  ),
];

/** A paper of the case, of one party or of all. */
export const document = (
  id: string,
  template: string,
  title: string,
  number: string | null,
  issuedOn: string,
  partyId: string | null = null,
): CaseFile["documents"][number] => ({
  id,
  template,
  title,
  number,
  issuedOn,
  partyId,
  departmentId: null,
  findingId: null,
  sha256: "0".repeat(64),
});

const delivery = (
  id: string,
  documentIds: string[],
  partyId: string,
  deliveredOn: string,
): CaseFile["deliveries"][number] => ({
  id,
  documentIds,
  partyId,
  deliveredOn,
  method: "direct",
  record: { method: "direct", receiverName: "许敏" },
});

/**
 * The penalty of a chemical warehouse and of its manager, decided on 8 July 2026 and served the next day.
 * Two parties (`unitParty`, `personParty`), no source case, no payments. What a spec needs more it adds:
 * `aPenaltyFile({ submissions: [...aPenaltyFile().submissions, mine], scope: { partyId: unitParty.id } })`.
 */
export const aPenaltyFile = (more: Partial<CaseFile> = {}): CaseFile => ({
  now: { on: "2026-07-08", at: at("2026-07-08T14:00") },
  case: {
    id: "0197f6a0-0000-7000-8000-000000000002",
    kind: "penalty",
    number: "（临江）应急罚案〔2026〕8号",
    title: "临江恒瑞化工仓储有限公司未如实记录安全生产教育和培训情况案",
    leadUnitId: "emergency",
    status: "open",
    openedOn: "2026-06-12",
    dispatch: {},
  },
  organ: emergency,
  units: { emergency },
  enterprise: {
    id: "e-1",
    name: theUnit.name,
    creditCode: theUnit.identity,
    address: theUnit.address,
    legalRepresentative: "何建国",
    contact: "许敏",
    phone: theUnit.phone,
    industry: "危险化学品仓储",
  },
  officers: officers.slice(0, 2),
  submissions: record,
  findings: [],
  deadlines: [
    {
      rule: "penalty-decision",
      ref: "B12",
      subject: "作出行政处罚决定的期限",
      startsOn: days.filed,
      dueOn: "2026-09-13",
      dueAt: at("2026-09-13T23:59"),
      provisional: false,
      basis: "行政处罚法 第六十条",
      partyId: null,
      findingId: null,
      state: "met",
    },
  ],
  documents: [
    document("d-filing", "penalty/filing-approval", "立案审批表", "（临江）应急立〔2026〕8号", days.filed),
    document(
      "d-report",
      "penalty/investigation-report",
      "案件调查终结报告",
      "（临江）应急终报〔2026〕8号",
      days.reported,
    ),
    document("d-legal", "review/legal-opinion", "法制审核意见书", null, days.reported),
    document(
      "d-notice-unit",
      "notice/hearing-notice",
      "行政处罚听证告知书",
      "（临江）应急听告〔2026〕5号",
      days.noticed,
      unitParty.id,
    ),
    document(
      "d-notice-person",
      "notice/hearing-notice",
      "行政处罚听证告知书",
      "（临江）应急听告〔2026〕6号",
      days.noticed,
      personParty.id,
    ),
    document(
      "d-submission",
      "penalty/decision-submission",
      "案件处理呈批表",
      "（临江）应急处呈〔2026〕8号",
      "2026-07-08",
    ),
    document(
      "d-decision-unit",
      "penalty/decision",
      "行政处罚决定书",
      "（临江）应急罚〔2026〕8号",
      days.decided,
      unitParty.id,
    ),
    document("d-repair", "credit/repair-notice", "信用修复告知书", null, days.decided, unitParty.id),
    document(
      "d-decision-person",
      "penalty/decision",
      "行政处罚决定书",
      "（临江）应急罚〔2026〕9号",
      days.decided,
      personParty.id,
    ),
  ],
  deliveries: [
    delivery("s-notice-unit", ["d-notice-unit"], unitParty.id, days.noticed),
    delivery("s-notice-person", ["d-notice-person"], personParty.id, days.noticed),
    delivery("s-decision-unit", ["d-decision-unit", "d-repair"], unitParty.id, days.served),
    delivery("s-decision-person", ["d-decision-person"], personParty.id, days.served),
  ],
  parties: [unitParty, personParty],
  payments: [],
  finedBefore: [],
  source: null,
  scope: {},
  ...more,
});
