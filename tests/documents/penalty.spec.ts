import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { Finding } from "../../domain/findings.ts";
import { decidedPenalties } from "../../domain/penalty/decision.ts";
import { template, templateIds } from "../../templates/load.ts";
import { submission, withData } from "../support/example-inspection/submission.ts";
import { aClosedFile } from "../support/example-penalty/closure.ts";
import { ordinaryFileFor } from "../support/example-penalty/ordinary.ts";
import { goldenOf, goldenPath } from "../support/golden.ts";
import { printed, readBack } from "../support/issued-document.ts";
import { aPenaltyFile, personParty, unitParty } from "../support/penalty-file.ts";

const ids = templateIds().filter((id) => id.startsWith("penalty/"));
const text = (id: string) => printed(id, ordinaryFileFor(id));

describe("普通程序的文书", () => {
  it("has the documents of filing, investigation and decision, by these titles and words", () => {
    expect(Object.fromEntries(ids.map((id) => [id, [template(id).zh, template(id).word]]))).to.deep.equal({
      "penalty/decision": ["行政处罚决定书", "罚"],
      "penalty/decision-submission": ["案件处理呈批表", "处呈"],
      "penalty/filing-approval": ["立案审批表", "立"],
      "penalty/investigation-report": ["案件调查终结报告", "终报"],
      "penalty/no-penalty-decision": ["不予行政处罚决定书", "不罚"],
      "penalty/time-extension": ["案件延期审批表", null],
    });
  });

  for (const id of ids) {
    it(`${template(id).zh} is printed as it was agreed`, () =>
      expect(goldenOf(id, ordinaryFileFor(id))).to.equal(readFileSync(goldenPath(id), "utf8")));

    it(`${template(id).zh} can be issued when hardly anything is on record, with blanks for what is missing`, () => {
      const bare = { submissions: [], documents: [], deliveries: [], deadlines: [], officers: [] };
      expect(printed(id, { ...ordinaryFileFor(id), ...bare })).to.not.match(/undefined|null|NaN/);
    });
  }
});

describe("行政处罚决定书 (行政处罚法 第五十九条)", () => {
  it("states who, what and by which evidence, the article of each violation, and why the fine is what it is", () => {
    expect(text("penalty/decision"))
      .to.contain("临江恒瑞化工仓储有限公司。统一社会信用代码：91000000MA00000K1X")
      .and.to.contain("培训档案复印件")
      .and.to.contain("依据《中华人民共和国安全生产法》第九十七条第四项的规定应当予以处罚")
      .and.to.contain("涉及人员占从业人员总数的两成")
      .and.to.contain("分别裁量、合并处罚");
  });

  it("sums the violations in figures and in capitals, for each party its own", () => {
    expect(text("penalty/decision")).to.contain("罚款人民币55000元（大写：伍万伍仟元整）");
    const manager = printed("penalty/decision", aPenaltyFile({ scope: { partyId: personParty.id } }));
    expect(manager).to.contain("罚款人民币25000元（大写：贰万伍仟元整）").and.not.contain("55000");
    expect(manager).to.contain("第九十四条").and.not.contain("信用修复告知书");
  });

  it("tells a party of a case of several which of its facts are the party's own, and names them as the case's where they are not", () => {
    const file = (partyId: string) => aPenaltyFile({ scope: { partyId } });
    const paper = (id: string, partyId: string, more = {}) => printed(id, { ...file(partyId), ...more });
    const unit = paper("penalty/decision", unitParty.id);
    const manager = paper("penalty/decision", personParty.id);
    const [plan, signs] = ["未组织制定并实施本单位安全生产教育和培训计划。", "安全警示标志，共三处。"];
    for (const one of [unit, manager]) expect(one).to.contain("经查明，本案事实如下：仓库安全生产教育");
    expect(manager).to.contain(`其中，你的违法事实是：主要负责人${plan}以上事实`).and.not.contain(signs);
    expect(unit).to.match(new RegExp(`其中，你单位的违法事实是：[^。]*${signs}以上事实`));
    const notice = paper("notice/penalty-notice", personParty.id);
    expect(notice)
      .to.contain("经查明，本案事实如下：仓库")
      .and.to.contain("其中，你有下列违法行为：1．主要负责人未组织")
      .and.not.to.contain("经查，你有下列违法行为");
    const alone = paper("penalty/decision", unitParty.id, { parties: [unitParty] });
    expect(alone)
      .to.contain("一、违法事实和证据仓库")
      .and.not.to.match(/本案事实|其中，你单位/);
  });

  it("states to a party only its own facts and what proves them, where the report separates them, and nothing of the others", () => {
    const plan = "何建国任主要负责人以来，从未组织制定安全生产教育和培训计划。";
    const separated = aPenaltyFile().submissions.map((s) => {
      const { evidence, penalties } = s.data as { evidence?: { name: string }[]; penalties?: object[] };
      const own = penalties?.map((one, i) => (i === 1 ? { ...one, facts: plan } : one));
      const proofs = evidence?.map((one) => ({ ...one, partySeqs: /何建国/.test(one.name) ? [2] : [1] }));
      return {
        ...s,
        data: { ...s.data, ...(own && { penalties: own }), ...(proofs && { evidence: proofs }) },
      };
    });
    const paper = (id: string, partyId: string) =>
      printed(id, aPenaltyFile({ submissions: separated, scope: { partyId } }));
    for (const id of ["penalty/decision", "notice/penalty-notice"]) {
      expect(paper(id, personParty.id), id)
        .to.contain(`${plan}${id === "penalty/decision" ? "以上" : "1．主要负责人"}`)
        .and.to.contain("以上事实有下列证据证实：1．对何建国的询问笔录")
        .and.not.to.match(/三号库房|培训档案复印件|本案事实/);
      expect(paper(id, unitParty.id), id)
        .to.contain("本案事实如下：仓库")
        .and.to.match(/现场检查记录.*培训档案复印件.*对何建国的询问笔录/);
    }
    const whole = separated.map((s) => {
      const { facts, summary, penalties } = s.data as {
        facts?: string;
        summary?: string;
        penalties?: object[];
      };
      const own = penalties?.map((one, i) => (i === 0 ? { ...one, facts: facts ?? summary } : one));
      return { ...s, data: { ...s.data, ...(own && { penalties: own }) } };
    });
    for (const id of ["penalty/investigation-report", "penalty/decision-submission"])
      for (const submissions of [separated, whole])
        expect(printed(id, aPenaltyFile({ submissions })))
          .to.contain(`培训计划。对何建国认定的违法事实：${plan}`)
          .and.not.contain(`对${unitParty.name}认定`);
  });

  it("names each notice that was served with its own number", () => {
    const file = aPenaltyFile({ scope: { partyId: unitParty.id } });
    const both = printed("penalty/decision", {
      ...file,
      documents: file.documents.flatMap((d) =>
        d.id === "d-notice-unit"
          ? [
              {
                ...d,
                id: "d-told",
                template: "notice/penalty-notice",
                number: "（临江）应急罚告〔2026〕3号",
              },
              d,
            ]
          : [d],
      ),
      deliveries: file.deliveries.map((d) =>
        d.documentIds.includes("d-notice-unit") ? { ...d, documentIds: ["d-told", ...d.documentIds] } : d,
      ),
    });
    expect(both).to.contain(
      "送达《行政处罚告知书》（临江）应急罚告〔2026〕3号、《行政处罚听证告知书》（临江）应急听告〔2026〕5号，告知",
    );
  });

  it("says what the party said, or that it said nothing", () => {
    expect(text("penalty/decision")).to.contain("没有提出陈述、申辩，也没有要求听证");
  });

  it("says of each right apart whether it was used, given up or let pass, and of a hearing only what happened", () => {
    const of = { partyId: unitParty.id };
    const file = aPenaltyFile({ scope: of });
    const answered = (...more: [form: string, time: string, data: object][]) =>
      printed("penalty/decision", {
        ...file,
        submissions: [
          ...file.submissions,
          ...more.map(([form, time, data]) => submission(form, form, `2026-${time}`, { ...data }, of)),
        ].toSorted((a, b) => Date.parse(a.at) - Date.parse(b.at)),
      });
    const asked = ["notice/hearing-request", "06-26T10:00", { requestedOn: "2026-06-26" }] as const;
    const arranged = ["hearing/arrangement", "06-26T16:00", { panel: [] }] as const;
    const ended = (outcome: string) => ["hearing/record", "07-06T10:00", { outcome }] as const;
    const held = answered([...asked], [...arranged], [...ended("held")]);
    expect(held).to.contain("本机关依你单位的要求举行了听证");
    const absent = answered([...asked], [...arranged], [...ended("absent")]);
    expect(absent).to.contain("视为放弃听证权利").and.to.not.contain("举行了听证");
    const withdrawn = answered([...asked], ["notice/hearing-withdrawal", "06-27T10:00", {}]);
    expect(withdrawn).to.contain("要求听证后撤回了申请").and.to.not.contain("举行了听证");
    const half = { waivesStatement: true, waivesHearing: false };
    expect(answered(["notice/waiver", "06-26T10:00", half]))
      .to.contain("书面放弃陈述、申辩，没有要求听证")
      .and.to.not.contain("放弃了上述权利");
  });

  it("names bank and account, fifteen days from receipt, the surcharge with its cap, and the way to pay later", () => {
    expect(text("penalty/decision"))
      .to.contain("收到本决定书之日起十五日内，到临江农村商业银行营业部（账户：0000555010000001）")
      .and.to.contain("每日按罚款数额的百分之三加处罚款，加处罚款的数额不超出罚款的数额")
      .and.to.contain("延期或者分期缴纳");
  });

  it("names the people's government and the court of the place, and nobody else", () => {
    expect(text("penalty/decision"))
      .to.contain("六十日内向临江区人民政府申请行政复议")
      .and.to.contain("六个月内直接向临江区人民法院提起行政诉讼")
      .and.to.contain("不停止执行")
      .and.not.match(/上(一)?级(主管)?(部门|机关)/);
  });

  it("points a unit to the notice of credit repair that is served along with it", () =>
    expect(text("penalty/decision")).to.contain("与《信用修复告知书》一并送达"));

  it("cites of a code that holds two provisions the one whose duty was cited when it was filed", () => {
    const file = aPenaltyFile({ scope: { partyId: unitParty.id }, parties: [unitParty] });
    const description = "锁闭员工宿舍出口";
    const one = { partySeq: 1, code: "V20", description, stage: "first", fineFen: 1_000_000, reasons: "轻" };
    const citing = (basis: string) => ({
      ...file,
      submissions: file.submissions.map((s) => {
        const violations = [{ code: "V20", description, basis }];
        if (s.formId === "penalty/filing") return { ...s, data: { ...s.data, violations } };
        return "assessments" in s.data ? { ...s, data: { ...s.data, assessments: [one] } } : s;
      }),
    });
    for (const [basis, duty, article, other] of [
      ["安全生产法 第四十二条第二款", "第四十二条", "第一百零五条", "第一百零四条"],
      ["安全生产法 第四十八条", "第四十八条", "第一百零四条", "第一百零五条"],
    ] as const)
      for (const id of ["penalty/decision", "notice/penalty-notice", "penalty/investigation-report"])
        expect(printed(id, citing(basis)), id)
          .to.contain(`《中华人民共和国安全生产法》${duty}`)
          .and.to.contain(`《中华人民共和国安全生产法》${article}`)
          .and.not.contain(other);
    expect(decidedPenalties(citing("安全生产法 第四十二条"))[0]?.violations[0]?.basis).to.equal(
      "安全生产法 第一百零五条",
    );
  });

  it("第二十八条: orders to put right what the record does not show put right, and says of the rest that it is", () => {
    const file = aClosedFile({ scope: { partyId: unitParty.id } });
    const [first, second] = file.source?.findings ?? [];
    const paper = (statuses: readonly Finding["status"][], correctedInTime = false) =>
      printed("penalty/decision", {
        ...file,
        source: file.source && {
          ...file.source,
          findings: file.source.findings.map((one, i) => ({ ...one, status: statuses[i] ?? one.status })),
        },
        submissions: file.submissions.map((s) => {
          const { violations, assessments } = s.data as { violations?: object[]; assessments?: object[] };
          const on = violations?.map((one, i) => ({ ...one, findingId: [first, second][i]?.id }));
          const judged = assessments?.map((one) => ({ ...one, correctedInTime }));
          return {
            ...s,
            data: { ...s.data, ...(on && { violations: on }), ...(judged && { assessments: judged }) },
          };
        }),
      });
    const order = "依法应当限期整改的，按照责令限期整改的文书执行。";
    expect(paper(["referred", "open"])).to.contain(`同时责令你单位立即改正上述违法行为，${order}`);
    expect(paper(["referred", "signed-off"])).to.contain(
      `上述第2项违法行为已经改正；同时责令你单位立即改正上述第1项违法行为，${order}`,
    );
    for (const done of [paper(["rectified", "signed-off"]), paper(["referred", "open"], true)])
      expect(done).to.contain("上述违法行为已经改正，你单位应当防止再次发生。").and.not.contain("责令你单位");
    expect(text("penalty/decision")).to.contain(`同时责令你单位立即改正上述违法行为，${order}`);
  });

  it("prints every page with very long names and without any evidence", async () => {
    const long = "临江恒瑞化工仓储有限公司".repeat(6);
    const file = aPenaltyFile({ scope: { partyId: unitParty.id }, parties: [{ ...unitParty, name: long }] });
    const { text: read } = await readBack("penalty/decision", {
      ...file,
      submissions: withData(file, "penalty/investigation-report", { evidence: [] }),
    });
    expect(read).to.contain(long);
  });
});

describe("不予行政处罚决定书 (行政处罚法 第三十三条)", () => {
  it("states the ground with its article, the education, and the remedies", () => {
    expect(text("penalty/no-penalty-decision"))
      .to.contain("初次违法且危害后果轻微并及时改正，依据《中华人民共和国行政处罚法》第三十三条第一款的规定")
      .and.to.contain("对你单位不予行政处罚")
      .and.to.contain("由专人管理培训档案")
      .and.to.contain("申请行政复议")
      .and.not.contain("缴纳罚款");
  });
});

describe("不予行政处罚决定书 (教育)", () => {
  it("orders nothing to be put right that the ground says is put right, but does where it is not", () => {
    const file = ordinaryFileFor("penalty/no-penalty-decision");
    const grounded = (ground: string) =>
      printed("penalty/no-penalty-decision", {
        ...file,
        submissions: withData(file, "penalty/decision-proposal", (data) => ({
          penalties: (data["penalties"] as { ground?: string }[]).map((p) => ({ ...p, ground })),
        })),
      });
    expect(grounded("minor-and-corrected")).to.contain("引以为戒").and.not.contain("应当改正违法行为");
    expect(grounded("no-fault")).to.contain("应当改正违法行为，防止再次发生");
  });
});

describe("内部审批文书", () => {
  it("立案审批表 cites the law by its name and says when the act ended only if that is known", () => {
    const file = ordinaryFileFor("penalty/filing-approval");
    const violations = [{ code: "V10", description: "未设置警示标志", basis: "安全生产法 第三十五条" }];
    const submissions = withData(file, "penalty/filing", { violations });
    expect(printed("penalty/filing-approval", { ...file, submissions })).to.contain(
      "未设置警示标志，涉嫌违反《中华人民共和国安全生产法》第三十五条",
    );
  });

  it("立案审批表 carries source, party, facts and the three opinions", () => {
    expect(text("penalty/filing-approval"))
      .to.contain("行政检查发现")
      .and.to.contain("何建国（身份证件号码：000000197003120019")
      .and.to.contain("建议立案")
      .and.to.contain("（陈建国）")
      .and.to.contain("（林立峰）");
  });

  it("立案审批表 of a case that was urgent says since when it was investigated before", () => {
    const file = ordinaryFileFor("penalty/filing-approval");
    const submissions = withData(file, "penalty/filing", { urgentInvestigatedOn: "2026-06-11" });
    expect(printed("penalty/filing-approval", { ...file, submissions })).to.contain(
      "建议立案（情况紧急，已于2026年6月11日先行调查，补办立案手续）",
    );
  });

  it("案件调查终结报告 lists the evidence by its kind and every violation with its discretion", () => {
    expect(text("penalty/investigation-report"))
      .to.contain("当事人的陈述")
      .and.to.contain("违法情节一般；危害后果：轻微；初次违法；未及时改正")
      .and.to.contain("何建国：罚款人民币25000元");
  });

  it("案件调查终结报告 that proposes to hand the case to the police names no party with an empty result", () => {
    const file = ordinaryFileFor("penalty/investigation-report");
    const assessments = [
      { partySeq: 1, code: "V05", description: "未如实记录", fineFen: 0, reasons: "待定" },
    ];
    const submissions = withData(file, "penalty/investigation-report", {
      assessments,
      proposal: "transfer-police",
    });
    expect(printed("penalty/investigation-report", { ...file, submissions })).to.contain(
      "处理建议移送公安机关承办意见",
    );
  });

  it("案件处理呈批表 puts every opinion before the head's", () => {
    const page = text("penalty/decision-submission");
    const rows = [
      "承办意见",
      "办案机构对调查终结报告审核意见",
      "法制审核意见",
      "集体讨论结论",
      "机关负责人审批意见",
    ];
    const places = rows.map((row) => page.indexOf(row));
    expect(places)
      .to.deep.equal([...places].sort((a, b) => a - b))
      .and.not.include(-1);
  });

  it("案件延期审批表 says from when to when and by which provision", () => {
    expect(text("penalty/time-extension")).to.contain("2026年7月15日").and.to.contain("2026年9月13日");
  });
});
