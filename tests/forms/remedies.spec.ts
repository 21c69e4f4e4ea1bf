import { expect } from "chai";
import { judged, told } from "./facts.ts";
import { and, fine, owing, own, put, wrongIn } from "./money-facts.ts";

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
