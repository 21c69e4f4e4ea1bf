import { readFileSync } from "node:fs";
import { expect } from "chai";
import { template } from "../../templates/load.ts";
import { anOnTheSpotFile, aPersonOnTheSpot, decisionOf } from "../support/example-penalty/on-the-spot.ts";
import { goldenOf, goldenPath } from "../support/golden.ts";
import { printed, readBack } from "../support/issued-document.ts";

const id = "simplified/decision";
const ofUnit = () => printed(id, anOnTheSpotFile());
const ofPerson = () => printed(id, aPersonOnTheSpot());

describe("行政（当场）处罚决定书 (行政处罚法 第五十二条第二款)", () => {
  it("is composed as agreed; after a change on purpose write the golden file anew and read the difference", () => {
    expect(template(id).zh).to.equal("行政（当场）处罚决定书");
    expect(goldenOf(id, anOnTheSpotFile())).to.equal(readFileSync(goldenPath(id), "utf8"));
  });

  it("states the party, the act, time and place, the article, the kind and amount in figures and capitals", () => {
    for (const fact of [
      "临江恒瑞化工仓储有限公司",
      "91000000MA00000K1X",
      "2026年7月8日9时10分",
      "临江区化工园区纬三路6号装卸区",
      "装卸区未设置明显的安全警示标志",
      "《中华人民共和国安全生产法》第三十五条",
      "《中华人民共和国安全生产法》第九十九条第一项",
      "罚款人民币壹仟元整（1000元）",
      "处罚时间：2026年7月8日9时50分",
      "执法人员（签名）：张明远",
      "证号：3603011202",
    ])
      expect(ofUnit()).to.contain(fact);
  });

  it("says that the party was told and heard, what it said, and what became of it", () => {
    expect(ofUnit())
      .to.contain("已出示执法证件")
      .and.to.contain("享有的陈述、申辩等权利")
      .and.to.contain("你单位提出：标志前一天被叉车撞落")
      .and.to.contain("经复核：陈述属实");
    expect(ofPerson()).to.contain("你没有提出陈述、申辩。");
  });

  it("cites the law by its name, however the officer typed it, and leaves what is cited already", () => {
    const typed = { basis: "安全生产法 第九十九条第一项；消防法第六十条" };
    expect(printed(id, anOnTheSpotFile({ decision: typed })))
      .to.contain("依据《中华人民共和国安全生产法》第九十九条第一项、《中华人民共和国消防法》第六十条和")
      .and.not.contain("《《");
  });

  it("is closed and filed under what was done, with no day of filing, for it is imposed without one", () => {
    for (const closing of ["closure/closure-approval", "closure/cover"])
      expect(printed(closing, anOnTheSpotFile()))
        .to.contain("未设置明显的安全警示标志")
        .and.to.contain("不适用（当场处罚）");
  });

  it("gives the remedies in their order: reconsideration first, then fifteen days for the suit", () => {
    expect(ofUnit())
      .to.contain("应当自收到本决定书之日起六十日内先向临江区人民政府申请行政复议")
      .and.to.contain("自收到行政复议决定书之日起十五日内向临江区人民法院提起行政诉讼")
      .and.not.to.match(/六个月|上一级|或者[^。；]*申请行政复议/);
  });

  it("says where and until when to pay and what is added when it is late, or that it was paid against a receipt", () => {
    expect(ofUnit())
      .to.contain("十五日内到临江农村商业银行营业部（账户：0000555010000001）")
      .and.to.contain("每日按罚款数额的百分之三加处罚款，加处罚款的数额不超过罚款的数额");
    expect(ofPerson())
      .to.contain("专用票据")
      .and.to.contain("赣财票0012345")
      .and.not.to.contain("十五日内到");
  });

  it("says nothing of payment when the party is only warned", () => {
    const warned = anOnTheSpotFile({
      decision: {
        assessments: decisionOf().assessments.map((one) => ({ ...one, fineFen: 0 })),
        penalties: [{ partySeq: 1, outcome: "penalty", warning: true }],
        collection: "none",
      },
    });
    expect(printed(id, warned)).to.contain("给予警告的行政处罚；").and.not.to.contain("加处罚款");
  });

  it("prints what is not recorded as room to write", async () => {
    const { text } = await readBack(id, { ...anOnTheSpotFile(), submissions: [] });
    expect(text).not.to.match(/undefined|null|NaN|\[object/);
  });

  it("keeps long names and facts on its pages", async () => {
    const long = anOnTheSpotFile({
      opening: { facts: "装卸区、三号库房、应急池和罐区均未设置明显的安全警示标志。".repeat(30) },
    });
    const { pages } = await readBack(id, long);
    for (const { x, y, width } of pages.flat()) {
      expect(x + width).to.be.below(596);
      expect(y).to.be.above(0);
    }
  });
});
