import { expect } from "chai";
import { type Charge, judgeTogether } from "../../domain/discretion/total.ts";
import { aQuestion, refusalOf, wan, yuan } from "./question.ts";

const charge = (party: string, act: string, different: Partial<Charge>): Charge => ({
  ...aQuestion(),
  party,
  act,
  ...different,
});
const unit = (act: string, different: Partial<Charge>) => charge("某化工公司", act, different);

describe("分别裁量、合并处罚 Several violations of one case", () => {
  it("each is judged apart, and the fines are summed", () => {
    const [total] = judgeTogether([
      unit("a", { violation: "V05", proposedFen: wan(3) }),
      unit("b", { violation: "V10", proposedFen: wan(1) }),
    ]);
    expect(total?.totalFen).to.equal(wan(4));
    expect(total?.charges.map(({ violation, counts }) => [violation, counts])).to.deep.equal([
      ["V05", true],
      ["V10", true],
    ]);
  });

  it("unit and responsible person are parties of their own in one case (一案双罚)", () => {
    const totals = judgeTogether([
      unit("a", { stage: "overdue", proposedFen: wan(12) }),
      charge("张某", "a", { stage: "overdue", partyType: "citizen", proposedFen: wan(2) }),
    ]);
    expect(totals.map(({ party, totalFen }) => [party, totalFen])).to.deep.equal([
      ["某化工公司", wan(12)],
      ["张某", wan(2)],
    ]);
  });

  it("PL29: one act that breaks two norms is fined once, by the higher", () => {
    const [total] = judgeTogether([
      unit("a", { violation: "V10", proposedFen: wan(2) }),
      unit("a", { violation: "V16", proposedFen: wan(4) }),
    ]);
    expect(total?.totalFen).to.equal(wan(4));
    expect(total?.charges.map(({ counts }) => counts)).to.deep.equal([false, true]);
    expect(total?.reasons.map(({ basis }) => basis)).to.include("行政处罚法 第二十九条");
  });

  it("PL29: of two equal fines for one act one counts", () => {
    const [total] = judgeTogether([
      unit("a", { violation: "V10", proposedFen: wan(2) }),
      unit("a", { violation: "V11", proposedFen: wan(2) }),
    ]);
    expect(total?.totalFen).to.equal(wan(2));
  });

  it("PL29: the same act is not fined twice under the same norm", () => {
    const twice = () =>
      judgeTogether([unit("a", { proposedFen: wan(1) }), unit("a", { proposedFen: wan(2) })]);
    expect(refusalOf(twice)).to.have.property("code", "RULE_BROKEN");
    expect(
      refusalOf(() =>
        judgeTogether([unit("a", { proposedFen: wan(1) }), unit("b", { proposedFen: wan(2) })]),
      ),
    ).to.equal("accepted");
  });

  it("the sum may give a right to a hearing that no single fine gives", () => {
    const [total] = judgeTogether([
      unit("a", { violation: "V05", proposedFen: wan(3) }),
      unit("b", { violation: "V10", proposedFen: wan(2) }),
    ]);
    expect(total?.charges.some(({ hearingRequired }) => hearingRequired)).to.equal(false);
    expect(total).to.deep.include({
      hearingRequired: true,
      legalReviewRequired: true,
      collectiveDiscussionRequired: true,
    });
  });

  it("PL51: two fines on the spot that together pass the ceiling go the ordinary way", () => {
    const spot = (...fens: number[]) =>
      judgeTogether(fens.map((proposedFen, i) => unit(String(i), { proposedFen })))[0]
        ?.simpleProcedureAllowed;
    expect([spot(yuan(1_000), yuan(2_000)), spot(yuan(2_000), yuan(2_000))]).to.deep.equal([true, false]);
  });

  it("a suspension under one charge carries its procedure to the whole", () => {
    const [total] = judgeTogether([
      unit("a", { stage: "overdue", proposedFen: wan(10) }),
      unit("b", { violation: "V10", proposedFen: wan(1) }),
    ]);
    expect([total?.hearingRequired, total?.simpleProcedureAllowed]).to.deep.equal([true, false]);
  });

  it("an unlawful amount in one charge stops the whole", () =>
    expect(
      refusalOf(() =>
        judgeTogether([
          unit("a", { proposedFen: wan(1) }),
          unit("b", { violation: "V10", proposedFen: wan(6) }),
        ]),
      ),
    ).to.have.property("code", "RULE_BROKEN"));

  it("one party is either a unit or a person", () =>
    expect(
      refusalOf(() =>
        judgeTogether([
          unit("a", { stage: "overdue", proposedFen: wan(10) }),
          unit("b", { stage: "overdue", partyType: "citizen", proposedFen: wan(2) }),
        ]),
      ),
    ).to.have.property("code", "INVALID_INPUT"));
});
