import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { CaseFile, Submission } from "../../domain/case-file.ts";
import { template, templateIds } from "../../templates/load.ts";
import { bureauHead } from "../support/example-inspection/submission.ts";
import {
  clock,
  imposed,
  investigationFile,
  measure,
  measureSteps,
  preservationSteps,
  step,
} from "../support/example-penalty/investigation.ts";
import { goldenOf, goldenPath } from "../support/golden.ts";
import { printed, readBack } from "../support/issued-document.ts";
import { personParty, unitParty } from "../support/penalty-file.ts";

const ids = templateIds().filter((id) => id.startsWith("investigation/"));
const text = (id: string, more: Partial<CaseFile> = {}) => printed(id, investigationFile(id, more));

describe("调查取证和行政强制文书", () => {
  it("has the documents that the law asks for, by these titles", () => {
    const titles = Object.fromEntries(ids.map((id) => [id.slice("investigation/".length), template(id).zh]));
    expect(titles).to.deep.equal({
      "appraisal-commission": "鉴定委托书",
      "coercion-approval": "行政强制审批表",
      "interview-record": "询问笔录",
      "measure-decision": "查封扣押决定书",
      "measure-extension": "延长查封扣押期限决定书",
      "measure-handling": "查封扣押处理决定书",
      "measure-list": "查封扣押（场所、设施、财物）清单",
      "measure-record": "现场笔录",
      "power-cut-decision": "停止供电决定书",
      "power-cut-notice": "停止供电通知书",
      "power-restoration": "恢复供电通知书",
      "preservation-approval": "先行登记保存证据审批表",
      "preservation-handling": "先行登记保存证据处理决定书",
      "preservation-handling-approval": "先行登记保存证据处理审批表",
      "preservation-list": "先行登记保存证据清单",
      "preservation-notice": "先行登记保存证据通知书",
      "sampling-voucher": "抽样取证凭证",
      "scene-record": "勘验笔录",
      summons: "询问通知书",
      "testing-notice": "检测（鉴定）期间告知书",
    });
  });

  for (const id of ids) {
    const { zh } = template(id);
    it(`${zh} is printed as it was agreed`, () =>
      expect(goldenOf(id, investigationFile(id))).to.equal(readFileSync(goldenPath(id), "utf8")));

    it(`${zh} leaves blanks for what is not on record`, async () => {
      const bare = { submissions: [], documents: [], deadlines: [], parties: [] };
      const read = await readBack(id, investigationFile(id, bare));
      expect(read.text)
        .to.contain(zh)
        .and.not.to.match(/undefined|null|NaN|\[object/);
    });

    it(`${zh} keeps long names and long texts on the paper`, async () => {
      const name =
        "临江恒瑞化工仓储物流与危险化学品综合服务（集团）股份有限公司滨江新区甲类库区运营管理第二分公司";
      const long = Array.from({ length: 120 }, (_, i) => `第${i + 1}处需要说明；`).join("");
      const written = ["facts", "reason", "situation", "statement", "matter", "danger"];
      const base = investigationFile(id);
      const submissions = base.submissions.map((s) => ({
        ...s,
        data: Object.fromEntries(
          Object.entries(s.data).map(([key, value]) => [key, written.includes(key) ? long : value]),
        ),
      }));
      const read = await readBack(id, {
        ...base,
        submissions,
        parties: base.parties.map((party) => ({ ...party, name })),
      });
      if (text(id).includes("需要说明")) expect(read.text).to.contain("第120处需要说明");
      expect(read.text).to.contain(zh.slice(0, 4));
    });
  }
});

describe("询问 (行政处罚法 第五十五条)", () => {
  it("says in one sentence in which case and about what somebody is asked, whether or not the title ends in 案", () => {
    const base = investigationFile("investigation/summons");
    const asked = (title: string) => text("investigation/summons", { case: { ...base.case, title } });
    expect(asked("关闭报警系统案")).to.match(/因“关闭报警系统案”，现就.+向你进行询问。/);
    expect(asked("关闭报警系统")).to.match(/因“关闭报警系统”一案，现就.+向你进行询问。/);
  });

  it("asks somebody to come at a time to a place, with the papers that are needed", () => {
    for (const fact of [
      "何建国（临江恒瑞化工仓储有限公司总经理）",
      "2026年6月18日9时00分",
      "临江区应急管理局二楼询问室",
      "■身份证件",
      "□营业执照",
      "2025年以来的培训台账",
      "联系人：张明远",
    ])
      expect(text("investigation/summons")).to.contain(fact).and.not.contain("案”一案");
  });

  it("records that certificates were shown and rights told, and every question with its answer", () => {
    expect(text("investigation/interview-record"))
      .to.contain("张明远（证号3603011201）、李㛃（证号3603011202）")
      .and.to.contain("有权申请回避")
      .and.to.contain("不申请回避")
      .and.to.contain("答：没有制定书面计划，都是口头安排。")
      .and.to.contain("第1次");
  });

  it("gives every questioning its own record, although two came at the same time", () => {
    const id = "investigation/interview-record";
    const base = investigationFile(id);
    const first = base.submissions.find((s) => s.formId === id) as Submission;
    const second = {
      ...first,
      id: "second",
      data: { ...first.data, interviewee: { name: "许敏", identity: "0", relation: "staff" } },
    };
    const submissions = base.submissions.flatMap((s) => (s === first ? [first, second] : [s]));
    expect(printed(id, { ...base, submissions })).to.contain("被询问人何建国");
    const issued = base.documents[0] as CaseFile["documents"][number];
    const documents = [...base.documents, { ...issued, template: id }];
    expect(printed(id, { ...base, submissions, documents })).to.contain("被询问人许敏");
  });
});

describe("询问笔录: address and telephone", () => {
  const id = "investigation/interview-record";
  const asked = (more: object) =>
    text(id, {
      submissions: investigationFile(id).submissions.map((s) => {
        const { interviewee, ...data } = s.data;
        const { address: _address, phone: _phone, ...person } = (interviewee ?? {}) as Record<string, string>;
        return s.formId === id ? { ...s, data: { ...data, interviewee: { ...person, ...more } } } : s;
      }),
    });

  it("are those the file has of this very party, where the record does not say them", () =>
    expect(asked({})).to.contain(`住址${personParty.address}联系电话${personParty.phone}`));

  it("stay open for whoever is not a party: where the unit sits is not where its people live", () => {
    for (const identity of ["000000199001010010", unitParty.identity])
      expect(asked({ identity })).to.contain("住址联系电话询问人");
  });
});

describe("先行登记保存 (行政处罚法 第五十六条、第八十五条)", () => {
  it("tells the party the last of the seven working days and that nothing may be destroyed or moved", () => {
    expect(text("investigation/preservation-notice"))
      .to.contain("处理期限至2026年6月26日（含当日）")
      .and.to.contain("不得销毁或者转移证据");
  });

  it("says in the form's row for a review that the head alone decides, and leaves no line that nobody will sign", () => {
    expect(text("investigation/preservation-approval")).to.match(
      /审核意见未另设审核环节。依据《中华人民共和国行政处罚法》第五十六条的规定，[^＿]*批准。审批意见/,
    );
    expect(text("investigation/preservation-handling-approval"))
      .to.contain("审批意见")
      .and.not.contain("审核");
  });

  it("decides each thing under the number of its notice", () => {
    expect(text("investigation/preservation-handling"))
      .to.contain("（临江）应急先保通〔2026〕3号")
      .and.to.contain("安全生产教育和培训档案（2025年度）3册复制、拍照后返还原物");
  });

  it("sends the party to the bureau for things that were taken away, and not for those kept where they were", () => {
    const inPlace = preservationSteps.map((s) =>
      s.formId === "investigation/preservation" ? { ...s, data: { ...s.data, keeping: "in-place" } } : s,
    );
    const [notice, handling] = ["investigation/preservation-notice", "investigation/preservation-handling"];
    expect(text(notice)).to.contain("先行登记保存自动解除，你单位可以向本机关领取。处理期限");
    expect(text(handling)).to.contain("凭本决定书和清单到临江区应急管理局").and.to.contain("领取人（签名）");
    expect(text(notice, { submissions: inPlace }))
      .to.contain("先行登记保存自动解除，就地保存的证据由你单位自行收回，不需要领取。处理期限")
      .and.not.to.contain("向本机关领取");
    expect(text(handling, { submissions: inPlace }))
      .to.contain("从保管人高军处收回，不需要到本机关领取")
      .and.to.contain("保管人（签名）")
      .and.not.to.match(/凭本决定书|领取人/);
  });

  it("returns everything when the days ran out without a decision, whatever had been proposed", () => {
    const id = "investigation/preservation-handling";
    const late = text(id, {
      submissions: preservationSteps.slice(0, 3),
      deadlines: [clock("evidence-preservation", "2026-06-16", "overdue")],
    });
    expect(late)
      .to.contain("先行登记保存自动解除，现将下列证据全部返还")
      .and.to.contain("办公电脑主机1台解除登记保存，予以返还");
  });
});

describe("查封、扣押 (行政强制法 第十八条至第二十八条)", () => {
  it("names party, reason, basis, period, things and remedies in the decision", () => {
    for (const fact of [
      "统一社会信用代码：91000000MA00000K1X",
      "第六十五条第一款第四项",
      "违法生产、储存、使用、经营、运输的危险物品",
      "过硫酸钠（40袋）、环己酮（12桶）",
      "自2026年6月17日起至2026年7月17日止",
      "六十日内向临江区人民政府申请行政复议",
      "六个月内直接向临江区人民法院提起行政诉讼",
      "保管费用由本机关承担",
    ])
      expect(text("investigation/measure-decision")).to.contain(fact);
  });

  it("approves before the measure, or after it with the time of the report where it was urgent", () => {
    const id = "investigation/coercion-approval";
    expect(text(id)).to.contain("实施前批准").and.to.contain("同意扣押");
    expect(text(id)).to.match(
      /审核意见未另设审核环节。依据《中华人民共和国行政强制法》第十八条第一项[^＿]*审批意见/,
    );
    const [act, , record] = measureSteps as [Submission, Submission, Submission];
    const urgent = text(id, {
      submissions: [
        { ...act, data: { ...measure({ urgent: true, urgency: "环己酮泄漏，" }) } },
        record,
        step("investigation/urgent-report", "report-measure", "2026-06-17T18:00", {
          reportedAt: "2026-06-17T17:00:00+08:00",
          reportedToId: "p-lin",
          report: "已电话报告。",
        }),
        step(
          "shared/approval",
          "approve-urgent-measure",
          "2026-06-18T09:00",
          { decision: "approved", opinion: "同意补办" },
          bureauHead,
        ),
      ],
    });
    expect(urgent)
      .to.contain("当场实施时间：2026年6月17日14时10分；报告时间：2026年6月17日17时00分")
      .and.to.contain("同意补办");
    expect(urgent).to.match(
      /审核意见未另设审核环节。依据《中华人民共和国行政强制法》第十九条[^＿]*补办批准手续。审批意见/,
    );
  });

  it("records what the party was told and said, and who was there", () => {
    expect(text("investigation/measure-record"))
      .to.contain("当场告知采取查封、扣押的理由、依据")
      .and.to.contain("愿意配合，请求尽快处理")
      .and.to.contain("当事人到场：许敏");
    const absent = measureSteps.map((s) =>
      s.formId === "investigation/measure-record"
        ? {
            ...s,
            data: {
              ...imposed("2026-06-17"),
              partyPresent: false,
              witnessName: "刘海",
              witnessIdentity: "园区管委会工作人员",
            },
          }
        : s,
    );
    expect(text("investigation/measure-record", { submissions: absent })).to.contain(
      "当事人未到场，邀请见证人到场：刘海（园区管委会工作人员）",
    );
  });

  it("tells in writing how long the test takes, which does not count, and why the period is extended", () => {
    expect(text("investigation/testing-notice"))
      .to.contain("自2026年6月22日起至2026年7月2日止")
      .and.to.contain("相应顺延至2026年7月27日");
    expect(text("investigation/measure-extension"))
      .to.contain("期限至2026年7月27日止")
      .and.to.contain("危险物品的合法去向需要核实")
      .and.to.contain("至2026年8月26日止（含当日）");
  });

  it("releases by decision, at the end of the period, or because the head disagreed", () => {
    const id = "investigation/measure-handling";
    expect(text(id)).to.contain("第二十八条第一款的规定").and.to.contain("立即退还财物");
    const lapsed = text(id, {
      submissions: measureSteps.slice(0, 3),
      deadlines: [clock("sealing", "2026-06-17", "overdue")],
    });
    expect(lapsed).to.contain("至2026年7月17日查封、扣押期限届满").and.to.contain("期限已经届满");
    const [act, , record] = measureSteps as [Submission, Submission, Submission];
    const refused = text(id, {
      submissions: [
        { ...act, data: { ...measure({ urgent: true, urgency: "泄漏" }) } },
        record,
        step(
          "shared/approval",
          "approve-urgent-measure",
          "2026-06-18T09:00",
          { decision: "rejected", opinion: "不属于紧急情况" },
          bureauHead,
        ),
      ],
      deadlines: [clock("sealing", "2026-06-17", "met")],
    });
    expect(refused)
      .to.contain("负责人认为不应当采取该措施，依据《中华人民共和国行政强制法》第十九条")
      .and.to.contain("理由：不属于紧急情况。");
  });
});

describe("停止供电 (安全生产法 第七十条)", () => {
  it("tells the enterprise a day ahead under the order that it defied, and asks the supplier afterwards", () => {
    expect(text("investigation/power-cut-decision"))
      .to.contain("（临江）应急现决〔2026〕2号")
      .and.to.contain("满二十四小时后停止供电")
      .and.to.contain("申请行政复议");
    expect(text("investigation/power-cut-notice")).to.contain("临江区供电公司：");
    expect(text("investigation/power-restoration")).to.contain("（临江）应急停电决〔2026〕1号");
  });
});
