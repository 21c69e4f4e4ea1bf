import { expect } from "chai";
import { moneyFile } from "../support/example-penalty/money.ts";
import { judged, told } from "./facts.ts";
import { and, fine, owing, own, put, wrongIn } from "./money-facts.ts";

describe("催告、加处罚款和申请强制执行 (行政强制法 第三十五条、第五十三条至第五十五条)", () => {
  const demand = put("performance/demand", { dueOn: "2026-08-03" }, "2026-07-27");
  const propose = { statedInDecision: true, opinion: "建议加处" };

  it("nobody is urged before the fine is overdue", () => {
    expect(wrongIn("performance/demand", { dueOn: "2026-08-03" }, owing("2026-07-24"))).to.deep.equal([""]);
    expect(wrongIn("performance/demand", { dueOn: "2026-08-03" }, owing("2026-07-25"))).to.deep.equal([]);
  });

  it("a surcharge is decided after a demand whose time is over, and only if the decision had said so", () => {
    expect(wrongIn("performance/surcharge", propose, owing("2026-08-04"))).to.deep.equal([""]);
    expect(wrongIn("performance/surcharge", propose, and("2026-08-03", demand))).to.deep.equal([""]);
    expect(wrongIn("performance/surcharge", propose, and("2026-08-04", demand))).to.deep.equal([]);
    expect(Object.keys(told("performance/surcharge", { ...propose, statedInDecision: false }))).to.deep.equal(
      ["/statedInDecision"],
    );
  });

  it("no last demand for what is paid, and none while the execution is stayed (行政复议法 第四十二条)", () => {
    const way = { way: "银行缴纳" };
    expect(wrongIn("performance/final-demand", way, owing("2026-08-04"))).to.deep.equal([]);
    const all = owing("2026-07-24", {
      payments: [
        {
          id: "p",
          ...own,
          kind: "fine",
          amountFen: fine,
          paidOn: "2026-07-20",
          channel: "bank",
          reference: "r",
        },
      ],
    });
    expect(wrongIn("performance/final-demand", way, all)).to.deep.equal([""]);
    const filed = put("remedies/filed", { remedy: "litigation", filedOn: "2026-07-20" });
    const stay = put("remedies/stay", { orderedOn: "2026-07-21", by: "法院", reason: "理由" });
    expect(wrongIn("performance/final-demand", way, and("2026-08-04", filed, stay))).to.deep.equal([""]);
  });

  it("the application comes after the demand's ten workdays and the time for litigation, with all its papers", () => {
    const papers = ["decision", "grounds", "party-opinion", "demand", "target"];
    const apply = { court: "临江区人民法院", target: "存款", facts: "事实", partyOpinion: "无", papers };
    const file = moneyFile("performance/court-application");
    const demanded = { documents: file.documents, deliveries: file.deliveries };
    const form = "performance/court-application";
    expect(judged(form, apply, owing("2027-01-25"))?.reason).to.include("事先催告书尚未送达");
    expect(judged(form, apply, owing("2027-01-19", demanded))?.reason).to.include("最早可以在2027-01-20申请");
    expect(judged(form, apply, owing("2027-01-20", demanded))).to.equal(null);
    expect(
      judged(form, { ...apply, papers: papers.slice(1) }, owing("2027-01-20", demanded))?.reason,
    ).to.include("缺少行政处罚决定书及送达回执");
    const suit = put("remedies/filed", { remedy: "litigation", filedOn: "2026-12-20" });
    const sued = owing("2027-01-25", demanded);
    expect(judged(form, apply, { ...sued, submissions: [...sued.submissions, suit] })?.reason).to.include(
      "结果生效前不得申请",
    );
  });
});
