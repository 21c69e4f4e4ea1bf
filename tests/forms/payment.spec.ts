import { expect } from "chai";
import type { Payment } from "../../domain/case-file.ts";
import { judged, told } from "./facts.ts";
import { and, fine, owing, own, put, wrongIn } from "./money-facts.ts";

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

  it("takes a number only once", () => {
    const booked = { ...paid({ amountFen: 1 }), id: "p-1", ...own } as Payment;
    const given = owing("2026-07-20", { payments: [booked] });
    expect(wrongIn("performance/payment", paid({ amountFen: 1 }), given)).to.deep.equal(["/reference"]);
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
    [
      "a part that would be due before the day by law",
      ask({ stages: ask().stages.map((part, i) => (i === 0 ? { ...part, dueOn: "2026-07-23" } : part)) }),
      "2026-07-20",
      ["/stages/0/dueOn"],
    ],
    ["a request after the due day", ask({ requestedOn: "2026-07-25" }), "2026-07-27", ["/requestedOn"]],
  ] as const)
    it(`${where.length === 0 ? "takes" : "refuses"} ${because}`, () =>
      expect(wrongIn("performance/instalments", data, owing(on))).to.deep.equal(where));

  it("refuses to register a request when the time is over, and says what can still be done; one that is sent back may be amended", () => {
    const late = judged("performance/instalments", ask(), owing("2026-07-27"));
    expect(late?.reason).to.include("执行协议");
    const pending = and("2026-07-27", put("performance/instalments", ask(), "2026-07-20"));
    expect(wrongIn("performance/instalments", ask(), pending)).to.deep.equal([]);
  });

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
