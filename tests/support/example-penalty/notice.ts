import type { DiscussionRecord } from "../../../forms/generated/discussion.record.ts";
import type { HearingArrangement } from "../../../forms/generated/hearing.arrangement.ts";
import type { HearingRecord } from "../../../forms/generated/hearing.record.ts";
import type { HearingReport } from "../../../forms/generated/hearing.report.ts";
import type { NoticeHearingRequest } from "../../../forms/generated/notice.hearing-request.ts";
import type { NoticeStatement } from "../../../forms/generated/notice.statement.ts";
import type { NoticeStatementReview } from "../../../forms/generated/notice.statement-review.ts";
import type { NoticeWaiver } from "../../../forms/generated/notice.waiver.ts";
import type { ReviewLegalOpinion } from "../../../forms/generated/review.legal-opinion.ts";

/** A scan on the record of the example that the rules see. */
const scan = "7b0f6d0e-3c1a-4d53-9a52-2d8f0a3f7c11";

const matters = [
  "subject",
  "authority",
  "facts",
  "evidence",
  "law",
  "procedure",
  "discretion",
  "documents",
  "transfer",
] as const;

/** A review that finds nothing, unless a matter is named that is improper. */
export const legalOpinion = (
  reviewedOn: string,
  improper?: (typeof matters)[number],
): ReviewLegalOpinion => ({
  reviewedOn,
  items: matters.map((matter) =>
    matter === improper
      ? { matter, result: "improper", opinion: "十二名从业人员的名单没有附卷，应当补充" }
      : { matter, result: "proper" },
  ) as ReviewLegalOpinion["items"],
  conclusion: improper ? "failed" : "passed",
  opinion: improper ? "证据不足，退回补充" : "事实清楚，证据确凿，适用依据正确，程序合法，裁量适当",
  firstTime: false,
});

export const statement = (
  madeAt: string,
  officersPresent: string[] = ["p-zhang", "p-li"],
): NoticeStatement => ({
  madeAt,
  place: "临江区应急管理局案件调查室",
  manner: "oral",
  speakerName: "许敏",
  relation: "agent",
  speakerIdentity: "000000198805060028",
  officersPresent: officersPresent as [string, string],
  recorderName: "李㛃",
  rightsTold: true,
  points: [
    { kind: "fact", content: "其中三名从业人员系检查前一周入职，培训正在进行，不应计入未如实记录的人数" },
    { kind: "reason", content: "公司已在检查后全部补录培训档案，请求从轻处罚" },
  ],
  signing: "signed",
  evidenceIds: [scan],
});

export const hearingRequest = (requestedOn: string): NoticeHearingRequest => ({
  requestedOn,
  applicant: "许敏",
  relation: "agent",
  manner: "written",
  reasons: "对违法事实的认定和裁量有异议",
  evidenceIds: [scan],
});

export const waiver = (signedOn: string, what: { statement: boolean; hearing: boolean }): NoticeWaiver => ({
  signedOn,
  signerName: "何建国",
  relation: "self",
  waivesStatement: what.statement,
  waivesHearing: what.hearing,
  evidenceIds: [scan] as [string],
});

export const statementReview = (reviewedOn: string, revise = false): NoticeStatementReview => ({
  reviewedOn,
  points: [
    {
      seq: 1,
      finding: "调取劳动合同和考勤记录，三人均已上岗满一个月",
      adoption: "rejected",
      reasons: "与查明的事实不符",
    },
    {
      seq: 2,
      finding: "现场核查，档案已补录",
      adoption: revise ? "adopted" : "partly",
      reasons: "补录发生在责令改正之后，作为裁量情节",
    },
  ],
  revise,
  opinion: revise ? "采纳，拟减少罚款数额" : "维持拟处罚意见",
});

export const arrangement = (
  hearingAt: string,
  people: Record<"host" | "clerk", string>,
): HearingArrangement => ({
  hearingAt,
  place: "临江区应急管理局三楼听证室",
  open: true,
  panel: [
    { personId: people.host, name: "孙莉", position: "政策法规科科长", duty: "host" },
    { personId: people.clerk, name: "唐雪", position: "政策法规科科员", duty: "clerk" },
  ],
});

export const heldHearing = (
  { startedAt, endedAt }: { startedAt: string; endedAt: string },
  partyId: string,
  investigatorIds: string[],
): HearingRecord => ({
  outcome: "held",
  startedAt,
  endedAt,
  place: "临江区应急管理局三楼听证室",
  attendees: [
    { partyId, name: "许敏", capacity: "agent", identity: "000000198805060028，综合部主任" },
    { name: "方文", capacity: "witness", identity: "000000199001010031，装卸班班长" },
  ],
  investigatorIds: investigatorIds as [string],
  rightsTold: true,
  investigatorStatement:
    "当事人未如实记录十二名从业人员的培训情况，三处场所未设置安全警示标志，建议罚款五万五千元",
  partyStatement: "对违法事实没有异议，认为已经补录档案，请求从轻",
  crossExamination: "出示现场检查记录、培训档案复印件，当事人对真实性没有异议",
  debate: "双方就补录档案的时间和是否属于及时改正发表意见",
  finalStatement: "请求从轻处罚",
  signing: "signed",
  evidenceIds: [scan],
});

export const hearingReport = (reportedOn: string): HearingReport => ({
  reportedOn,
  summary: "当事人的代理人到场，调查人员提出事实、证据和处罚建议，双方质证、辩论",
  disputes: "补录培训档案是否属于及时改正：当事人认为属于；调查人员认为补录在责令改正之后",
  proposal: "sustain",
  opinion: "违法事实清楚，证据充分，补录时间不属于及时改正，建议维持拟处罚意见",
});

export const discussion = (
  { startedAt, endedAt }: { startedAt: string; endedAt: string },
  heads: readonly { personId: string; name: string; position: string }[],
  reporterIds: string[],
): DiscussionRecord => ({
  startedAt,
  endedAt,
  place: "局机关二楼会议室",
  chairId: heads[0]?.personId ?? "",
  recorderName: "吴晓",
  reporterIds: reporterIds as [string],
  members: heads.map((one) => ({
    ...one,
    vote: "agree" as const,
    opinion: "同意拟处理意见",
  })) as DiscussionRecord["members"],
  attendees: [{ name: "王芳", position: "法制审核员" }],
  matters: "承办人汇报案情、证据、当事人陈述申辩和听证情况、拟处罚意见及裁量理由",
  discussion: "与会负责人围绕事实认定、法律适用和裁量进行了讨论",
  conclusion: "agreed",
  opinion: "同意承办机构的拟处理意见",
});
