import { expect } from "chai";
import type { CaseFile, Payment } from "../../domain/case-file.ts";
import { wasMissed } from "../../domain/penalty/punctuality.ts";
import { balanceOf } from "../../domain/penalty/surcharge.ts";
import { at, bureauHead, submission } from "../support/example-inspection/submission.ts";
import { instalments, moneyFile } from "../support/example-penalty/money.ts";
import { unitParty } from "../support/penalty-file.ts";

const own = { partyId: unitParty.id };
const fine = 5_500_000;
const due = "2026-07-24";
let n = 0;
const payment = (amountFen: number, paidOn: string, more: Partial<Payment> = {}): Payment => ({
  ...{ id: `p-${++n}`, ...own, amountFen, kind: "fine", paidOn, channel: "bank", reference: `LS-${n}` },
  ...more,
});
const on = (
  day: string,
  { payments = [], submissions = [] }: Partial<Pick<CaseFile, "payments" | "submissions">> = {},
) => {
  const file = moneyFile("");
  const all = { ...file, payments, submissions: [...file.submissions, ...submissions] };
  return balanceOf(all, unitParty.id, day);
};
const filed = (filedOn: string, remedy = "litigation") =>
  submission("remedies/filed", "remedy-filed", `${filedOn}T09:00`, { remedy, filedOn }, own);
const result = (outcome: string, effectiveOn: string, more: object = {}) =>
  submission(
    "remedies/outcome",
    "record-outcome",
    `${effectiveOn}T09:00`,
    { outcome, effectiveOn, ...more },
    own,
  );
const decided = (elementId: string, day: string, decision = "approved") =>
  submission("shared/approval", elementId, `${day}T15:00`, { decision }, { ...bureauHead, ...own });
const spread = [
  submission("performance/instalments", "instalments-requested", "2026-07-20T10:00", instalments, own),
  decided("approve-instalments", "2026-07-21"),
];

describe("应缴余额 (what a party owes, by the record of the case)", () => {
  it("owes the fine until the due day, and three per cent of what is unpaid for every day after it", () => {
    expect(on(due)).to.include({ totalFen: fine, overdueFen: 0, dueOn: due });
    expect(on("2026-07-25")).to.include({ totalFen: fine + 165_000, overdueFen: fine });
  });

  it("owes the fine alone where the head decided that nothing is added (行政处罚法 第七十二条第一款: 可以)", () => {
    const declined = [decided("approve-surcharge", "2026-08-04", "rejected")];
    expect(on("2026-08-10", { submissions: declined })).to.include({ totalFen: fine, surchargeFen: 0 });
    const returned = [decided("approve-surcharge", "2026-08-04", "returned")];
    expect(on("2026-08-10", { submissions: returned }).surchargeFen).to.be.above(0);
    const later = [...declined, decided("approve-surcharge", "2026-08-06")];
    expect(on("2026-08-10", { submissions: later }).surchargeFen).to.be.above(0);
  });

  it("owes nothing before the decision is served", () => {
    const file = { ...moneyFile(""), deadlines: [] };
    expect(balanceOf(file, unitParty.id, "2026-12-01")).to.include({ dueOn: null, surchargeFen: 0 });
  });

  it("counts what is booked, and nothing that was only filled in", () => {
    const data = { kind: "fine", amountFen: 500_000, paidOn: "2026-07-20", channel: "bank" };
    const submissions = [
      submission("performance/payment", "payment-received", "2026-07-20T10:00", data, own),
    ];
    const booked = [payment(500_000, "2026-07-20")];
    expect(on(due, { payments: booked, submissions }).unpaidFineFen).to.equal(5_000_000);
    expect(on(due, { submissions }).unpaidFineFen).to.equal(fine);
  });

  it("counts the payments of other parties for nobody else", () =>
    expect(on(due, { payments: [payment(fine, due, { partyId: "party-person" })] }).unpaidFineFen).to.equal(
      fine,
    ));

  it("follows the approved instalments, not those that were only asked for (行政处罚法 第六十六条)", () => {
    expect(on("2026-07-25", { submissions: spread.slice(0, 1) }).overdueFen).to.equal(fine);
    const refused = [
      spread[0] as (typeof spread)[0],
      decided("approve-instalments", "2026-07-21", "rejected"),
    ];
    expect(on("2026-07-25", { submissions: refused }).overdueFen).to.equal(fine);
    expect(on("2026-08-24", { submissions: spread })).to.include({ overdueFen: 0, surchargeFen: 0 });
    expect(on("2026-08-25", { submissions: spread })).to.include({
      overdueFen: 2_750_000,
      surchargeFen: 82_500,
      nextDueOn: "2026-09-24",
    });
  });

  it("a part that was paid on its day stays met when a later one is late, whenever it is looked at", () => {
    const base = moneyFile("");
    const submissions = [...base.submissions, ...spread];
    const file = { ...base, submissions, payments: [payment(2_750_000, "2026-08-24")] };
    expect(["2026-08-24", "2026-09-24"].map((day) => wasMissed(file, unitParty.id, day))).to.deep.equal([
      false,
      true,
    ]);
  });

  it("a payment on the day of the request, before it or after it, is counted once", () => {
    const early = [payment(2_750_000, "2026-07-20")];
    expect(on("2026-08-25", { submissions: spread, payments: early })).to.include({
      overdueFen: 0,
      surchargeFen: 0,
    });
    const half = {
      ...instalments,
      stages: instalments.stages.map((one) => ({ ...one, amountFen: 1_375_000 })),
    };
    const rest = [
      submission("performance/instalments", "instalments-requested", "2026-07-20T10:00", half, own),
      decided("approve-instalments", "2026-07-21"),
    ];
    expect(on("2026-08-24", { submissions: rest, payments: early }).overdueFen).to.equal(0);
    expect(on("2026-08-25", { submissions: rest, payments: early }).overdueFen).to.equal(1_375_000);
  });

  it("a suit stops the surcharge from its filing to its end, both included; the fine stays due (行政处罚法 第七十三条)", () => {
    const pending = on("2026-08-20", { submissions: [filed("2026-07-27")] });
    expect(pending).to.include({ overdueFen: fine, surchargeFen: 330_000 });
    const over = [filed("2026-07-27"), result("upheld", "2026-08-20")];
    expect(on("2026-08-21", { submissions: over }).surchargeFen).to.equal(495_000);
  });

  it("a suit that the court does not take up stops nothing", () => {
    const refused = [filed("2026-07-27"), result("not-accepted", "2026-08-03")];
    expect(on("2026-08-03", { submissions: refused }).surcharge.days).to.equal(10);
  });

  it("a decision that is changed or revoked leaves the new amount, and what was paid beyond it is to be given back", () => {
    const payments = [payment(fine, "2026-07-20")];
    const changed = [filed("2026-07-21"), result("changed", "2026-09-01", { newFineFen: 3_000_000 })];
    expect(on("2026-09-01", { payments, submissions: changed })).to.include({
      fineFen: 3_000_000,
      totalFen: 0,
      excessFen: 2_500_000,
    });
    const revoked = [filed("2026-07-21"), result("revoked", "2026-09-01")];
    expect(on("2026-09-01", { payments, submissions: revoked })).to.include({ fineFen: 0, excessFen: fine });
  });

  describe("执行协议 (行政强制法 第四十二条)", () => {
    const agreed = (waivedFen: number) => [
      submission(
        "performance/agreement",
        "agreement-reached",
        "2026-08-03T10:00",
        {
          ...{ agreedOn: "2026-08-03", remedialMeasures: "已整改", waivedFen },
          stages: [{ dueOn: "2026-08-31", amountFen: fine + 1_485_000 - waivedFen }],
        },
        own,
      ),
      decided("approve-agreement", "2026-08-03"),
    ];

    it("adds nothing while it is kept, and waives of the surcharge only", () => {
      const kept = on("2026-08-31", { submissions: agreed(700_000) });
      expect(kept).to.include({ agreement: "kept", surchargeFen: 1_485_000 - 700_000, waivedFen: 700_000 });
    });

    it("a missed stage lets the days count again from the day after it", () => {
      const broken = on("2026-09-02", { submissions: agreed(0) });
      expect(broken.agreement).to.equal("broken");
      expect(broken.surcharge.days).to.equal(9 + 2);
    });

    it("is not broken by who pays in time", () => {
      const payments = [payment(fine, "2026-08-30"), payment(1_485_000, "2026-08-31", { kind: "surcharge" })];
      expect(on("2026-12-31", { payments, submissions: agreed(0) })).to.include({
        agreement: "kept",
        totalFen: 0,
      });
    });
  });

  it("reads nothing of the clock: the same record gives the same sum at any moment", () => {
    const file = { ...moneyFile(""), now: { on: "2030-01-01", at: at("2030-01-01T00:00") } };
    expect(balanceOf(file, unitParty.id, "2026-07-25").totalFen).to.equal(fine + 165_000);
  });
});
