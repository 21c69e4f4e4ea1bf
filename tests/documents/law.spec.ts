import { expect } from "chai";
import { inspectionProhibitions, remedies } from "../../domain/documents.ts";
import { verificationText } from "../../templates/compose.ts";
import { template } from "../../templates/load.ts";
import { withData } from "../support/example-inspection/submission.ts";
import { byFire, definitionOf, fileFor, issueOf, printed, textOf } from "../support/issued-document.ts";

describe("救济途径 (行政复议法 第二十条、第二十四条、第四十二条；行政诉讼法 第四十六条、第五十六条)", () => {
  for (const id of ["major-hazard/on-site-measures", "rectification/order"])
    it(`${template(id).zh} names the people's government within sixty days, the court within six months, and no other body`, () => {
      const text = printed(id);
      expect(text).to.contain("六十日内向临江区人民政府申请行政复议");
      expect(text).to.contain("六个月内直接向临江区人民法院提起行政诉讼");
      expect(text).to.contain("不停止执行");
      expect(text.match(/申请行政复议/g)).to.have.length(1);
    });

  it("cites its basis beside the sentence", () => {
    expect(remedies({ government: "甲人民政府", court: "乙人民法院" }, "决定").basis).to.match(
      /行政复议法 第二十条.*第二十四条.*行政诉讼法 第四十六条/,
    );
  });
});

describe("现场检查记录 (安全生产法 第六十七条、第六十八条；行政处罚法 第四十三条、第五十五条)", () => {
  const text = printed("inspection/on-site-record");

  it("states time to the minute, place, content, problems and their handling", () => {
    expect(text).to.contain("2026年4月30日9时30分至2026年4月30日11时35分");
    expect(text).to.contain("甲类库房、2号库房、安全管理部档案室；1号库房、泡沫站");
    expect(text).to.contain("泡沫灭火系统末端试验装置压力表显示为零");
    expect(text).to.contain("责令限期整改，期限至2026年5月14日");
    expect(text).to.contain("当场整改完毕，已核实");
  });

  it("is kept by each department of the joint visit and by the party", () => {
    const { footer } = definitionOf("inspection/on-site-record");
    const size = { width: 595.28, height: 841.89, orientation: "portrait" } as const;
    expect(textOf(typeof footer === "function" ? footer(2, 2, size) : "")).to.contain(
      "本文书一式三份：一份由临江区应急管理局存档，一份由临江区消防救援大队存档，一份交被检查单位。",
    );
  });

  it("states of a major hazard by which standard it is one, beside the provision it violates", () => {
    expect(text).to.contain("《危险化学品安全管理条例》第二十四条第二款判定标准：《化工和危险化学品");
  });

  it("names at least two officers of each department with certificate numbers, shown to the party", () => {
    for (const officer of [
      "张明远（证号3603011201）",
      "李㛃（证号3603011202）",
      "赵海涛（证号3603011301）",
      "孙𬭎（证号3603011302）",
    ])
      expect(text).to.contain(officer);
    expect(text).to.contain("出示证件").and.to.contain("有权申请回避");
  });

  it("does not claim that certificates were shown when the entry does not record it", () => {
    const file = fileFor("inspection/on-site-record");
    const unrecorded = {
      ...file,
      submissions: file.submissions.filter((s) => s.formId !== "inspection/entry"),
    };
    const without = printed("inspection/on-site-record", unrecorded);
    expect(without).not.to.contain("检查人员已向你单位出示行政执法证件");
    expect(without).to.contain("□已出示行政执法证件");
  });

  it("lets an assistant advise, and neither sign nor count as an officer", () => {
    expect(text).not.to.contain("钱小曼");
    expect(text).to.contain("何为民（江西某化工安全专家库），共1人");
  });

  it("has lines for both sides to sign, and for a refusal to sign, which is noted and reported", () => {
    expect(text).to.contain("被检查单位现场负责人（签名）：").and.to.contain("检查人员（签名）：张明远");
    expect(text).to.contain("拒绝签字的，由检查人员记明情况，并向所在部门报告");
  });
});

describe("拒签情况说明 (安全生产法 第六十八条)", () => {
  it("notes who refused, why, what was filmed, and to whom it was reported", () => {
    const text = printed("inspection/refusal-note");
    for (const fact of [
      "周国栋（安全总监）",
      "仍拒绝签字",
      "照片、录像等2件",
      "向办案机构负责人陈建国报告，阅处日期：2026年4月30日",
      "检查人员（签名）：孙𬭎",
    ])
      expect(text).to.contain(fact);
  });
});

describe("责令限期整改指令书 (安全生产法 第六十五条；消防法 第五十四条)", () => {
  it("calls each problem by its number in the case, as the lists and the opinion do, and orders it by its own date", () => {
    const text = printed("rectification/order");
    expect(text).to.contain("第4项：2026年3月的事故隐患").and.to.contain("第5项：新入职叉车司机");
    expect(text).to.contain("第5项：考核合格前不得安排其单独作业");
    expect(text).to.contain("对上述第4项问题于2026年5月14日前（含当日）整改完毕");
    expect(text).to.contain("对上述第5项问题于2026年5月21日前（含当日）整改完毕");
    expect(text).to.contain("考核合格前不得安排其单独作业");
  });

  it("contains the department's own problems only", () => {
    expect(printed("rectification/order")).not.to.contain("泡沫灭火系统");
    expect(printed("rectification/order", byFire("rectification/order"))).to.contain("泡沫灭火系统");
  });

  it("is issued by the fire brigade in its own name, with its own word, under its own law", () => {
    const text = printed("rectification/order", byFire("rectification/order"));
    expect(text).to.contain("（临江）消责改〔2026〕12号");
    expect(text).to.contain("依据《中华人民共和国消防法》第五十三条、第五十四条");
    expect(text).to.contain("执法人员（签名）：赵海涛").and.to.contain("临江区消防救援大队2026年4月30日");
    expect(text).not.to.contain("临江区应急管理局");
  });
});

describe("行政检查通知书 (国办发〔2024〕54号)", () => {
  const text = printed("inspection/notice");

  it("tells basis, source, items, officers, frequency and the five prohibitions", () => {
    expect(text).to.contain(
      "依据《中华人民共和国安全生产法》第六十五条第一款第一项、《中华人民共和国消防法》第五十三条的规定，" +
        "按照年度监督检查计划（临江区应急管理局2026年度安全生产监督检查计划）安排",
    );
    expect(text).to.contain("本年度对该企业第1次检查");
    for (const { zh } of inspectionProhibitions) expect(text).to.contain(zh);
    expect(
      inspectionProhibitions
        .map((p) => p.zh)
        .join("")
        .match(/不得/g),
    ).to.have.length(8);
  });

  it("tells the right to refuse without certificates and to ask for recusal", () => {
    expect(text).to.contain("不出示的，你单位有权拒绝接受检查").and.to.contain("有权申请其回避");
  });

  it("says in an approved surprise visit that it was not sent ahead", () => {
    const file = fileFor("inspection/notice");
    const submissions = withData(file, "inspection/scheme", { surprise: true, surpriseReason: "投诉举报" });
    expect(printed("inspection/notice", { ...file, submissions })).to.contain("本次检查不预先通知");
  });
});

describe("文书核验 (number and hash in the QR code)", () => {
  it("says the number and the first 32 characters of the snapshot's hash, the title where there is no number", () => {
    const file = fileFor("rectification/order");
    const data = template("rectification/order").from(file);
    const issue = issueOf("rectification/order", file, data);
    expect(verificationText("责令限期整改指令书", issue)).to.equal(
      `（临江）应急责改〔2026〕12号 ${issue.verification.slice(0, 32)}`,
    );
    expect(verificationText("行政检查台账", { ...issue, number: null })).to.match(
      /^行政检查台账 [0-9a-f]{32}$/,
    );
  });
});
