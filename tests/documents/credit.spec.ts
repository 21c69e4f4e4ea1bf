import { readFileSync } from "node:fs";
import { expect } from "chai";
import { template, templateIds } from "../../templates/load.ts";
import { withData } from "../support/example-inspection/submission.ts";
import {
  aPersonsFile,
  creditData,
  creditFileFor,
  creditSubmission,
} from "../support/example-penalty/credit.ts";
import { goldenOf, goldenPath } from "../support/golden.ts";
import { printed } from "../support/issued-document.ts";
import { personParty } from "../support/penalty-file.ts";

const ids = templateIds().filter((id) => id.startsWith("credit/"));
const text = (id: string) => printed(id, creditFileFor(id));

describe("公示、信用修复和严重失信名单文书", () => {
  it("has the documents that the law and the local papers ask for, by these titles", () => {
    expect(Object.fromEntries(ids.map((id) => [id, template(id).zh]))).to.deep.equal({
      "credit/decision-change": "变更（撤销）行政处罚决定书",
      "credit/listing-decision": "列入严重失信主体名单决定书",
      "credit/listing-notice": "列入严重失信主体名单告知书",
      "credit/listing-repair-notice": "信用修复告知书（严重失信主体名单）",
      "credit/not-listing": "不予列入严重失信主体名单告知书",
      "credit/publicity-approval": "行政处罚信息公示审批表",
      "credit/removal-decision": "移出严重失信主体名单决定书",
      "credit/removal-refusal": "不予提前移出严重失信主体名单决定书",
      "credit/repair-approval": "信用修复核查审批表",
      "credit/repair-decision": "准予信用修复决定书",
      "credit/repair-notice": "信用修复告知书",
      "credit/repair-refusal": "不予信用修复决定书",
      "credit/repair-revocation": "撤销信用修复决定书",
      "credit/withdrawal-statement": "撤回行政处罚信息公开说明",
    });
  });

  for (const id of ids) {
    it(`${template(id).zh} is printed as it was agreed`, () =>
      expect(goldenOf(id, creditFileFor(id))).to.equal(readFileSync(goldenPath(id), "utf8")));

    it(`${template(id).zh} can be issued when hardly anything is on record, with blanks for what is missing`, () => {
      const bare = { submissions: [], documents: [], deliveries: [], payments: [], source: null };
      expect(printed(id, { ...creditFileFor(id), ...bare })).to.not.match(/undefined|null|NaN/);
    });
  }
});

describe("信用修复告知书 (两书同达)", () => {
  const notice = () => text("credit/repair-notice");

  it("names the decision, the platforms, the shortest and the longest publicity", () => {
    expect(notice())
      .to.contain("《行政处罚决定书》（临江）应急罚〔2026〕8号")
      .and.to.contain("本机关行政执法公示平台")
      .and.to.contain("“信用中国”网站")
      .and.to.contain("最短公示期至2026年10月8日届满")
      .and.to.contain("最长公示期至2027年7月8日届满，届满自动停止公示");
  });

  it("names conditions, materials, the way to apply and in how many days it is answered", () => {
    for (const said of ["违法行为已经纠正", "公开作出信用承诺", "信用承诺书（格式附后）", "3个工作日内"])
      expect(notice()).to.contain(said);
  });

  it("brings the commitment along, ready to be signed", () =>
    expect(notice()).to.match(/承诺人：临江恒瑞化工仓储有限公司（统一社会信用代码：91000000MA00000K1X）/));

  it("is not for a penalty of its own class: a warning is minor and has no shortest publicity", () => {
    const file = creditFileFor("credit/repair-notice");
    const warned = withData(file, "penalty/decision-proposal", {
      assessments: [],
      penalties: [{ partySeq: 1, outcome: "penalty", warning: true }],
    });
    expect(printed("credit/repair-notice", { ...file, submissions: warned }))
      .to.contain("属于轻微失信信息，原则上不在“信用中国”网站公示")
      .and.to.contain("履行义务后即可申请信用修复")
      .and.not.to.contain("最短公示期至");
  });
});

describe("行政处罚信息公示审批表", () => {
  it("shows what the public will see, where and how long, and who approved", () => {
    expect(text("credit/publicity-approval"))
      .to.contain("罚款人民币55000元")
      .and.to.contain("本机关行政执法公示平台、“信用中国”网站")
      .and.to.match(/唐雪.*林立峰/);
  });

  it("masks a person: no full name, number, address or phone (行政处罚法 第四十八条；个人信息保护法 第三十四条)", () => {
    const file = aPersonsFile("2026-07-13", [
      creditSubmission("credit/individual-publicity", {}, personParty.id),
      creditSubmission("credit/publicity-proposal", { channels: ["own-site"] }, personParty.id),
    ]);
    const page = printed("credit/publicity-approval", file);
    expect(page).to.contain("何某某").and.to.contain(creditData["credit/individual-publicity"].impact);
    for (const secret of [personParty.name, personParty.identity, personParty.address, personParty.phone])
      expect(page).to.not.contain(secret);
  });
});

describe("撤回行政处罚信息公开说明 (行政处罚法 第四十八条第二款)", () => {
  it("says which decision, when it was changed, when it was withdrawn and why, and names no person", () => {
    expect(text("credit/withdrawal-statement"))
      .to.contain("已于2026年9月1日被依法变更")
      .and.to.contain("于2026年9月3日撤回")
      .and.to.contain("撤回的理由：对三处警示标志的认定有一处错误")
      .and.not.to.contain(personParty.identity);
  });
});

describe("信用修复决定", () => {
  it("a refusal gives the reasons, what is missing, from when it is possible and where to turn", () => {
    expect(text("credit/repair-refusal"))
      .to.contain("决定不予信用修复")
      .and.to.contain("最短公示期届满：一般失信信息，自2026年10月9日起可以修复")
      .and.to.contain("自2026年10月9日起，具备信用修复条件的，可以再次提出申请")
      .and.to.contain("向临江区人民政府申请行政复议");
  });

  it("a grant ends the publicity of exactly this decision", () =>
    expect(text("credit/repair-decision")).to.match(
      /应急罚〔2026〕8号.*准予信用修复，停止公示上述行政处罚信息/,
    ));

  it("a revocation names the repair, what was untrue, and until when the penalty is shown again", () => {
    expect(text("credit/repair-revocation"))
      .to.contain("（临江）应急信修准〔2026〕1号")
      .and.to.contain("恢复公示该行政处罚信息，至2027年7月8日止");
  });
});

describe("严重失信主体名单文书 (应急管理部令第11号)", () => {
  it("the notice before listing says why and gives the party time to answer", () => {
    expect(text("credit/listing-notice"))
      .to.contain("拒不执行停产停业等安全监管决定")
      .and.to.contain("自收到本告知书之日起3个工作日内");
  });

  it("the decision answers the statement, names the term and the day of early removal, and where to turn", () => {
    expect(text("credit/listing-decision"))
      .to.contain("申辩理由不成立，不予采纳")
      .and.to.contain("管理期限三年，自2026年8月12日起至2029年8月12日止")
      .and.to.contain("自2027年8月13日起申请提前移出")
      .and.to.contain("六十日内向临江区人民政府申请行政复议");
  });

  it("the notice served with it says how to leave the list", () =>
    expect(text("credit/listing-repair-notice"))
      .to.contain("（临江）应急列决〔2026〕1号")
      .and.to.contain("列入满12个月后，自2027年8月13日起可以申请提前移出"));

  it("a refused removal says from when it may be asked for again", () =>
    expect(text("credit/removal-refusal"))
      .to.contain("决定不予提前移出")
      .and.to.contain("自2027年8月13日起，具备条件的可以再次申请"));
});

describe("变更（撤销）行政处罚决定书 (行政处罚法 第七十五条第二款)", () => {
  it("names the decision, the reasons, the new amount in figures and in capitals, and where to turn", () => {
    expect(text("credit/decision-change"))
      .to.contain("变更上述行政处罚决定")
      .and.to.contain("变更后的罚款为人民币50000元（伍万元整）")
      .and.to.contain("三日内撤回并公开说明理由")
      .and.to.contain("申请行政复议");
  });
});
