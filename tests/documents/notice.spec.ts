import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { template, templateIds } from "../../templates/load.ts";
import { withData } from "../support/example-inspection/submission.ts";
import { noticeFile } from "../support/example-penalty/notice-file.ts";
import { goldenOf, goldenPath } from "../support/golden.ts";
import { printed, readBack } from "../support/issued-document.ts";
import { personParty } from "../support/penalty-file.ts";

const ids = templateIds().filter((id) => /^(notice|review|hearing|discussion)\//.test(id));
const text = (id: string, more: Partial<CaseFile> = {}) => printed(id, noticeFile(id, more));

/** The same file with other data in the latest submission of a form. */
const changed = (id: string, formId: string, data: object): Partial<CaseFile> => ({
  submissions: withData(noticeFile(id), formId, data),
});

describe("告知、听证、审核和讨论文书", () => {
  it("has the documents that the law asks for, by these titles", () => {
    expect(Object.fromEntries(ids.map((id) => [id, template(id).zh]))).to.deep.equal({
      "discussion/record": "行政处罚集体讨论记录",
      "hearing/notice": "听证会通知书",
      "hearing/record": "听证笔录",
      "hearing/report": "听证会报告书",
      "notice/hearing-notice": "行政处罚听证告知书",
      "notice/penalty-notice": "行政处罚告知书",
      "notice/statement-record": "当事人陈述申辩笔录",
      "notice/statement-review": "陈述申辩复核意见书",
      "notice/waiver": "放弃陈述申辩（听证）声明",
      "review/legal-opinion": "法制审核意见书",
    });
  });

  for (const id of ids) {
    const { zh } = template(id);
    it(`${zh} is printed as it was agreed`, () =>
      expect(goldenOf(id, noticeFile(id))).to.equal(readFileSync(goldenPath(id), "utf8")));

    it(`${zh} leaves blanks for what is not on record`, async () => {
      const bare = { submissions: [], documents: [], deliveries: [], deadlines: [] };
      const read = await readBack(id, noticeFile(id, bare));
      expect(read.text)
        .to.contain(zh)
        .and.not.to.match(/undefined|null|NaN|\[object/);
    });

    it(`${zh} keeps long names and long texts on the paper`, async () => {
      const name =
        "临江恒瑞化工仓储物流与危险化学品综合服务（集团）股份有限公司滨江新区甲类库区运营管理中心第二分公司";
      const long = Array.from({ length: 150 }, (_, i) => `第${i + 1}处砼面需要说明；`).join("");
      const base = noticeFile(id);
      const submissions = base.submissions.map((s) => ({
        ...s,
        data: Object.fromEntries(
          Object.entries(s.data).map(([key, value]) => [
            key,
            ["facts", "opinion", "summary", "disputes", "partyStatement", "discussion"].includes(key)
              ? long
              : value,
          ]),
        ),
      }));
      const file = { ...base, submissions, parties: base.parties.map((p) => ({ ...p, name })) };
      const { pages } = await readBack(id, file);
      const wide = pages.flat().filter((t) => t.x < 60 || t.x + t.width > 595 - 55);
      expect(wide.map((t) => t.text)).to.deep.equal([]);
      const shown = pages
        .flat()
        .map((t) => t.text)
        .join("")
        .split("砼").length;
      expect(shown).to.equal(printed(id, file).split("砼").length);
    });

    it(`${zh} carries no wording that the law has left behind`, () =>
      expect(text(id)).not.to.match(
        /行政处罚法》?第(三十一|三十二|四十二|五十一|五十二)条|三日内|3日内|安监/,
      ));
  }
});

describe("行政处罚告知书 (行政处罚法 第四十四条、第四十五条、第六十二条)", () => {
  it("states facts, evidence, the duty and the penal article of each violation, reasons and the proposed sum in capitals", () => {
    expect(text("notice/penalty-notice"))
      .to.contain("涉及十二名从业人员，违反了《中华人民共和国安全生产法》第二十八条第四款的规定")
      .and.to.contain("应当依据《中华人民共和国安全生产法》第九十七条第四项的规定处罚")
      .and.to.contain("2．培训档案复印件（证明：十二名从业人员的培训未如实记录）")
      .and.to.contain(
        "首次发现，情节一般。涉及人员占从业人员总数的两成，改正不及时，在法定幅度内裁量。拟处罚款人民币30000元",
      )
      .and.to.contain("分别裁量、合并作出如下行政处罚：罚款人民币55000元（大写：伍万伍仟元整）");
  });

  it("tells the terms of an intended closing-down with it, in both notices, as the decision will state them", () => {
    const terms = "自收到本决定书之日起，至全部从业人员补训并经本机关核实之日止";
    const penalties = [
      { partySeq: 1, outcome: "penalty", warning: false, suspension: true, suspensionTerms: terms },
    ];
    for (const id of ["notice/penalty-notice", "notice/hearing-notice"])
      expect(text(id, changed(id, "penalty/investigation-report", { penalties }))).to.contain(
        `责令停产停业整顿（${terms}）`,
      );
  });

  it("tells how long the party may speak, that it is looked into, and that nothing gets worse by it", () => {
    expect(text("notice/penalty-notice"))
      .to.contain("自收到本告知书之日起五个工作日内")
      .and.to.contain("不因你单位陈述、申辩而给予更重的处罚")
      .and.to.contain("联系人：张明远（证号3603011201）");
  });

  it("addresses each party with its own penalty only, a person as 你", () => {
    const person = text("notice/penalty-notice", { scope: { partyId: personParty.id } });
    expect(person).to.contain("罚款人民币25000元").and.to.contain("你有权进行陈述和申辩");
    expect(person).not.to.contain("55000元").and.not.to.contain("你单位");
  });

  it("without a right to a hearing sets the shorter period and says nothing of a hearing", () => {
    const assessments = [
      {
        partySeq: 1,
        code: "V05",
        description: "未如实记录",
        stage: "first",
        fineFen: 1_000_000,
        reasons: "轻",
      },
    ];
    const less = text(
      "notice/penalty-notice",
      changed("notice/penalty-notice", "penalty/investigation-report", { assessments }),
    );
    expect(less).to.contain("之日起三个工作日内").and.not.to.contain("听证");
  });

  it("a notice of a changed proposal says which notice it takes the place of", () => {
    const { documents } = noticeFile("hearing/notice");
    expect(text("notice/penalty-notice", { documents })).to.contain(
      "2026年6月25日的《行政处罚告知书》（临江）应急罚告〔2026〕5号由本告知书代替",
    );
  });
});

describe("听证文书 (行政处罚法 第六十三条至第六十五条)", () => {
  it("names as its parties those who asked for it or came to it, not who waived", () => {
    for (const [id, next] of [
      ["hearing/record", "时间"],
      ["hearing/report", "听证时间"],
    ] as const) {
      expect(text(id)).to.contain(`当事人临江恒瑞化工仓储有限公司${next}`);
      const { submissions } = noticeFile(id);
      const { attendees } = submissions.find(({ formId }) => formId === "hearing/record")?.data as {
        attendees: object[];
      };
      const third = { partyId: personParty.id, name: "何建国", capacity: "third-party" };
      expect(text(id, changed(id, "hearing/record", { attendees: [...attendees, third] }))).to.contain(
        `当事人临江恒瑞化工仓储有限公司、何建国${next}`,
      );
      const withoutRequest = submissions.filter(({ formId }) => formId !== "notice/hearing-request");
      expect(text(id, { submissions: withoutRequest })).to.contain(`当事人临江恒瑞化工仓储有限公司${next}`);
    }
  });

  it("the notice of the right names its ground, five workdays, and that the hearing costs the party nothing", () => {
    expect(text("notice/hearing-notice"))
      .to.contain("第六十三条第一款第一项")
      .and.to.contain("五个工作日内向本机关提出")
      .and.to.contain("不承担本机关组织听证的费用")
      .and.to.contain("（临江）应急罚告〔2026〕5号");
  });

  it("the notice of the hearing names time, place, host and clerk, and what absence costs", () => {
    expect(text("hearing/notice"))
      .to.contain("2026年7月13日9时00分在临江区应急管理局三楼听证室举行听证")
      .and.to.contain("听证主持人：孙莉（政策法规科科长）；书记员：唐雪")
      .and.to.contain("视为放弃听证权利，终止听证");
  });

  it("the record has who came, what each side said, and where each of them signs", () => {
    expect(text("hearing/record"))
      .to.contain("许敏委托代理人临江恒瑞化工仓储有限公司")
      .and.to.match(/一、调查人员提出.*二、当事人的陈述和申辩.*三、举证、质证.*四、辩论.*五、最后陈述/)
      .and.to.contain("当事人或者代理人（逐页签名或者盖章）：")
      .and.to.contain("听证主持人（签名）：孙莉");
  });

  it("the record of a hearing that a party did not attend says so in the host's words", () => {
    const absent = changed("hearing/record", "hearing/record", {
      outcome: "absent",
      refusalNote: "等候三十分钟未到场",
    });
    expect(text("hearing/record", absent))
      .to.contain("拒不出席，终止听证")
      .and.to.contain("等候三十分钟未到场");
  });

  it("the report gives summary, disputes, the host's opinion and the head's", () => {
    expect(text("hearing/report")).to.match(/维持拟处罚意见.*孙莉.*同意听证主持人意见.*林立峰/);
  });
});

describe("陈述申辩、放弃、法制审核、集体讨论", () => {
  it("the review answers every point that the party made, and is checked by another", () => {
    expect(text("notice/statement-review")).to.match(
      /其中三名从业人员.*不成立，不予采纳.*公司已在检查后.*部分成立.*■维持拟处罚意见.*张明远.*陈建国/,
    );
  });

  it("a waiver names the notices received and only the rights that are given up", () => {
    const half = changed("notice/waiver", "notice/waiver", { waivesHearing: false });
    expect(text("notice/waiver", half))
      .to.contain("《行政处罚告知书》（临江）应急罚告〔2026〕6号")
      .and.to.contain("■进行陈述、申辩　□要求举行听证".replace(/\s/g, ""));
  });

  it("the legal opinion goes matter by matter, and a failed one says what is wrong and that nothing may be decided", () => {
    const items = [{ matter: "evidence", result: "improper", opinion: "名单没有附卷" }];
    const failed = changed("review/legal-opinion", "review/legal-opinion", {
      items,
      conclusion: "failed",
      firstTime: true,
      qualificationNumber: "A20253600001",
    });
    expect(text("review/legal-opinion", failed))
      .to.contain("证据存在问题名单没有附卷")
      .and.to.contain("■审核未通过，退回承办机构；不得作出决定")
      .and.to.contain("已取得法律职业资格（证书编号A20253600001）");
  });

  it("the discussion names every head with office, vote and opinion, and who reported without voting", () => {
    expect(text("discussion/record"))
      .to.contain("林立峰局长同意同意拟处理意见")
      .and.to.contain("（只汇报案情，不参加表决）")
      .and.to.contain("出席人员（签名）：罗静（副局长）")
      .and.to.contain("王芳（法制审核员）");
  });
});
