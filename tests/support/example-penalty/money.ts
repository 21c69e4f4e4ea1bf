import type { CaseFile } from "../../../domain/case-file.ts";
import { at, bureauHead, head, submission } from "../example-inspection/submission.ts";
import { aPenaltyFile, document, unitParty } from "../penalty-file.ts";

const own = { partyId: unitParty.id };
const decided = (elementId: string, time: string, opinion: string, by: object) =>
  submission("shared/approval", elementId, time, { decision: "approved", opinion }, { ...by, ...own });

/** The fine of 55 000 yuan was served on 9 July 2026 and due on the 24th. */
export const dueOn = "2026-07-24";

export const instalments = {
  requestedOn: "2026-07-20",
  way: "instalments",
  hardship: "受上半年停产整改影响，流动资金紧张，申请分两期缴纳",
  stages: [
    { dueOn: "2026-08-24", amountFen: 2_750_000 },
    { dueOn: "2026-09-24", amountFen: 2_750_000 },
  ],
};

const spread: CaseFile["submissions"] = [
  submission("performance/instalments", "instalments-requested", "2026-07-20T10:00", instalments, own),
  submission(
    "shared/review",
    "review-instalments",
    "2026-07-21T10:00",
    { decision: "approved", opinion: "情况属实" },
    { ...head, ...own },
  ),
  decided("approve-instalments", "2026-07-21T15:00", "同意分两期缴纳", bureauHead),
];

const unpaid: CaseFile["submissions"] = [
  submission("performance/demand", "draft-demand", "2026-07-27T09:00", { dueOn: "2026-08-03" }, own),
  submission(
    "performance/surcharge",
    "propose-surcharge",
    "2026-08-04T09:00",
    { statedInDecision: true, opinion: "经催告仍未缴纳，建议加处罚款" },
    own,
  ),
  decided("approve-surcharge", "2026-08-04T15:00", "同意", bureauHead),
  submission(
    "performance/final-demand",
    "draft-final-demand",
    "2027-01-04T09:00",
    { way: "到指定的银行缴纳，或者通过电子支付系统缴纳" },
    own,
  ),
  submission(
    "performance/court-application",
    "prepare-application",
    "2027-01-25T09:00",
    {
      court: "临江区人民法院",
      target: "被申请人在临江农村商业银行营业部的存款，或者与执行标的等额的其他财产",
      facts: "被申请人未如实记录安全生产教育和培训情况，未设置明显的安全警示标志，事实清楚、证据确凿",
      partyOpinion: "被申请人收到催告书后没有提出陈述申辩",
      papers: ["decision", "grounds", "party-opinion", "demand", "target"],
    },
    own,
  ),
];

const contested: CaseFile["submissions"] = [
  submission(
    "remedies/filed",
    "remedy-filed",
    "2026-08-10T10:00",
    {
      remedy: "reconsideration",
      organ: "临江区人民政府",
      applicant: "临江恒瑞化工仓储有限公司",
      number: "临政复〔2026〕21号",
      filedOn: "2026-08-05",
      receivedOn: "2026-08-10",
      throughBureau: false,
      claims: "请求减少罚款数额，理由是培训已经补做",
    },
    own,
  ),
  submission(
    "remedies/reply",
    "draft-answer",
    "2026-08-17T10:00",
    {
      facts: "2026年6月11日检查发现十二名从业人员的培训未如实记录，三处场所未设置安全警示标志",
      defence: "补做培训发生在立案之后，不改变违法行为已经发生的事实，裁量时已经考虑",
      request: "请求维持本机关作出的行政处罚决定",
      evidence: [
        { name: "现场检查记录", proves: "检查时的现场情况" },
        { name: "行政处罚听证告知书及送达回执", proves: "已经告知当事人依法享有的权利" },
      ],
    },
    own,
  ),
];

const demanded = document(
  "d-final-demand",
  "performance/final-demand",
  "行政强制执行事先催告书",
  "（临江）应急执行催告〔2027〕1号",
  "2027-01-04",
  unitParty.id,
);

/** On which day each document is issued, and what is on record by then. */
const stories: Record<string, [on: string, submissions: CaseFile["submissions"]]> = {
  "performance/instalment-approval-form": ["2026-07-21", spread],
  "performance/instalment-approval": ["2026-07-21", spread],
  "performance/demand": ["2026-07-27", unpaid],
  "performance/surcharge-decision": ["2026-08-04", unpaid],
  "performance/final-demand": ["2027-01-04", unpaid],
  "performance/court-application": ["2027-01-25", unpaid],
  "remedies/reply": ["2026-08-18", contested],
  "remedies/answer": [
    "2026-08-18",
    contested.map((s) =>
      s.formId === "remedies/filed"
        ? {
            ...s,
            data: { ...s.data, remedy: "litigation", organ: "临江区人民法院", number: "（2026）行初31号" },
          }
        : s,
    ),
  ],
};

/** The example as it stands when one of the documents about the money is issued. */
export function moneyFile(id: string, more: Partial<CaseFile> = {}): CaseFile {
  const base = aPenaltyFile();
  const [on, submissions] = stories[id] ?? ["2026-07-10", []];
  const asked = id === "performance/court-application";
  return {
    ...base,
    now: { on, at: at(`${on}T16:00`) },
    submissions: [...base.submissions, ...submissions],
    documents: [...base.documents, ...(asked ? [demanded] : [])],
    deliveries: [
      ...base.deliveries,
      ...(asked
        ? [
            {
              id: "s-final",
              documentIds: [demanded.id],
              ...own,
              deliveredOn: "2027-01-05",
              method: "direct",
              record: null,
            },
          ]
        : []),
    ],
    deadlines: [
      ...base.deadlines,
      {
        ...{ rule: "fine-payment", ref: "E1", subject: "缴纳罚款", ...own, findingId: null },
        ...{ startsOn: "2026-07-09", dueOn, dueAt: at(`${dueOn}T23:59`), provisional: false },
        ...{ basis: "行政处罚法 第六十七条第三款", state: "running" as const },
      },
    ],
    scope: { ...own },
    ...more,
  };
}
