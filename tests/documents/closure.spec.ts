import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { CaseFile, DerivedDeadline, Payment } from "../../domain/case-file.ts";
import { template, templateIds } from "../../templates/load.ts";
import { opinionRow } from "../../templates/parts/approval.ts";
import { mm } from "../../templates/parts/page.ts";
import { submission, withData } from "../support/example-inspection/submission.ts";
import { aClosedFile, closureFileFor, payments } from "../support/example-penalty/closure.ts";
import { moneyFile } from "../support/example-penalty/money.ts";
import { aReferredFile, aTransferredFile } from "../support/example-penalty/transfer.ts";
import { goldenOf, goldenPath } from "../support/golden.ts";
import { printed, readBack } from "../support/issued-document.ts";
import { document, unitParty } from "../support/penalty-file.ts";

const ids = templateIds().filter((id) => /^(closure|transfer|reporting)\//.test(id));
const text = (id: string) => printed(id, closureFileFor(id));

describe("审批意见", () => {
  it("prints once what the decision and the opinion both say, and keeps what the opinion adds", () => {
    const opinionOn = (opinion: string, decision = "批准移送") =>
      JSON.stringify(opinionRow("审批意见", { decision, opinion, by: "林立峰", on: "2026-07-08" }));
    expect(opinionOn("同意移送。")).to.contain('"批准移送。"');
    expect(opinionOn("同意。", "同意公示")).to.contain('"同意公示。"');
    expect(opinionOn("同意移送。二日内办理。")).to.contain('"批准移送。二日内办理。"');
    expect(opinionOn("同意，补充清单后移送。")).to.contain('"批准移送。同意，补充清单后移送。"');
    expect(opinionOn("同意。", "不同意公示")).to.contain('"不同意公示。同意。"');
  });
});

describe("移送、结案和归档文书", () => {
  it("has the documents that the law and the file ask for, by these titles", () => {
    expect(Object.fromEntries(ids.map((id) => [id, template(id).zh]))).to.deep.equal({
      "closure/closure-approval": "结案审批表",
      "closure/contents": "卷内目录",
      "closure/cover": "案卷（首页）",
      "closure/remarks": "卷内备考表",
      "reporting/joint-result": "联合检查处理结果报告",
      "reporting/major-penalty": "重大行政处罚决定备案报告",
      "transfer/approval": "案件移送审批表",
      "transfer/crime-letter": "涉嫌犯罪案件移送书",
      "transfer/crime-report": "涉嫌犯罪案件情况的调查报告",
      "transfer/goods-list": "涉案物品清单",
      "transfer/goods-notice": "涉案财物移送告知书",
      "transfer/letter": "案件移送书",
      "transfer/reconsideration-request": "提请复议意见书",
      "transfer/supervision-request": "立案监督建议书",
    });
  });

  for (const id of ids) {
    it(`${template(id).zh} is printed as it was agreed`, () =>
      expect(goldenOf(id, closureFileFor(id))).to.equal(readFileSync(goldenPath(id), "utf8")));

    it(`${template(id).zh} can be issued when hardly anything is on record, with blanks for what is missing`, () => {
      const bare = {
        submissions: [],
        documents: [],
        deliveries: [],
        parties: [],
        payments: [],
        source: null,
      };
      const page = printed(id, { ...closureFileFor(id), ...bare });
      expect(page).to.not.match(/undefined|null|NaN/);
    });
  }
});

const longText = Array.from({ length: 190 }, (_, i) => `第${i + 1}处砼面需治理；`).join("");
const written = ["facts", "grounds", "opinion", "result", "summary", "note", "remark", "reason", "appraisal"];

/** The same record with every text that people write as long as the forms allow. */
function longFileFor(id: string): CaseFile {
  const file = closureFileFor(id);
  const longer = (value: unknown, key = ""): unknown => {
    if (Array.isArray(value)) return value.map((item) => longer(item));
    if (typeof value === "object" && value !== null)
      return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, longer(part, name)]));
    return written.includes(key) && typeof value === "string" ? longText : value;
  };
  return {
    ...file,
    submissions: file.submissions.map((s) => ({ ...s, data: longer(s.data) as typeof s.data })),
    parties: file.parties.map((p) => ({
      ...p,
      name: `${p.name}（集团）股份有限公司滨江新区甲类库区运营管理中心`,
    })),
  };
}
const marks = (text: string): number => text.split("砼").length - 1;

describe("版面: nothing that people wrote is lost at the edge of a page", () => {
  for (const id of ids)
    it(`${template(id).zh} prints texts as long as the forms allow, page after page`, async () => {
      const { pages } = await readBack(id, longFileFor(id));
      const all = pages.flat();
      expect(all.filter((t) => t.x < mm(22) || t.x + t.width > mm(210 - 20) || t.y < mm(8))).to.deep.equal(
        [],
      );
      const printedMarks = marks(all.map((t) => t.text).join(""));
      expect(printedMarks).to.equal(marks(printed(id, longFileFor(id))));
    });
});

describe("结案审批表", () => {
  it("states for each party what was ordered, in figures and in capitals, and how it was executed", () => {
    expect(text("closure/closure-approval"))
      .to.contain("罚款人民币55000元（伍万伍仟元整）自动履行完毕")
      .and.to.contain("罚款人民币25000元（贰万伍仟元整）自动履行完毕")
      .and.to.contain("已经改正（2026年8月3日核实）");
  });

  it("says of who paid late that it did, after which demand and with which surcharge, and names the decision on it", () => {
    const id = "closure/closure-approval";
    const of = { partyId: unitParty.id };
    const file = aClosedFile({ now: { on: "2026-08-10", at: "2026-08-10T16:00:00+08:00" } });
    const due = { ...moneyFile("performance/demand").deadlines.at(-1), ...of } as DerivedDeadline;
    const [paid, ...others] = payments as [Payment, ...Payment[]];
    const paper = (paidOn: string, documents: CaseFile["documents"] = [], more: Payment[] = []) =>
      printed(id, {
        ...file,
        deadlines: [...file.deadlines, due],
        payments: [{ ...paid, paidOn }, ...others, ...more],
        documents: [...file.documents, ...documents],
      });
    expect(paper("2026-07-24")).to.contain("（伍万伍仟元整）自动履行完毕2026年7月20日缴清");
    expect(paper("2026-07-25")).to.contain("（伍万伍仟元整）履行完毕（逾期履行）2026年7月20日缴清");
    const late = paper(
      "2026-07-27",
      [
        document("d-demand", "performance/demand", "催告书", null, "2026-07-27", unitParty.id),
        document(
          "d-surcharge",
          "performance/surcharge-decision",
          "加处罚款决定书",
          "（临江）应急加罚〔2026〕2号",
          "2026-07-28",
          unitParty.id,
        ),
      ],
      [{ ...paid, id: "pay-more", kind: "surcharge", amountFen: 495_000, paidOn: "2026-07-29" }],
    );
    expect(late)
      .to.contain("（伍万伍仟元整）履行完毕（逾期后经催告履行，已缴加处罚款4950元）")
      .and.to.contain("加处罚款决定书（临江）应急加罚〔2026〕2号2026年7月28日")
      .and.to.contain("（贰万伍仟元整）自动履行完毕");
  });

  it("carries the opinions of the officer, the reviewer and the head with name and date, and the legal review", () => {
    expect(text("closure/closure-approval")).to.match(/承办人意见.*张明远.*法制审核意见书.*陈建国.*林立峰/);
  });
});

describe("案卷（首页）、卷内目录、备考表", () => {
  it("the cover has the days of filing, closing and archiving, the archive number and the term of keeping", () => {
    expect(text("closure/cover"))
      .to.contain("立案日期2026年6月15日结案日期2026年8月11日")
      .and.to.contain("归档日期2026年8月17日归档号LJYJ-2026-罚-0008")
      .and.to.contain("保存期限三十年");
  });

  it("the contents begin with the decisions, take in the inspection, and count the pages on without a gap", () => {
    const rows = text("closure/contents");
    expect(rows).to.match(/1行政处罚决定书.*信用修复告知书.*立案审批表.*现场检查记录.*责令限期整改指令书/);
    const { leaves, pages } = template("closure/contents").from(aClosedFile()) as unknown as {
      leaves: { from: number; to: number }[];
      pages: number;
    };
    for (const [i, leaf] of leaves.entries()) expect(leaf.from).to.equal((leaves[i - 1]?.to ?? 0) + 1);
    expect(leaves.at(-1)?.to).to.equal(pages);
  });

  it("the contents date the record of a statement by the day on which it was made, though it was drawn up later", () => {
    const said = submission(
      "notice/statement",
      "statement-made",
      "2026-07-03T09:00",
      { madeAt: "2026-06-26T10:00:00+08:00" },
      { partyId: unitParty.id },
    );
    const record = document(
      "d-said",
      "notice/statement-record",
      "当事人陈述申辩笔录",
      null,
      "2026-07-03",
      unitParty.id,
    );
    const file = aClosedFile();
    const rows = printed("closure/contents", {
      ...file,
      submissions: [...file.submissions, said],
      documents: [...file.documents, record],
    });
    expect(rows).to.contain("当事人陈述申辩笔录—2026年6月26日").and.not.contain("2026年7月3日");
  });

  it("the contents list what was handed in as files in its place, each once, the receipts of the fine behind the closure", () => {
    const [slip, training, letter] = ["slip", "training", "letter"] as const;
    const of = { partyId: unitParty.id };
    const at = "2026-07-20T09:00";
    const handedIn = [
      submission("notice/statement", "statement-made", at, { evidenceIds: [training, letter] }, of),
      submission("penalty/investigation-report", "conclude-investigation", at, {
        evidence: [
          { name: "补训档案", proves: "已经补训", evidenceId: training },
          { name: "叉车司机证件复印件", proves: "资格", evidenceId: "licence" },
        ],
      }),
      submission(
        "performance/payment",
        "payment-received",
        "2026-07-21T09:00",
        { reference: "YH2026072000017", paidOn: "2026-07-20", evidenceIds: [slip] },
        of,
      ),
    ];
    const file = aClosedFile();
    const closed = document("d-closed", "closure/closure-approval", "结案审批表", null, "2026-08-11");
    const filed = {
      ...file,
      submissions: [...file.submissions, ...handedIn],
      documents: [...file.documents, closed],
    };
    const rows = printed("closure/contents", filed);
    expect(rows).to.match(
      /叉车司机证件复印件—2026年7月20日电子.*当事人提交的材料（当事人陈述申辩），2件—2026年7月20日电子临江恒瑞/,
    );
    expect(rows).to.match(
      /结案审批表.*缴款凭证（登记缴款）YH20260720000172026年7月20日电子临江恒瑞化工仓储有限公司页号栏为/,
    );
    expect(rows).not.to.contain("补训档案");
    for (const id of ["closure/contents", "closure/cover", "closure/remarks"])
      expect(printed(id, filed)).to.contain("另存电子材料4件");
    expect(text("closure/contents") + text("closure/remarks")).not.to.contain("电子");
  });

  it("the remarks say how many documents and pages the file has and that nobody may change it", () => {
    expect(text("closure/remarks")).to.contain("11件").and.to.contain("不得增添、抽取、更改卷内文件");
  });

  it("contents of a hundred documents go over several pages and repeat their heading", async () => {
    const one = aClosedFile().documents[0];
    const documents = Array.from({ length: 100 }, (_, i) => ({ ...one, id: `d-${i}` }) as never);
    const { pages } = await readBack("closure/contents", aClosedFile({ documents }));
    expect(pages.length).to.be.greaterThan(2);
    for (const page of pages) expect(page.map((t) => t.text).join("")).to.contain("页号");
  });
});

describe("涉嫌犯罪案件移送 (行政执法机关移送涉嫌犯罪案件的规定)", () => {
  it("第五条: the report is that of two officers, and the approval says in which office the head gave it", () => {
    expect(text("transfer/crime-report")).to.match(/报告人（签名）：张明远.*报告人（签名）：李㛃/);
    expect(text("transfer/approval")).to.contain("正职负责人审批意见批准移送。同意移送公安机关。");
  });

  it("第六条: the letter names what goes with it, and carries the receipt of 第七条 for the police to sign", () => {
    const letter = text("transfer/crime-letter");
    expect(letter).to.contain("附：涉嫌犯罪案件情况的调查报告；涉案物品清单（2项）");
    expect(letter).to.contain("涉嫌犯罪案件移送书（回执）").and.to.contain("接收人（签名、盖章）：");
    expect(letter).to.contain("于2026年7月2日16时20分批准");
    expect(text("transfer/goods-list")).to.contain("库区监控硬盘4TB1块本机关物证室扣押");
  });

  it("第五条: the letter is addressed, and the approval given, to the police of the bureau's area, or to those that the report names", () => {
    const id = "transfer/crime-letter";
    const file = closureFileFor(id);
    expect(printed(id, file)).to.contain("临江区公安局：本机关在查处");
    const naming = withData(file, "transfer/crime-report", { policeUnit: "江南市公安局临江分局" });
    expect(printed(id, { ...file, submissions: naming })).to.contain("江南市公安局临江分局：本机关在查处");
    const organ = { ...file.organ, government: "临江经济开发区管委会" };
    expect(printed(id, { ...file, organ })).to.contain("＿公安局（分局）：本机关在查处");
    const approved = (more: Partial<CaseFile>) => printed("transfer/approval", { ...file, ...more });
    expect(approved({})).to.contain("受移送机关临江区公安局");
    expect(approved({ submissions: naming })).to.contain("受移送机关江南市公安局临江分局");
    expect(approved({ organ })).to.contain("受移送机关同级公安机关");
  });

  it("only the suspects are named to the police, not every party of the case", () => {
    expect(text("transfer/crime-letter")).to.contain("何建国").and.not.to.contain("统一社会信用代码");
  });

  it("第九条: the request and the proposal of supervision cite what they answer", () => {
    expect(text("transfer/reconsideration-request"))
      .to.contain("临公不立字〔2026〕3号")
      .and.to.contain("第九条第一款");
    expect(text("transfer/supervision-request"))
      .to.contain("维持不予立案的复议决定书（临公复字〔2026〕1号）")
      .and.to.contain("第九条第二款");
  });

  it("行政强制法 第二十一条: the owner of seized goods is told in writing where they went", () => {
    expect(text("transfer/goods-notice")).to.match(/何建国：本机关查处的.*移送临江区公安分局，特此告知/);
  });
});

describe("案件移送书 to another department", () => {
  it("asks for the receipt and an answer, and is approved on a form with review and approval", () => {
    expect(text("transfer/letter")).to.contain("请在回执上签收").and.to.contain("共4份98页");
    const form = printed("transfer/approval", aReferredFile());
    expect(form)
      .to.contain("受移送机关临江区市场监督管理局")
      .and.to.match(/审核意见.*陈建国.*审批意见.*林立峰/);
    expect(printed("transfer/approval", aTransferredFile())).to.not.contain("审核意见");
  });
});

describe("联合检查处理结果报告", () => {
  const id = "reporting/joint-result";
  const file = closureFileFor(id);
  const reportedTo = (recipient: string): CaseFile["submissions"] =>
    file.submissions.map((s) => (s.formId === id ? { ...s, data: { ...s.data, recipient } } : s));

  it("is reported to the unit that led the inspection", async () => {
    const { text } = await readBack(id, file);
    expect(text).to.contain("临江区消防救援大队：你单位牵头的").and.to.contain("一份报牵头单位");
  });

  it("is kept with the case where the bureau led the inspection itself: nobody reports to himself", async () => {
    const { text } = await readBack(id, { ...file, submissions: reportedTo(file.organ.name) });
    expect(text)
      .to.contain("本机关牵头的")
      .and.to.contain("记录如下，附卷备查")
      .and.not.to.match(/你单位|移交本机关|报牵头单位/);
  });

  it("a problem that was signed off and is punished says both", () => {
    const source = file.source && {
      ...file.source,
      findings: file.source.findings.map((finding) => ({ ...finding, status: "signed-off" as const })),
    };
    const submissions = withData(file, "penalty/filing", {
      violations: [{ code: "v", findingId: source?.findings[0]?.id }],
    });
    const text = printed(id, { ...file, source, submissions });
    expect(text.match(/已销号，已移交行政处罚线索/g)).to.have.length(1);
  });
});
