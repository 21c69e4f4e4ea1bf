import { expect } from "chai";
import type { CaseFile, DerivedDeadline } from "../../domain/case-file.ts";
import { derive } from "../../domain/deadlines.ts";
import { correctionProblems } from "../../domain/penalty/guard/service-correction.ts";
import { listingStatementRule } from "../../domain/penalty/listing-window.ts";
import { movedBy } from "../../domain/service-clocks.ts";
import { type CorrectionProposal, serviceAfter } from "../../domain/service-correction.ts";
import { at } from "../support/example-inspection/submission.ts";
import { creditFileFor, creditSubmission, withSubmissions } from "../support/example-penalty/credit.ts";
import { unitParty } from "../support/penalty-file.ts";

const own = { partyId: unitParty.id };
const [servedOn, correctedTo] = ["2026-08-04", "2026-08-06"];
const { endsOn, goesOnUntil } = {
  endsOn: derive(listingStatementRule, servedOn).dueOn,
  goesOnUntil: derive(listingStatementRule, correctedTo).dueOn,
};
const proposal: CorrectionProposal = {
  ...{ deliveryId: "s-list", reason: "登记有误", proofIds: ["e-1"], servedAt: at(`${correctedTo}T10:00`) },
};

/** The party was told on 4 August, by the record, that it is to be listed. */
const told = (on: string, state: DerivedDeadline["state"], ...more: CaseFile["submissions"]): CaseFile => {
  const { documents } = creditFileFor("credit/listing-decision");
  const file = withSubmissions(on, [creditSubmission("credit/listing-proposal"), ...more]);
  const { ref, zh, dueOn, dueAt, basis } = derive(listingStatementRule, servedOn);
  const record = {
    method: "direct",
    servedAt: at(`${servedOn}T10:00`),
    place: "厂区",
    officers: ["p-zhang"],
  };
  return {
    ...file,
    documents: documents.filter(({ template }) => template !== "credit/listing-decision"),
    deliveries: [
      ...file.deliveries,
      {
        id: "s-list",
        documentIds: ["d-credit/listing-notice"],
        method: "direct",
        deliveredOn: servedOn,
        record,
        ...own,
      },
    ],
    deadlines: [
      ...file.deadlines,
      {
        ...{
          id: "c-list",
          rule: listingStatementRule,
          ref,
          subject: zh,
          startsOn: servedOn,
          dueOn,
          dueAt,
          basis,
        },
        ...{ ...own, provisional: false, findingId: null, departmentId: null },
        ...{ state, metOn: state === "met" ? dueOn : null },
      },
    ],
  };
};
const against = (file: CaseFile, proposing = false) =>
  [...correctionProblems(file, proposal, undefined, { proposing })].map(({ message }) => message).join("；");

describe("更正列入严重失信主体名单告知书的送达记录 (行政处罚法 第四十五条，参照)", () => {
  it("while the party's time runs it is corrected, and the time runs from the corrected day", () => {
    const file = told("2026-08-06", "running");
    expect(against(file)).to.equal("");
    const delivery = file.deliveries.find(({ id }) => id === proposal.deliveryId);
    if (!delivery) throw new Error("it was served");
    const moved = movedBy(file, delivery, serviceAfter(delivery, proposal));
    expect(moved.map(({ to, ended }) => [to?.dueOn, ended])).to.deep.equal([[goesOnUntil, null]]);
  });

  it("when the time was over by the wrong day alone, it is approved only after its end by the corrected one; it may be proposed, which holds up the listing", () => {
    expect([endsOn, goesOnUntil]).to.deep.equal(["2026-08-07", "2026-08-11"]);
    for (const on of ["2026-08-08", goesOnUntil]) {
      const early = told(on, "met");
      expect(against(early), on)
        .to.include(`更正后至${goesOnUntil}方届满`)
        .and.to.include("请待届满后批准更正，在此以前不得列入");
      expect(against(early, true), on).to.equal("");
    }
    expect(against(told("2026-08-12", "met"))).to.equal("");
  });

  it("not at all when the head has listed the party before that end, even if it is only proposed; not listing it did no harm", () => {
    const decided = (decision: string, decidedOn: string) =>
      told("2026-08-12", "met", creditSubmission("credit/listing-decision", { decision, decidedOn }));
    for (const proposing of [false, true])
      expect(against(decided("list", "2026-08-10"), proposing)).to.include("应当撤销后重新告知并送达");
    expect(against(decided("list", "2026-08-12"))).to.equal("");
    expect(against(decided("not-list", "2026-08-10"))).to.equal("");
  });

  it("nor to a day after that on which the party has answered; one that gave up its time may be listed at once", () => {
    const said = (stance: string, madeOn: string) =>
      told("2026-08-10", "met", creditSubmission("credit/listing-statement", { stance, madeOn }));
    expect(against(said("statement", "2026-08-05"))).to.include("早于更正后的送达日期");
    expect(against(said("waiver", "2026-08-07"))).to.equal("");
  });
});
