import { expect } from "chai";
import type { Calendar } from "../../domain/calendar.ts";
import type { CaseFile, Submission } from "../../domain/case-file.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import { withDayOff } from "../forms/facts.ts";
import { head, submission, withData } from "../support/example-inspection/submission.ts";
import {
  aCompleteFile,
  discussion,
  host,
  legalOpinion,
  members,
  personParty,
  unitParty,
} from "../support/example-penalty/invariants.ts";

const problemsOf = (template: string, file: CaseFile): string[] =>
  [...guardOf(template)(file)].map(({ message, basis }) => `${message}（${basis}）`);
const decision = (file: CaseFile) => problemsOf("penalty/decision", file);

/** The same submissions with another content of one form. */
const with_ = (formId: string, change: (data: Record<string, unknown>) => object): CaseFile => {
  const file = aCompleteFile();
  return {
    ...file,
    submissions: withData(file, formId, change),
  };
};
/** The same submissions with another author of one form. */
const by = (formId: string, personId: string, name: string): CaseFile => {
  const file = aCompleteFile();
  const author = { personId, name };
  return {
    ...file,
    submissions: file.submissions.map((s) => (s.formId === formId ? { ...s, by: author } : s)),
  };
};
const ofUnit = { partyId: unitParty.id };
const said = (time: string): Submission =>
  submission(
    "notice/statement",
    "statement-made",
    time,
    { points: [{ kind: "fact", content: "已改正" }] },
    ofUnit,
  );
const answered = (time: string): Submission =>
  submission("notice/statement-review", "review-statement", time, { revise: false }, ofUnit);
const asked = (time: string): Submission =>
  submission("notice/hearing-request", "hearing-requested", time, { requestedOn: time.slice(0, 10) }, ofUnit);
const arranged = (time: string): Submission =>
  submission("hearing/arrangement", "arrange-hearing", time, { panel: [] }, head);
const heard = (time: string): Submission =>
  submission("hearing/record", "record-hearing", time, { outcome: "held" }, host);
const reported = (time: string): Submission =>
  submission("hearing/report", "report-hearing", time, { proposal: "sustain" }, host);

const fined = (code: string, fineFen: number) => (data: Record<string, unknown>) => ({
  assessments: (data["assessments"] as { code: string }[]).map((one) =>
    one.code === code ? { ...one, fineFen } : one,
  ),
});

describe("行政处罚决定书 is not issued before what the law wants to have happened", () => {
  it("告知、期限、法制审核、集体讨论、审批齐备的，对每个当事人都可以作出", () => {
    expect(decision(aCompleteFile())).to.deep.equal([]);
    expect(decision(aCompleteFile({ scope: { partyId: personParty.id } }))).to.deep.equal([]);
  });

  it("期限没有推算的，按现行日历计算工作日", () => {
    const file = {
      ...with_("penalty/decision-approval", () => ({ decidedOn: "2026-07-03" })),
      deadlines: [],
    };
    const open = (calendar?: Calendar) =>
      [...guardOf("penalty/decision")(file, calendar)].filter(({ message }) => message.includes("尚未届满"));
    expect(open()).to.deep.equal([]);
    expect(open(withDayOff("2026-06-30"))).to.have.length(1);
  });

  const refusals: [because: string, file: () => CaseFile, message: string][] = [
    [
      "没有告知的（第四十四条、第六十二条）",
      () => aCompleteFile({ documents: [] }),
      "行政处罚告知书尚未送达",
    ],
    ["告知书没有送达的", () => aCompleteFile({ deliveries: [] }), "行政处罚告知书尚未送达"],
    [
      "陈述、申辩和听证期限没有届满、也没有书面放弃的（第六十二条、第六十四条）",
      () => with_("penalty/decision-approval", () => ({ decidedOn: "2026-06-30" })),
      "尚未届满",
    ],
    [
      "只书面放弃了陈述、申辩，要求听证的期限没有届满的",
      () =>
        aCompleteFile({
          ...with_("penalty/decision-approval", () => ({ decidedOn: "2026-06-30" })),
          add: [
            submission(
              "notice/waiver",
              "rights-waived",
              "2026-06-26T10:00",
              { waivesStatement: true, waivesHearing: false },
              ofUnit,
            ),
          ],
        }),
      "尚未届满",
    ],
    [
      "提出的陈述、申辩没有复核的（第四十五条）",
      () => aCompleteFile({ add: [said("2026-06-29T10:00")] }),
      "尚未复核",
    ],
    [
      "要求听证而没有举行的（第六十三条）",
      () => aCompleteFile({ add: [asked("2026-06-29T10:00")] }),
      "听证尚未举行",
    ],
    [
      "听证为其他当事人安排，该当事人在安排之后才要求听证的（第六十四条）",
      () =>
        aCompleteFile({
          add: [arranged("2026-06-28T16:00"), asked("2026-06-29T10:00"), heard("2026-07-06T10:00")],
        }),
      "听证尚未举行",
    ],
    [
      "听证以后没有重新法制审核的（第五十八条第一款第二项）",
      () =>
        aCompleteFile({
          add: [
            asked("2026-06-29T10:00"),
            arranged("2026-06-29T16:00"),
            heard("2026-07-06T10:00"),
            reported("2026-07-06T16:00"),
          ],
        }),
      "应当重新审核",
    ],
    [
      "听证结束没有报告的（第六十五条）",
      () =>
        aCompleteFile({
          add: [asked("2026-06-29T10:00"), arranged("2026-06-29T16:00"), heard("2026-07-06T10:00")],
        }),
      "尚无听证报告",
    ],
    ["没有经过法制审核的（第五十八条）", () => aCompleteFile({ drop: ["review/legal-opinion"] }), "未经审核"],
    [
      "法制审核没有通过的",
      () => aCompleteFile({ add: [legalOpinion("2026-06-24T17:00", "failed")] }),
      "法制审核未通过",
    ],
    [
      "应当集体讨论而没有讨论的（第五十七条第二款）",
      () => aCompleteFile({ drop: ["discussion/record"] }),
      "集体讨论",
    ],
    [
      "集体讨论退回的",
      () => aCompleteFile({ add: [discussion("2026-07-07T18:00", { conclusion: "returned" })] }),
      "尚无讨论同意的记录",
    ],
    [
      "参加讨论的负责人人数不足的",
      () => with_("discussion/record", () => ({ members: members.slice(0, 2) })),
      "不足3人",
    ],
    [
      "没有超过半数同意的",
      () =>
        with_("discussion/record", () => ({
          members: members.map((one, i) => ({ ...one, vote: i > 0 ? "abstain" : "agree" })),
        })),
      "没有超过半数",
    ],
    [
      "讨论以后事实有变化，没有重新讨论的",
      () => aCompleteFile({ add: [said("2026-06-30T10:00"), answered("2026-07-07T20:00")] }),
      "应当重新讨论",
    ],
    [
      "负责人没有批准的（第五十七条第一款）",
      () => with_("penalty/decision-approval", () => ({ decision: "returned" })),
      "尚未作出处罚决定",
    ],
    [
      "决定以后又重新调查的",
      () =>
        aCompleteFile({
          add: aCompleteFile()
            .submissions.filter(({ formId }) => formId === "penalty/investigation-report")
            .map((s) => ({ ...s, at: "2026-07-08T11:00:00+08:00" })),
        }),
      "应当重新决定",
    ],
    [
      "决定早于立案的（日期矛盾）",
      () => with_("penalty/decision-approval", () => ({ decidedOn: "2026-06-01" })),
      "早于立案之日",
    ],
    [
      "决定早于批准立案的（受理在先，立案在后）",
      () => with_("penalty/decision-approval", () => ({ decidedOn: "2026-06-14" })),
      "早于立案之日（2026-06-15）",
    ],
    [
      "罚款高于告知的（第四十五条第二款）",
      () => with_("penalty/decision-proposal", fined("V05", 4_000_000)),
      "高于告知的",
    ],
    [
      "告知以后加重处罚种类的",
      () =>
        with_("penalty/decision-proposal", (data) => ({
          penalties: (data["penalties"] as object[]).map((one) => ({ ...one, warning: true })),
        })),
      "重于告知",
    ],
    [
      "承办人进行法制审核的（第五十八条、第四十三条）",
      () => by("review/legal-opinion", "p-li", "李㛃"),
      "李㛃是本案的调查人员，不得进行法制审核",
    ],
    [
      "承办人主持听证的（第六十四条第四项）",
      () =>
        aCompleteFile({
          add: [
            submission("hearing/arrangement", "arrange-hearing", "2026-06-30T09:00", {
              panel: [{ personId: "p-li", name: "李㛃", duty: "host" }],
            }),
          ],
        }),
      "不得担任听证组成人员",
    ],
    [
      "承办人参加表决的",
      () =>
        with_("discussion/record", () => ({
          members: [...members, { personId: "p-zhang", name: "张明远", vote: "agree" }],
        })),
      "不得参加集体讨论的表决",
    ],
    ["呈报人自己批准的", () => by("penalty/decision-approval", "p-zhang", "张明远"), "不得作出处罚决定"],
    [
      "持证执法人员不足两人的（第四十二条）",
      () => aCompleteFile({ officers: aCompleteFile().officers.slice(0, 1) }),
      "不得少于两人",
    ],
    [
      "一次执法活动只有一名持证人员的",
      () =>
        aCompleteFile({
          add: [
            submission("investigation/scene-inspection", "inspect-scene", "2026-06-16T09:00", {
              officersPresent: ["p-zhang"],
            }),
          ],
        }),
      "不足两人",
    ],
    [
      "发现时已过追责期限的（第三十六条）",
      () =>
        with_("penalty/filing", (data) => ({
          violations: (data["violations"] as object[]).map((one) => ({
            ...one,
            actEndedOn: "2019-01-01",
          })),
        })),
      "不再给予行政处罚",
    ],
    [
      "对同一当事人已经作出过决定的（第二十九条）",
      () =>
        aCompleteFile({
          documents: [
            ...aCompleteFile().documents,
            {
              ...{ id: "d-9", template: "penalty/decision", title: "行政处罚决定书" },
              ...{ number: "（临江）应急罚〔2026〕3号", issuedOn: "2026-07-08", sha256: "0" },
              ...{ departmentId: null, findingId: null, partyId: unitParty.id },
            },
          ],
        }),
      "不得给予两次以上罚款",
    ],
    [
      "同一个违法行为列了两次的",
      () =>
        with_("penalty/decision-proposal", (data) => {
          const all = data["assessments"] as { code: string; fineFen: number; act?: number }[];
          const [first = { code: "", fineFen: 0 }] = all;
          const { act: _, ...repeated } = first;
          return {
            assessments: [
              { ...repeated, fineFen: 1_500_000 },
              { ...repeated, fineFen: 1_500_000 },
              ...all.slice(1),
            ],
          };
        }),
      "列了两次罚款",
    ],
    [
      "涉嫌犯罪已经移送公安机关的（第二十七条）",
      () =>
        aCompleteFile({
          add: [
            submission("transfer/crime-approval", "approve-crime-transfer", "2026-06-25T09:00", {
              decision: "approved",
            }),
          ],
        }),
      "不得以行政处罚代替",
    ],
    [
      "涉嫌犯罪的线索正在核查的",
      () =>
        aCompleteFile({
          add: [submission("transfer/task-force", "name-task-force", "2026-06-25T09:00", {})],
        }),
      "线索尚未核查处理",
    ],
    [
      "经审查涉嫌犯罪而没有移送的（以罚代刑）",
      () =>
        with_("penalty/decision-proposal", (data) => ({
          assessments: (data["assessments"] as { code: string }[]).map((one) => ({
            ...one,
            ...(one.code === "V05" ? { crimeSuspected: true } : {}),
          })),
        })),
      "不得以行政处罚代替",
    ],
    [
      "当事人死亡、终止，已经批准终止案件的",
      () =>
        aCompleteFile({
          add: [
            submission("penalty/termination", "propose-termination", "2026-06-29T09:00", {}, ofUnit),
            submission(
              "shared/approval",
              "approve-termination",
              "2026-06-29T10:00",
              { decision: "approved" },
              head,
            ),
          ],
        }),
      "已经终止",
    ],
    ["超出法定幅度的", () => with_("penalty/decision-proposal", fined("V05", 20_000_000)), "上限"],
    [
      "按逾期未改正处罚而没有复查证明的",
      () =>
        with_("penalty/decision-proposal", (data) => ({
          assessments: (data["assessments"] as { code: string }[]).map((one) =>
            one.code === "V10" ? { ...one, stage: "overdue", fineFen: 6_000_000 } : one,
          ),
        })),
      "复查未改正的证明",
    ],
    ["当事人不是本案当事人的", () => aCompleteFile({ scope: { partyId: "p-unknown" } }), "不是本案的当事人"],
    ["没有指明当事人的", () => aCompleteFile({ scope: {} }), "没有指明所涉当事人"],
    [
      "案卷已经归档的",
      () => aCompleteFile({ case: { ...aCompleteFile().case, status: "archived" } }),
      "案卷已经归档",
    ],
  ];
  for (const [because, file, message] of refusals)
    it(`不得作出：${because}`, () => expect(decision(file()).join("；")).to.include(message));

  it("每一项拒绝都说明所依据的条款", () => {
    for (const [because, file] of refusals)
      for (const problem of decision(file()))
        expect(problem, because).to.match(/（.*(法|规定|办法|意见|令).*）$/u);
  });

  it("书面放弃陈述、申辩和听证的，不必等期限届满", () => {
    const waived = { waivesStatement: true, waivesHearing: true };
    const file = aCompleteFile({
      ...with_("penalty/decision-approval", () => ({ decidedOn: "2026-06-30" })),
      add: [submission("notice/waiver", "rights-waived", "2026-06-26T10:00", waived, ofUnit)],
    });
    expect(decision(file)).to.deep.equal([]);
  });

  it("陈述、申辩已经复核，听证已经举行并重新审核、讨论的，可以作出", () => {
    const file = aCompleteFile({
      add: [
        said("2026-06-29T10:00"),
        asked("2026-06-29T10:05"),
        answered("2026-06-30T10:00"),
        arranged("2026-06-29T16:00"),
        heard("2026-07-06T10:00"),
        reported("2026-07-06T16:00"),
        legalOpinion("2026-07-07T09:00"),
      ],
    });
    expect(decision(file)).to.deep.equal([]);
  });
});
