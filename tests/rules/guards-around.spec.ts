import { expect } from "chai";
import type { CaseFile, IssuedDocument } from "../../domain/case-file.ts";
import { deliveryProblems } from "../../domain/penalty/guard/delivery.ts";
import { restProblems } from "../../domain/penalty/guard/enforcement.ts";
import { guardAct, guardOf } from "../../domain/penalty/guards.ts";
import { submission, withData } from "../support/example-inspection/submission.ts";
import { aCompleteFile, personParty, unitParty } from "../support/example-penalty/invariants.ts";
import { investigationFile } from "../support/example-penalty/investigation.ts";
import { anOnTheSpotFile, aPersonOnTheSpot, decisionOf } from "../support/example-penalty/on-the-spot.ts";

const said = (problems: Iterable<{ message: string; basis: string }>): string =>
  [...problems].map(({ message, basis }) => `${message}（${basis}）`).join("；");
const guarded = (template: string, file: CaseFile) => said(guardOf(template)(file));

const paper = (id: string, template: string, partyId: string | null): IssuedDocument => ({
  ...{ id, template, title: template, number: null, issuedOn: "2026-07-08", sha256: "0", partyId },
  ...{ departmentId: null, findingId: null },
});

describe("两书同达: what must be served together is not served apart, twice, or to somebody else", () => {
  const file = aCompleteFile({
    documents: [
      paper("decision", "penalty/decision", unitParty.id),
      paper("notice", "credit/repair-notice", unitParty.id),
      paper("of-person", "penalty/decision", personParty.id),
      paper("listing", "credit/listing-decision", unitParty.id),
      paper("told", "notice/penalty-notice", unitParty.id),
    ],
  });
  const served = (documentIds: string[], partyId?: string, of = file) =>
    said(deliveryProblems(of, { documentIds, partyId }));

  it("对单位的处罚决定书和信用修复告知书一并送达的，可以送达", () =>
    expect(served(["decision", "notice"], unitParty.id)).to.equal(""));
  it("对个人的处罚决定书没有信用修复告知书，可以送达", () =>
    expect(served(["of-person"], personParty.id)).to.equal(""));
  it("对单位的处罚决定书没有信用修复告知书的，不予送达", () =>
    expect(served(["decision"], unitParty.id)).to.include("信用修复告知书"));
  it("列入严重失信主体名单的决定没有信用修复告知书的，不予送达", () =>
    expect(served(["listing"], unitParty.id)).to.include("信用修复告知书"));
  it("处罚告知书遗漏听证权利的，不予送达", () =>
    expect(served(["told"], unitParty.id)).to.include("要求听证的权利"));
  it("受送达人不是本案当事人的，不予送达", () =>
    expect(served(["decision", "notice"], "p-unknown")).to.include("不是本案的当事人"));
  it("把对个人的决定送达单位的，不予送达", () =>
    expect(served(["of-person"], unitParty.id)).to.include("不是对"));
  it("不指明受送达人而送达处罚决定书的，不予送达", () =>
    expect(served(["decision"])).to.include("不是对该受送达人作出的"));
  it("不是本案的文书，不予送达", () => expect(served(["d-0"], unitParty.id)).to.include("不是本案的文书"));
  it("同一份文书列了两次的，不予送达", () =>
    expect(served(["decision", "decision", "notice"], unitParty.id)).to.include("重复列出"));
  it("已经送达或者正在送达的决定书，不再送达", () => {
    const once = (deliveredOn: string | null) => ({
      ...file,
      deliveries: [
        {
          id: "s",
          partyId: unitParty.id,
          documentIds: ["decision"],
          method: null,
          deliveredOn,
          record: null,
        },
      ],
    });
    expect(served(["decision", "notice"], unitParty.id, once("2026-07-09"))).to.include("不得重复送达");
    expect(served(["decision", "notice"], unitParty.id, once(null))).to.include("正在送达");
  });
  it("归档以后不再送达处罚决定书", () =>
    expect(
      served(["decision", "notice"], unitParty.id, { ...file, case: { ...file.case, status: "archived" } }),
    ).to.include("已经归档"));
});

describe("当场处罚决定书 is issued only within what the simplified procedure allows", () => {
  const onTheSpot = (...given: Parameters<typeof anOnTheSpotFile>) =>
    guarded("simplified/decision", anOnTheSpotFile(...given));
  const fined = (fineFen: number, more: object = {}) => ({
    assessments: decisionOf().assessments.map((one) => ({ ...one, fineFen, ...more })),
  });

  it("对单位三千元以下、对公民二百元以下，已经告知并听取意见的，可以当场作出", () => {
    expect(onTheSpot()).to.equal("");
    expect(onTheSpot({ hearing: { toldFineFen: 300_000 }, decision: fined(300_000) })).to.equal("");
    expect(guarded("simplified/decision", aPersonOnTheSpot())).to.equal("");
  });
  for (const [because, given, message] of [
    [
      "对单位超过三千元的（第五十一条）",
      [{ hearing: { toldFineFen: 300_001 }, decision: fined(300_001) }],
      "超过对法人或者其他组织当场处罚的上限",
    ],
    [
      "对公民超过二百元的（第五十一条）",
      [
        { hearing: { toldFineFen: 20_001 }, decision: fined(20_001) },
        { parties: [{ ...personParty, seq: 1 }], scope: { partyId: personParty.id } },
      ],
      "超过对公民当场处罚的上限",
    ],
    ["没有告知、听取陈述申辩的（第四十四条、第四十五条）", [{ hearing: null }], "尚未告知"],
    ["没有作出决定的", [{ decision: null }], "没有当场作出处罚决定"],
    ["重于告知的（第四十五条第二款）", [{ hearing: { toldFineFen: 50_000 } }], "重于告知的"],
    [
      "决定早于告知的（日期矛盾）",
      [{ decision: { decidedAt: "2026-07-08T09:00:00+08:00" } }],
      "作出决定早于告知",
    ],
    [
      "情节严重、须审查是否涉嫌犯罪的（第二十七条）",
      [{ decision: fined(100_000, { seriousness: "serious" }) }],
      "涉嫌犯罪",
    ],
    ["没有处罚内容的", [{ decision: fined(0) }], "没有载明处罚"],
    [
      "超过追责期限的（第三十六条）",
      [
        {
          opening: {
            violation: {
              code: "V10",
              description: "未设标志",
              basis: "第三十五条",
              actEndedOn: "2022-01-01",
            },
          },
          decision: fined(100_000, { harm: "none", correctedInTime: false }),
        },
      ],
      "不予行政处罚",
    ],
    ["没有违法行为编号的", [{ decision: fined(100_000, { code: "V99" }) }], "V99"],
    [
      "持证人员不足两人的（第四十二条）",
      [{}, { officers: aCompleteFile().officers.slice(0, 1) }],
      "不得少于两人",
    ],
    ["已经归档的", [{}, { case: { ...aCompleteFile().case, status: "archived" } }], "已经归档"],
    [
      "已经作出过决定的（第二十九条）",
      [{}, { documents: [paper("d", "simplified/decision", unitParty.id)] }],
      "不得给予两次以上罚款",
    ],
  ] as [string, Parameters<typeof anOnTheSpotFile>, string][])
    it(`不得当场作出：${because}`, () => expect(onTheSpot(...given)).to.include(message));
});

describe("the guards of the other documents", () => {
  it("依法应当处罚的，不得以不予处罚、责令改正代替（第二十八条第一款）", () => {
    const base = aCompleteFile();
    const submissions = withData(base, "penalty/decision-proposal", {
      penalties: [{ partySeq: 1, outcome: "no-penalty", warning: false }],
    });
    const guard = guarded("penalty/no-penalty-decision", { ...base, submissions });
    expect(guard).to.include("责令改正不能代替处罚");
    expect(guarded("penalty/no-penalty-decision", base)).to.include("没有决定对");
  });

  it("没有指明当事人的，不予告知、不予出具决定书", () => {
    const unnamed = aCompleteFile({ scope: {} });
    for (const template of ["notice/penalty-notice", "penalty/no-penalty-decision"])
      expect(guarded(template, unnamed), template).to.include("没有指明所涉当事人");
    expect(guarded("simplified/decision", anOnTheSpotFile({}, { scope: {} }))).to.include(
      "没有指明所涉当事人",
    );
  });

  it("决定不予处罚的，不得出具处罚决定书", () => {
    const base = aCompleteFile();
    const submissions = withData(base, "penalty/decision-proposal", {
      penalties: [{ partySeq: 1, outcome: "no-penalty", warning: false }],
    });
    expect(guarded("penalty/decision", { ...base, submissions })).to.include("没有决定对");
  });

  it("应当告知听证权利而只作一般告知的，不得决定（第六十三条）", () => {
    const base = aCompleteFile();
    const documents = base.documents.map((d) =>
      d.template === "notice/hearing-notice" ? { ...d, template: "notice/penalty-notice" } : d,
    );
    expect(guarded("penalty/decision", { ...base, documents })).to.include("有要求听证的权利，尚未告知");
  });

  it("决定没有送达的，不得结案（第六十一条）", () =>
    expect(guarded("closure/closure-approval", aCompleteFile({ scope: {} }))).to.include(
      "尚未送达，不能结案",
    ));

  it("不予处罚也由合格的人按顺序决定，涉嫌犯罪的除外（第二十七条、第四十二条、第四十三条、第五十七条）", () => {
    const spared = (more: Parameters<typeof aCompleteFile>[0] = {}) =>
      guarded("penalty/no-penalty-decision", aCompleteFile(more));
    const add = (formId: string, elementId: string, data: object, who = {}) => ({
      add: [submission(formId, elementId, "2026-07-08T11:00", { ...data }, who)],
    });
    const report = aCompleteFile().submissions.find((s) => s.formId === "penalty/investigation-report");
    expect(spared(add("penalty/investigation-report", "again", report?.data ?? {}))).to.include(
      "应当重新决定",
    );
    expect(spared(add("shared/approval", "approve", { decision: "approved" }))).to.include("不得审批案件");
    expect(spared(add("investigation/summons", "alone", { officersPresent: ["p-li"] }))).to.include(
      "不足两人",
    );
    expect(spared(add("transfer/task-force", "force", {}))).to.include("线索尚未核查处理");
  });

  it("首违轻微并及时改正的，可以不予处罚（第三十三条）", () => {
    const base = aCompleteFile();
    const lenient = (data: Record<string, unknown>) => ({
      penalties: [{ partySeq: 1, outcome: "no-penalty", warning: false, ground: "first-offence" }],
      assessments: (data["assessments"] as object[]).map((one) => ({
        ...one,
        ...{ seriousness: "minor", correctedInTime: true, harm: "none", fineFen: 0 },
      })),
    });
    const submissions = withData(base, "penalty/decision-proposal", lenient);
    expect(guarded("penalty/no-penalty-decision", { ...base, submissions })).to.equal("");
  });

  it("调查终结报告没有建议处罚的，不予告知", () => {
    const told = guarded("notice/penalty-notice", aCompleteFile({ drop: ["penalty/investigation-report"] }));
    expect(told).to.include("没有建议对");
    expect(guarded("notice/penalty-notice", aCompleteFile())).to.equal("");
  });

  it("应当处罚而没有决定的，不得结案", () => {
    const undecided = aCompleteFile({ scope: {}, drop: ["penalty/decision-approval"] });
    expect(guarded("closure/closure-approval", undecided)).to.include("责令改正不能代替处罚，不得结案");
  });

  it("查封、扣押尚未处理的，不得结案；期限届满的，不得延长（行政强制法 第二十五条、第二十七条）", () => {
    const clock = {
      ...{ rule: "sealing", ref: "B9", subject: "查封", startsOn: "2026-06-08", dueOn: "2026-07-08" },
      ...{ dueAt: "2026-07-09T00:00:00+08:00", provisional: false, basis: "", partyId: unitParty.id },
      ...{ findingId: null, state: "running" as const },
    };
    const held = aCompleteFile({ deadlines: [clock] });
    expect(guarded("closure/closure-approval", held)).to.include(
      "查封、扣押的场所、设施或者财物尚未作出处理决定",
    );
    const template = "investigation/measure-extension";
    const extended = investigationFile(template);
    expect(guarded(template, extended)).to.equal("");
    const over = { ...extended, deadlines: [{ ...clock, dueOn: "2026-07-07" }] };
    expect(guarded(template, over)).to.include("应当立即解除");
    expect(guarded(template, aCompleteFile())).to.include("应当立即解除");
    const unapproved = extended.submissions.filter(
      ({ elementId }) => elementId !== "approve-measure-handling",
    );
    expect(guarded(template, { ...extended, submissions: unapproved })).to.include(
      "没有经行政机关负责人批准",
    );
    const testing = investigationFile("investigation/testing-notice");
    expect(guarded("investigation/testing-notice", testing)).to.equal("");
    expect(guarded("investigation/testing-notice", extended)).to.include("送交检测、鉴定没有经");
  });

  it("归档以后不登记事项，信用修复、复议、诉讼除外", () => {
    const archived = aCompleteFile({ case: { ...aCompleteFile().case, status: "archived" } });
    expect(said(guardAct("performance/payment")(archived))).to.include("已经归档");
    expect(said(guardAct("credit/repair-application")(archived))).to.equal("");
  });
});

describe("不得在夜间或者法定节假日实施行政强制执行 (行政强制法 第四十三条)", () => {
  for (const [at, message] of [
    ["2026-07-08T10:00:00+08:00", ""],
    ["2026-07-08T06:00:00+08:00", ""],
    ["2026-07-08T21:59:00+08:00", ""],
    ["2026-07-08T22:00:00+08:00", "属于夜间"],
    ["2026-07-08T05:59:00+08:00", "属于夜间"],
    ["2026-07-07T23:00:00Z", ""],
    ["2026-10-01T10:00:00+08:00", "法定节假日"],
    ["2026-10-05T10:00:00+08:00", "法定节假日"],
    ["2026-10-10T10:00:00+08:00", ""],
    ["2027-05-01T23:00:00+08:00", "属于夜间"],
    ["2029-10-01T10:00:00+08:00", "法定节假日"],
  ] as const)
    it(`${at}：${message || "可以实施"}`, () =>
      message
        ? expect(said(restProblems(at))).to.include(message)
        : expect(said(restProblems(at))).to.equal(""));

  it("夜间不出具加处罚款决定书", () => {
    const atNight = aCompleteFile({ now: { on: "2026-07-08", at: "2026-07-08T23:00:00+08:00" } });
    expect(guarded("performance/surcharge-decision", atNight)).to.include("属于夜间");
  });
});
