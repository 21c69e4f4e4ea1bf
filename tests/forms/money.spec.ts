import { expect } from "chai";
import type { ActFacts } from "../../domain/authority.ts";
import { at, submission } from "../support/example-inspection/submission.ts";
import { moneyFile } from "../support/example-penalty/money.ts";
import { unitParty } from "../support/penalty-file.ts";
import { actor, certificate, facts, judged, told } from "./facts.ts";

const own = { partyId: unitParty.id };
const fine = 5_500_000;

/** The example case on a day: 55 000 yuan, served on 9 July 2026, due on the 24th. */
function owing(on: string, more: Partial<ActFacts> = {}): ActFacts {
  const {
    documents,
    deliveries,
    parties,
    officers,
    organ,
    submissions,
    deadlines,
    case: own_,
  } = moneyFile("");
  return facts({
    now: { on, at: at(`${on}T17:00`) },
    actor: actor("p-he"),
    case: { ...own_, departmentIds: ["emergency"] },
    ...{ documents, deliveries, parties, officers, organ, submissions, deadlines },
    certificates: [certificate("p-zhang", "emergency"), certificate("p-li", "emergency")],
    scope: { ...own },
    ...more,
  });
}
const and = (on: string, ...more: ActFacts["submissions"]) =>
  owing(on, { submissions: [...owing(on).submissions, ...more] });
const put = (formId: string, data: object, on = "2026-07-10") =>
  submission(formId, formId.split("/")[1] ?? "", `${on}T10:00`, data as Record<string, unknown>, own);
const wrongIn = (formId: string, data: object, given: ActFacts) =>
  Object.keys(judged(formId, data, given)?.at ?? {});

const paid = (more: object = {}) => ({
  ...{ kind: "fine", amountFen: fine, paidOn: "2026-07-20", channel: "bank", reference: "LS-0001" },
  ...more,
});
const cash = (more: object = {}) =>
  paid({
    ...{
      channel: "on-the-spot",
      onTheSpotGround: "remote",
      handedOverOn: "2026-07-20",
      bankedOn: "2026-07-20",
    },
    ...more,
  });

describe("登记缴款 (行政处罚法 第六十七条至第七十一条)", () => {
  const now = owing("2026-07-20");
  for (const [because, data, where] of [
    ["the whole fine", paid(), []],
    ["a part of it", paid({ amountFen: 1 }), []],
    ["more than is owed", paid({ amountFen: fine + 1 }), ["/amountFen"]],
    ["a surcharge that nobody owes", paid({ kind: "surcharge", amountFen: 1 }), ["/amountFen"]],
    ["a payment before the decision", paid({ paidOn: "2026-07-07" }), ["/paidOn"]],
    ["a payment that lies ahead", paid({ paidOn: "2026-07-21" }), ["/paidOn"]],
    ["by the court without its ruling", paid({ channel: "court" }), ["/channel"]],
    ["cash where it is remote and the party asks for it", cash(), []],
    ["cash for a fine that is not small", cash({ onTheSpotGround: "small" }), ["/onTheSpotGround"]],
    [
      "cash because it is hard later, without a decision on the spot",
      cash({ onTheSpotGround: "hard-later" }),
      ["/onTheSpotGround"],
    ],
    ["cash handed over before it was taken", cash({ handedOverOn: "2026-07-19" }), ["/handedOverOn"]],
    ["cash banked before it was handed over", cash({ bankedOn: "2026-07-19" }), ["/bankedOn"]],
  ] as const)
    it(`${where.length === 0 ? "takes" : "refuses"} ${because}`, () =>
      expect(wrongIn("performance/payment", data, now)).to.deep.equal(where));

  it("takes a number only once, also before it is booked", () => {
    const recorded = put("performance/payment", paid({ amountFen: 1 }));
    expect(wrongIn("performance/payment", paid({ amountFen: 1 }), and("2026-07-20", recorded))).to.deep.equal(
      ["/reference"],
    );
  });

  it("asks for the ground and both days of cash taken on the spot", () =>
    expect(Object.keys(told("performance/payment", paid({ channel: "on-the-spot" })))).to.have.members([
      "/onTheSpotGround",
      "/handedOverOn",
      "/bankedOn",
    ]));
});

describe("延期、分期和执行协议 (行政处罚法 第六十六条；行政强制法 第四十二条)", () => {
  const ask = (more: object = {}) => ({
    ...{ requestedOn: "2026-07-20", way: "instalments", hardship: "流动资金紧张" },
    stages: [
      { dueOn: "2026-08-24", amountFen: 2_500_000 },
      { dueOn: "2026-09-24", amountFen: 3_000_000 },
    ],
    ...more,
  });
  const one = [{ dueOn: "2026-08-24", amountFen: fine }];
  for (const [because, data, on, where] of [
    ["two parts that make up the fine", ask(), "2026-07-20", []],
    ["one later day", ask({ way: "deferral", stages: one }), "2026-07-20", []],
    ["one part only", ask({ stages: one }), "2026-07-20", ["/stages"]],
    [
      "parts that do not make up the fine",
      ask({ stages: one.concat(one) }),
      "2026-07-20",
      ["/stages/1/dueOn", "/stages"],
    ],
    ["a request after the due day", ask({ requestedOn: "2026-07-25" }), "2026-07-27", ["/requestedOn"]],
  ] as const)
    it(`${where.length === 0 ? "takes" : "refuses"} ${because}`, () =>
      expect(wrongIn("performance/instalments", data, owing(on))).to.deep.equal(where));

  const agreed = (more: object = {}) => ({
    ...{ agreedOn: "2026-08-03", content: "分阶段履行", remedialMeasures: "已整改", waivedFen: 650_000 },
    stages: [{ dueOn: "2026-08-31", amountFen: fine + 1_000_000 }],
    ...more,
  });
  for (const [because, data, on, where] of [
    ["a surcharge waived in part", agreed(), "2026-08-03", []],
    ["nothing overdue", agreed({ agreedOn: "2026-07-20" }), "2026-07-20", ["", "/waivedFen", "/stages"]],
    ["a waiver of the fine itself", agreed({ waivedFen: fine }), "2026-08-03", ["/waivedFen", "/stages"]],
    [
      "a waiver without remedial measures",
      agreed({ remedialMeasures: undefined }),
      "2026-08-03",
      ["/remedialMeasures"],
    ],
  ] as const)
    it(`${where.length === 0 ? "takes" : "refuses"} an agreement: ${because}`, () =>
      expect(wrongIn("performance/agreement", JSON.parse(JSON.stringify(data)), owing(on))).to.deep.equal(
        where,
      ));
});

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

describe("行政复议和行政诉讼 (行政复议法；行政诉讼法)", () => {
  const filing = (more: object = {}) => ({
    ...{ remedy: "litigation", organ: "临江区人民法院", applicant: "许敏", claims: "请求撤销" },
    ...{ filedOn: "2026-07-20", receivedOn: "2026-07-22", throughBureau: false },
    ...more,
  });
  const pending = put("remedies/filed", filing());
  const ended = (more: object = {}) => ({
    ...{ outcome: "changed", decidedOn: "2026-09-01", receivedOn: "2026-09-02", effectiveOn: "2026-09-02" },
    ...{ number: "文号", summary: "变更", newFineFen: 3_000_000 },
    ...more,
  });

  for (const [because, data, where] of [
    ["a suit", filing(), []],
    ["one filed before the decision", filing({ filedOn: "2026-07-07" }), ["/filedOn"]],
    ["a copy received before the filing", filing({ receivedOn: "2026-07-19" }), ["/receivedOn"]],
    ["a suit through the bureau", filing({ throughBureau: true }), ["/throughBureau"]],
    [
      "a review through the bureau of what was not decided on the spot",
      filing({
        ...{ remedy: "reconsideration", throughBureau: true },
      }),
      ["/throughBureau"],
    ],
  ] as const)
    it(`${where.length === 0 ? "takes" : "refuses"} ${because}`, () =>
      expect(wrongIn("remedies/filed", data, owing("2026-07-22"))).to.deep.equal(where));

  it("there is one remedy at a time, of a party that is named", () => {
    expect(wrongIn("remedies/filed", filing(), and("2026-07-22", pending))).to.deep.equal(["/remedy"]);
    expect(judged("remedies/filed", filing(), owing("2026-07-22", { scope: {} }))?.code).to.equal(
      "RULE_BROKEN",
    );
  });

  it("a remedy makes nothing heavier, and its dates follow each other", () => {
    const now = and("2026-09-03", pending);
    expect(wrongIn("remedies/outcome", ended(), now)).to.deep.equal([]);
    expect(wrongIn("remedies/outcome", ended({ newFineFen: fine + 1 }), now)).to.deep.equal(["/newFineFen"]);
    expect(wrongIn("remedies/outcome", ended({ decidedOn: "2026-07-19" }), now)).to.deep.equal([
      "/decidedOn",
    ]);
    expect(wrongIn("remedies/outcome", ended({ effectiveOn: "2026-08-31" }), now)).to.deep.equal([
      "/effectiveOn",
    ]);
    expect(Object.keys(told("remedies/outcome", ended({ newFineFen: undefined })))).to.deep.equal([
      "/newFineFen",
    ]);
  });

  it("what was paid too much is given back, to the fen", () => {
    const now = owing("2026-09-03", {
      submissions: [
        ...owing("2026-09-03").submissions,
        pending,
        put("remedies/outcome", ended(), "2026-09-02"),
      ],
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
    const refund = (amountFen: number) => ({ refundedOn: "2026-09-03", amountFen, reference: "退库1号" });
    expect(wrongIn("remedies/refund", refund(2_500_000), now)).to.deep.equal([]);
    expect(wrongIn("remedies/refund", refund(2_500_001), now)).to.deep.equal(["/amountFen"]);
  });
});
