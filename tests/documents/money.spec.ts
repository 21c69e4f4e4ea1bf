import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { template, templateIds } from "../../templates/load.ts";
import { submission } from "../support/example-inspection/submission.ts";
import { moneyFile } from "../support/example-penalty/money.ts";
import { goldenOf, goldenPath } from "../support/golden.ts";
import { printed, readBack } from "../support/issued-document.ts";
import { document, unitParty } from "../support/penalty-file.ts";

const ids = templateIds().filter((id) => /^(performance|remedies)\//.test(id));
const text = (id: string, more: Partial<CaseFile> = {}) => printed(id, moneyFile(id, more));
const own = { partyId: unitParty.id };
const payment = (amountFen: number, paidOn: string): CaseFile["payments"] => [
  { id: "p-1", partyId: unitParty.id, amountFen, kind: "fine", paidOn, channel: "bank", reference: "LS-1" },
];

describe("缴款、强制执行和救济文书", () => {
  it("has the documents that the law asks for, by these titles", () =>
    expect(Object.fromEntries(ids.map((id) => [id, template(id).zh]))).to.deep.equal({
      "performance/court-application": "强制执行申请书",
      "performance/demand": "缴纳罚款催告书",
      "performance/final-demand": "行政强制执行事先催告书",
      "performance/instalment-approval": "延期（分期）缴纳罚款批准书",
      "performance/instalment-approval-form": "延期（分期）缴纳罚款审批表",
      "performance/surcharge-decision": "加处罚款决定书",
      "remedies/answer": "行政诉讼答辩状",
      "remedies/reply": "行政复议答复书",
    }));

  for (const id of ids) {
    const { zh } = template(id);
    it(`${zh} is printed as it was agreed`, () =>
      expect(goldenOf(id, moneyFile(id))).to.equal(readFileSync(goldenPath(id), "utf8")));

    it(`${zh} leaves blanks for what is not on record`, async () => {
      const bare = { submissions: [], documents: [], deliveries: [], deadlines: [] };
      const read = await readBack(id, moneyFile(id, bare));
      expect(read.text)
        .to.contain(zh)
        .and.not.to.match(/undefined|null|NaN|\[object/);
    });

    it(`${zh} keeps long names on the paper and carries no wording that the law has left behind`, async () => {
      const name =
        "临江恒瑞化工仓储物流与危险化学品综合服务（集团）股份有限公司滨江新区甲类库区运营管理中心第二分公司";
      const base = moneyFile(id);
      const file = { ...base, parties: base.parties.map((party) => ({ ...party, name })) };
      const { pages } = await readBack(id, file);
      const wide = pages.flat().filter((t) => t.x < 60 || t.x + t.width > 595 - 55);
      expect(wide.map((t) => t.text)).to.deep.equal([]);
      expect(printed(id, file))
        .to.contain(name)
        .and.not.to.match(
          /行政处罚法》?第(三十一|三十二|四十二|五十一|五十二)条|安监|上一?级[^。；]{0,6}申请行政复议/,
        );
    });
  }

  it("缴纳罚款催告书: number of the decision, amount, account, term and what late payment costs", () =>
    expect(text("performance/demand"))
      .to.contain("（临江）应急罚〔2026〕8号")
      .and.to.contain("人民币55000元（大写：伍万伍仟元整）")
      .and.to.contain("2026年8月3日前（含当日）缴纳")
      .and.to.contain("0000 5550 1000 0001".replaceAll(" ", ""))
      .and.to.contain("截至2026年7月27日，已逾期计算3日，加处罚款人民币4950元"));

  it("缴纳罚款催告书: what was paid in time is taken off", () =>
    expect(text("performance/demand", { payments: payment(500_000, "2026-07-23") }))
      .to.contain("已缴纳人民币5000元")
      .and.to.contain("尚有罚款人民币50000元")
      .and.to.contain("加处罚款人民币4500元"));

  it("加处罚款决定书: due day, way of counting, sum, remedies, and payment before a review (国务院令第235号 第九条)", () =>
    expect(text("performance/surcharge-decision"))
      .to.contain("缴纳期限于2026年7月24日届满")
      .and.to.contain("逾期计算11日，加处罚款人民币18150元（大写：壹万捌仟壹佰伍拾元整）")
      .and.to.contain("应当先缴纳罚款和因逾期缴纳所加处的罚款，再依法申请行政复议")
      .and.to.contain("向临江区人民政府申请行政复议")
      .and.to.contain("临江区人民法院提起行政诉讼"));

  const onDay = (on: string) => ({ now: { on, at: `${on}T16:00:00+08:00` } });
  const filed = { remedy: "reconsideration", filedOn: "2026-07-24" };
  const reviewing = submission("remedies/filed", "remedy-filed", "2026-07-24T10:00", filed, own);
  const unpaid = moneyFile("performance/demand").submissions;

  it("缴纳罚款催告书: the right to be heard (行政强制法 第三十五条第四项), and how the surcharge was reckoned", () =>
    expect(text("performance/demand"))
      .to.contain("收到本催告书后有权进行陈述和申辩")
      .and.to.contain("自2026年7月25日起至2026年7月27日止，计3日，以到期未缴纳的罚款55000元为基数"));

  it("缴纳罚款催告书: nothing is said of a surcharge of nothing, but why it is not counted (行政处罚法 第七十三条第三款)", () =>
    expect(text("performance/demand", { submissions: [...unpaid, reviewing] }))
      .to.contain("尚未产生加处罚款，应当缴纳罚款人民币55000元")
      .and.to.contain("计3日，行政复议期间，依据《中华人民共和国行政处罚法》第七十三条第三款的规定不予计算")
      .and.not.to.contain("零元整"));

  it("催告书 and 加处罚款决定书 of a fine in parts: the approval, the part that is late, its days and its sum", () => {
    const approval = document(
      "d-approval",
      "performance/instalment-approval",
      "批准书",
      "缴批1号",
      "2026-07-21",
    );
    const spread = (on: string, payments: CaseFile["payments"]) => ({
      ...onDay(on),
      payments: [...payment(2_750_000, "2026-08-24"), ...payments],
      submissions: [...moneyFile("performance/instalment-approval").submissions, ...unpaid.slice(-5)],
      documents: [...moneyFile("performance/demand").documents, { ...approval, ...own }],
    });
    expect(text("performance/demand", spread("2026-09-28", [])))
      .to.contain("《延期（分期）缴纳罚款批准书》缴批1号批准，罚款分两期缴纳")
      .and.to.contain("其中第二期27500元的缴纳期限于2026年9月24日届满，你单位已缴纳人民币27500元")
      .and.not.to.contain("第一期");
    expect(text("performance/surcharge-decision", spread("2026-10-04", payment(2_750_000, "2026-10-02"))))
      .to.contain(
        "自2026年9月25日起至2026年10月2日止，计8日，以到期未缴纳的罚款27500元为基数，每日百分之三，加处6600元",
      )
      .and.to.contain("逾期计算8日，加处罚款人民币6600元");
  });

  it("行政强制执行事先催告书: until when the surcharge grew (行政处罚法 第七十二条第一款第一项)", () =>
    expect(text("performance/final-demand")).to.contain(
      "逾期计算34日，已于2026年8月27日达到罚款的数额，不再增加",
    ));

  it("加处罚款 of a decision that is no longer paid stands at the fine itself, from the day of the cap", () =>
    expect(
      text("performance/surcharge-decision", { now: { on: "2026-12-01", at: "2026-12-01T09:00:00+08:00" } }),
    ).to.contain("加处罚款人民币55000元（大写：伍万伍仟元整），已于2026年8月27日达到罚款的数额，不再增加"));

  it("延期（分期）缴纳罚款批准书: each day with its amount in capitals and what is left", () =>
    expect(text("performance/instalment-approval"))
      .to.contain("第一期2026年8月24日人民币27500元（大写：贰万柒仟伍佰元整）27500.00元")
      .and.to.contain("第二期2026年9月24日人民币27500元（大写：贰万柒仟伍佰元整）0.00元"));

  it("行政强制执行事先催告书: fine, surcharge, sum, ten workdays, and the right to be heard (行政强制法 第三十五条)", () =>
    expect(text("performance/final-demand"))
      .to.contain("合计：人民币110000元（大写：壹拾壹万元整）")
      .and.to.contain("自收到本催告书之日起十个工作日内履行")
      .and.to.contain("有权进行陈述和申辩"));

  it("强制执行申请书: court, target, demand, papers, and the place for the head's signature (行政强制法 第五十五条)", () =>
    expect(text("performance/court-application"))
      .to.contain("此致临江区人民法院")
      .and.to.contain("于2027年1月5日送达《行政强制执行事先催告书》（临江）应急执行催告〔2027〕1号")
      .and.to.contain("1．行政处罚决定书及送达回执")
      .and.to.contain("申请机关负责人（签名）"));

  describe("强制执行申请书 (行政强制法 第五十三条): the time for remedies is told as the case file has it", () => {
    const id = "performance/court-application";
    const own = { partyId: unitParty.id };
    const filed = { remedy: "reconsideration", organ: "临江区人民政府", number: "临政复〔2026〕21号" };
    const upheld = {
      ...{ outcome: "upheld", decidedOn: "2026-09-20", receivedOn: "2026-09-21", effectiveOn: "2026-09-22" },
      ...{ partyReceivedOn: "2026-09-22", number: "临政复决〔2026〕21号" },
    };
    const sued = { remedy: "litigation", organ: "临江区人民法院", number: "（2026）行初31号" };
    const lost = { ...upheld, effectiveOn: "2026-12-20", number: "（2026）行初31号判决" };
    const after = (...taken: [filed: object, outcome: object][]) =>
      text(id, {
        submissions: [
          ...moneyFile(id).submissions,
          ...taken.flatMap(([filing, outcome]) => [
            submission("remedies/filed", "remedy-filed", "2026-09-01T09:00", { ...filing }, own),
            submission("remedies/outcome", "outcome-received", "2026-09-25T09:00", { ...outcome }, own),
          ]),
        ],
      });
    const untaken = "在法定期限内未申请行政复议，也未提起行政诉讼";

    it("none was taken", () => expect(text(id)).to.contain(untaken).and.not.to.contain("或者救济程序"));

    it("a reconsideration upheld the decision and no suit followed: by number and day, and among the papers", () =>
      expect(after([filed, upheld]))
        .to.contain("2026年9月20日作出《行政复议决定书》临政复决〔2026〕21号，维持该决定")
        .and.to.contain("被申请人在法定期限内未提起行政诉讼，又不履行")
        .and.to.contain("2．行政复议决定书临政复决〔2026〕21号")
        .and.not.to.contain(untaken));

    it("a suit was lost: by its judgment, and not that none was brought", () =>
      expect(after([filed, upheld], [sued, lost]))
        .to.contain("作出《行政判决书》（2026）行初31号判决，驳回其诉讼请求")
        .and.to.contain("于2026年12月20日发生法律效力。被申请人仍不履行")
        .and.not.to.contain("未提起行政诉讼"));

    it("the decision on the surcharge is named where it is claimed, and handed in", () => {
      const base = moneyFile(id);
      const added = document(
        "d-add",
        "performance/surcharge-decision",
        "加处罚款决定书",
        "加罚1号",
        "2026-08-04",
      );
      const documents = [...base.documents, { ...added, ...own }];
      expect(text(id, { documents }))
        .to.contain("和于2026年8月4日作出的《加处罚款决定书》加罚1号，执行标的")
        .and.to.contain("2．加处罚款决定书及送达回执");
      expect(text(id)).not.to.contain("《加处罚款决定书》");
    });

    it("the request stands with what is asked for, not under what the party said", () =>
      expect(text(id)).to.match(/申请事项依据.*申请贵院强制执行.*当事人的意见[^依]*此致/));
  });

  it("duties besides the fine are named where they are demanded and applied for", () => {
    for (const id of ["performance/final-demand", "performance/court-application"]) {
      const base = moneyFile(id);
      const verified = {
        ...base.submissions.at(-1),
        formId: "performance/verification",
        partyId: unitParty.id,
        data: { result: "not-performed", facts: "仍在装卸作业，没有停产停业整顿" },
      } as CaseFile["submissions"][number];
      expect(text(id, { submissions: [...base.submissions, verified] })).to.contain("没有停产停业整顿");
    }
  });

  it("答复书 and 答辩状 call the party what it is before the body: 申请人 and 原告", () => {
    expect(text("remedies/reply")).to.contain("日送达申请人。").and.not.to.contain("送达当事人");
    expect(text("remedies/answer")).to.contain("日送达原告。").and.not.to.contain("送达当事人");
  });

  it("答复书 and 答辩状 name the body, the claims, the answer and every piece of evidence", () => {
    expect(text("remedies/reply")).to.contain("临江区人民政府：").and.to.contain("临政复〔2026〕21号");
    expect(text("remedies/answer")).to.contain("临江区人民法院").and.to.contain("（2026）行初31号");
    for (const id of ["remedies/reply", "remedies/answer"])
      expect(text(id))
        .to.contain("请求减少罚款数额")
        .and.to.contain("请求维持本机关作出的行政处罚决定")
        .and.to.contain("2行政处罚听证告知书及送达回执已经告知当事人依法享有的权利");
  });
});
