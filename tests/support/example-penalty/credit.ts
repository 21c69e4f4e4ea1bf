import type { CaseFile } from "../../../domain/case-file.ts";
import { at, bureauHead, submission } from "../example-inspection/submission.ts";
import { aPenaltyFile, document, personParty, unitParty } from "../penalty-file.ts";

const creditOfficer = { by: { personId: "p-tang", name: "唐雪" } };
const ofUnit = { partyId: unitParty.id };

/** What was put on record about publicity, repair and listing of the unit after its decision of 8 July 2026. */
export const creditData = {
  "credit/publicity-proposal": { channels: ["own-site", "credit-china"], remark: "按双公示要求公开。" },
  "credit/publicity-approval": { decision: "approved" },
  "credit/publication": {
    publishedOn: "2026-07-14",
    places: [
      { channel: "own-site", address: "临江区应急管理局行政执法公示平台" },
      { channel: "credit-china", address: "“信用中国”网站行政处罚信息" },
    ],
  },
  "credit/repair-application": {
    receivedOn: "2026-10-12",
    channel: "credit-china",
    applicant: "许敏",
    phone: "0000-5550166",
    commitmentSigned: true,
    performance: "已补齐十二名从业人员的培训档案，三处警示标志已经设置，罚款五万五千元已于7月20日缴清。",
  },
  "credit/repair-check": {
    checkedOn: "2026-10-13",
    corrected: true,
    performed: true,
    commitmentPublished: true,
    conclusion: "grant",
    reasons: "经核对缴款凭证和整改复查意见书，并到现场查看，申请情况属实。",
  },
  "shared/approval": { decision: "approved", opinion: "同意核查结论。" },
  "credit/repair-feedback": {
    fedBackOn: "2026-10-14",
    channel: "credit-china",
    receipt: "XYZG2026101400021",
  },
  "credit/false-commitment": {
    foundOn: "2026-11-02",
    facts: "现场检查发现三号库房入口的警示标志系临时摆放，核查后即被撤走",
  },
  "credit/repair-revocation": { decision: "approved", opinion: "承诺内容与事实不符，应当撤销修复。" },
  "credit/listing-proposal": {
    proposedOn: "2026-08-03",
    ground: "defiance",
    facts: "责令停产停业整顿期间，三号库房仍在组织装卸作业，拒不执行监管决定",
    basis: "第六条第二项",
  },
  "credit/listing-statement": {
    madeOn: "2026-08-06",
    stance: "statement",
    madeBy: "何建国",
    content: "装卸系客户自行组织，本单位已经制止。",
  },
  "credit/listing-decision": {
    decision: "list",
    decidedOn: "2026-08-12",
    statementReview: "监控录像显示装卸由本单位人员指挥，申辩理由不成立，不予采纳。",
    opinion: "事实清楚，予以列入。",
  },
  "credit/removal-application": {
    receivedOn: "2027-09-01",
    applicant: "何建国",
    correction: "已经完成停产整顿并通过验收，罚款已经缴清。",
    commitmentSigned: true,
  },
  "credit/removal-decision": {
    decision: "remove",
    decidedOn: "2027-09-06",
    opinion: "已经纠正违法行为并全部履行处罚决定，列入期间没有再发生应当列入的情形。",
  },
  "credit/decision-change": {
    kind: "changed",
    source: "self",
    changedOn: "2026-09-01",
    reasons: "复核发现三处警示标志中有一处在检查前已经设置，认定事实有误。",
    content: "未设置安全警示标志的罚款由人民币25000元变更为人民币20000元，其余处罚不变。",
    fineFen: 5_000_000,
  },
  "credit/withdrawal": {
    withdrawnOn: "2026-09-03",
    reason: "changed",
    places: [{ channel: "own-site", address: "临江区应急管理局行政执法公示平台" }],
    statement: "对三处警示标志的认定有一处错误，何建国的身份证件号码000000197003120019不予公开",
  },
  "credit/individual-publicity": { impact: "该案在辖区同行业企业中具有警示意义，具有一定社会影响。" },
} satisfies Record<string, object>;

type Recorded = keyof typeof creditData;

const by: Partial<Record<Recorded, [elementId: string, when: string, who?: object]>> = {
  "credit/publicity-proposal": ["prepare-publicity", "2026-07-10T09:00", creditOfficer],
  "credit/publicity-approval": ["approve-publicity", "2026-07-13T10:00", bureauHead],
  "credit/publication": ["publish-penalty", "2026-07-14T09:00", creditOfficer],
  "credit/repair-check": ["check-repair", "2026-10-13T11:00", creditOfficer],
  "shared/approval": ["approve-repair", "2026-10-13T16:00", bureauHead],
};

/** One submission of the example about the unit, or about another party. */
export function creditSubmission(
  formId: Recorded,
  more: object = {},
  partyId: string = unitParty.id,
): CaseFile["submissions"][number] {
  const [elementId, when, who] = by[formId] ?? [formId.split("/")[1] ?? "", "2026-10-12T10:00"];
  return submission(formId, elementId, when, { ...creditData[formId], ...more }, { ...who, partyId });
}

/** The example with these forms on record about the unit, looked at on a day. */
export const aCreditFile = (on: string, ...formIds: Recorded[]): CaseFile =>
  withSubmissions(
    on,
    formIds.map((formId) => creditSubmission(formId)),
  );

/** The example with these submissions added, looked at on a day; both fines are paid. */
export function withSubmissions(
  on: string,
  submissions: CaseFile["submissions"],
  more: Partial<CaseFile> = {},
): CaseFile {
  const file = aPenaltyFile();
  return {
    ...file,
    now: { on, at: at(`${on}T14:00`) },
    submissions: [...file.submissions, ...submissions],
    payments: [
      {
        id: "pay-unit",
        partyId: unitParty.id,
        amountFen: 5_500_000,
        kind: "fine",
        paidOn: "2026-07-20",
        channel: "bank",
        reference: "YH2026072000017",
      },
    ],
    scope: ofUnit,
    ...more,
  };
}

const ofTheUnit = (template: string, title: string, number: string, issuedOn: string) =>
  document(`d-${template}`, template, title, number, issuedOn, unitParty.id);

const repair: Recorded[] = [
  "credit/repair-application",
  "credit/repair-check",
  "shared/approval",
  "credit/repair-feedback",
];
const listed: Recorded[] = ["credit/listing-proposal", "credit/listing-statement", "credit/listing-decision"];

/** What is on record, and on which day, when a document of this family is issued. */
const files: Record<string, () => CaseFile> = {
  "credit/repair-notice": () => aCreditFile("2026-07-08"),
  "credit/publicity-approval": () =>
    aCreditFile("2026-07-13", "credit/publicity-proposal", "credit/publicity-approval"),
  "credit/withdrawal-statement": () =>
    aCreditFile("2026-09-03", "credit/decision-change", "credit/withdrawal"),
  "credit/decision-change": () => aCreditFile("2026-09-01", "credit/decision-change"),
  "credit/repair-approval": () => aCreditFile("2026-10-13", ...repair),
  "credit/repair-decision": () => aCreditFile("2026-10-13", ...repair),
  "credit/repair-refusal": () =>
    withSubmissions("2026-09-10", [
      creditSubmission("credit/repair-application", { receivedOn: "2026-09-09" }),
      creditSubmission("credit/repair-check", {
        checkedOn: "2026-09-10",
        conclusion: "refuse",
        reasons: "最短公示期没有届满。",
      }),
    ]),
  "credit/repair-revocation": () =>
    aCreditFile("2026-11-05", ...repair, "credit/false-commitment", "credit/repair-revocation"),
};

/** The example as the record of one template's document about the unit. */
export function creditFileFor(id: string): CaseFile {
  const file = files[id]?.() ?? listingFile(id);
  const documents = [
    ...file.documents,
    ofTheUnit("credit/repair-decision", "准予信用修复决定书", "（临江）应急信修准〔2026〕1号", "2026-10-13"),
    ofTheUnit(
      "credit/listing-notice",
      "列入严重失信主体名单告知书",
      "（临江）应急列告〔2026〕1号",
      "2026-08-03",
    ),
    ofTheUnit(
      "credit/listing-decision",
      "列入严重失信主体名单决定书",
      "（临江）应急列决〔2026〕1号",
      "2026-08-12",
    ),
  ];
  return { ...file, documents };
}

function listingFile(id: string): CaseFile {
  if (id === "credit/listing-notice") return aCreditFile("2026-08-03", "credit/listing-proposal");
  if (id === "credit/not-listing")
    return withSubmissions("2026-08-12", [
      creditSubmission("credit/listing-proposal"),
      creditSubmission("credit/listing-decision", {
        decision: "not-list",
        opinion: "申辩理由成立，不符合列入情形。",
      }),
    ]);
  if (id === "credit/removal-decision")
    return aCreditFile("2027-09-06", ...listed, "credit/removal-application", "credit/removal-decision");
  if (id === "credit/removal-refusal")
    return withSubmissions("2027-03-05", [
      ...listed.map((formId) => creditSubmission(formId)),
      creditSubmission("credit/removal-application", { receivedOn: "2027-03-01" }),
      creditSubmission("credit/removal-decision", {
        decision: "keep",
        decidedOn: "2027-03-05",
        opinion: "列入未满十二个月。",
      }),
    ]);
  return aCreditFile("2026-08-12", ...listed);
}

/** The example about its manager instead, with everything that identifies him on record. */
export const aPersonsFile = (on: string, submissions: CaseFile["submissions"] = []): CaseFile =>
  withSubmissions(on, submissions, { scope: { partyId: personParty.id } });
