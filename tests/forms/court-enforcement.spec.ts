import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { guardOf } from "../../domain/penalty/guards.ts";
import { at } from "../support/example-inspection/submission.ts";
import { moneyFile } from "../support/example-penalty/money.ts";
import { judged, told, withDayOff } from "./facts.ts";
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

  it("the ten workdays are those of the calendar in force, when it is drawn up as when it is issued", () => {
    const papers = ["decision", "grounds", "party-opinion", "demand", "target"];
    const apply = { court: "临江区人民法院", target: "存款", facts: "事实", partyOpinion: "无", papers };
    const id = "performance/court-application";
    const file = moneyFile(id);
    const demanded = { documents: file.documents, deliveries: file.deliveries };
    const calendar = withDayOff("2027-01-15");
    const drawnUp = (on: string) => judged(id, apply, owing(on, { ...demanded, calendar }))?.reason ?? "";
    expect(drawnUp("2027-01-20")).to.include("最早可以在2027-01-21申请");
    expect(drawnUp("2027-01-21")).to.equal("");
    const issued = (on: string) =>
      [...guardOf(id)({ ...file, now: { on, at: at(`${on}T09:00`) }, scope: { ...own } }, calendar)]
        .map(({ message }) => message)
        .join();
    expect(issued("2027-01-20")).to.include("最早可以在2027-01-21申请");
    expect(issued("2027-01-21")).to.equal("");
  });

  it("nor is it approved or issued when a suit, a stay or the payment came after it was drawn up", () => {
    const id = "performance/court-application";
    const file = { ...moneyFile(id), scope: { ...own } };
    const said = (more: object, submissions: CaseFile["submissions"] = []) =>
      [...guardOf(id)({ ...file, ...more, submissions: [...file.submissions, ...submissions] })]
        .map(({ message }) => message)
        .join();
    expect(said({})).to.equal("");
    const suit = put("remedies/filed", { remedy: "litigation", filedOn: "2027-01-05" });
    expect(said({}, [suit])).to.include("结果生效前不得申请");
    const stay = put("remedies/stay", { orderedOn: "2027-01-06", by: "法院", reason: "理由" });
    expect(said({}, [suit, stay])).to.include("已决定停止执行");
    const paid = (kind: "fine" | "surcharge") => ({
      ...{ id: kind, ...own, amountFen: fine, kind, paidOn: "2027-01-25", reference: `LS-${kind}` },
      channel: "bank" as const,
    });
    expect(said({ payments: [paid("fine"), paid("surcharge")] })).to.include("已经履行");
    expect(said({ scope: {} })).to.include("没有指明所涉当事人");
  });

  it("the upper court is asked within fifteen days of the refusal, and answers after it was asked", () => {
    const ruling = { ruling: "refuse", receivedOn: "2027-02-10", decidedOn: "2027-02-09" };
    const refused = and("2027-03-05", put("performance/court-ruling", ruling));
    const appeal = (filedOn: string) => ({ appeal: "appealed", grounds: "事实清楚", filedOn });
    const asked = (filedOn: string) => wrongIn("performance/court-appeal", appeal(filedOn), refused);
    expect(asked("2027-02-25")).to.deep.equal([]);
    expect(asked("2027-02-26")).to.deep.equal(["/filedOn"]);
    expect(asked("2027-02-09")).to.deep.equal(["/filedOn"]);
    expect(
      wrongIn("performance/court-appeal", { appeal: "forgone", grounds: "裁定正确" }, refused),
    ).to.deep.equal([]);
    const given = and("2027-03-05", put("performance/court-appeal", appeal("2027-02-25")));
    const said = (decidedOn: string, receivedOn: string) =>
      wrongIn("performance/upper-court", { answer: "upheld", number: "1号", decidedOn, receivedOn }, given);
    expect(said("2027-03-01", "2027-03-02")).to.deep.equal([]);
    expect(said("2027-02-24", "2027-02-23")).to.deep.equal(["/decidedOn", "/receivedOn"]);
  });

  it("after three years of suspension it ends only where nothing is harmed and the party cannot perform (第三十九条第二款)", () => {
    const suspended = { result: "suspended", endedOn: "2027-02-10", facts: "暂无财产" };
    const given = and("2030-02-11", put("performance/court-result", suspended));
    const end = (more: object) =>
      wrongIn(
        "performance/execution-end",
        {
          ...{ conclusion: "ended", decidedOn: "2030-02-11", noHarm: true, unable: true, facts: "查无财产" },
          ...more,
        },
        given,
      );
    expect(end({})).to.deep.equal([]);
    expect(end({ noHarm: false, unable: false })).to.deep.equal(["/noHarm", "/unable"]);
    expect(end({ noHarm: false, unable: false, conclusion: "resumed" })).to.deep.equal([]);
    expect(end({ decidedOn: "2027-02-09" })).to.deep.equal(["/decidedOn"]);
  });
});
