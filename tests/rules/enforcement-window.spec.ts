import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { applicationWindow, servedOn } from "../../domain/penalty/enforcement.ts";
import { at, bureauHead, submission } from "../support/example-inspection/submission.ts";
import { aPenaltyFile, unitParty } from "../support/penalty-file.ts";

const own = { partyId: unitParty.id };
const filed = (remedy: string, filedOn: string) =>
  submission("remedies/filed", "remedy-filed", `${filedOn}T09:00`, { remedy, filedOn }, own);
const ended = (effectiveOn: string, partyReceivedOn = effectiveOn) =>
  submission(
    "remedies/outcome",
    "record-outcome",
    `${effectiveOn}T09:00`,
    { outcome: "upheld", effectiveOn, partyReceivedOn },
    own,
  );
const spread = (dueOn: string): CaseFile["submissions"] => [
  submission(
    "performance/instalments",
    "instalments-requested",
    "2026-07-20T09:00",
    { requestedOn: "2026-07-20", stages: [{ dueOn, amountFen: 5_500_000 }] },
    own,
  ),
  submission(
    "shared/approval",
    "approve-instalments",
    "2026-07-21T09:00",
    { decision: "approved" },
    { ...bureauHead, ...own },
  ),
];
const file = (...more: CaseFile["submissions"]): CaseFile => {
  const base = aPenaltyFile();
  return {
    ...base,
    submissions: [...base.submissions, ...more],
    now: { on: "2027-06-01", at: at("2027-06-01T09:00") },
  };
};

describe("申请强制执行的期间 (行政强制法 第五十三条、第五十四条；served on 9 July 2026)", () => {
  for (const [because, submissions, demandedOn, fromOn, untilOn] of [
    [
      "after six months for litigation without remedy; the day of the year that rests moves the end (a Saturday)",
      [],
      "2026-08-03",
      "2027-01-12",
      "2027-04-12",
    ],
    ["not before the demand has run for ten full workdays", [], "2027-01-04", "2027-01-19", "2027-04-12"],
    [
      "after a reconsideration fifteen days for litigation count from its decision",
      [filed("reconsideration", "2026-07-20"), ended("2026-09-14")],
      "2026-08-03",
      "2026-09-30",
      "2026-12-29",
    ],
    [
      "after a suit from the day on which its result takes effect",
      [filed("litigation", "2026-07-20"), ended("2026-11-02")],
      "2026-08-03",
      "2026-11-03",
      "2027-02-02",
    ],
    [
      "after instalments from the last of them, when that is later",
      spread("2027-03-01"),
      "2026-08-03",
      "2027-03-02",
      "2027-06-01",
    ],
  ] as const)
    it(`${because}: from ${fromOn} until ${untilOn}`, () => {
      const window = applicationWindow(file(...submissions), unitParty.id, demandedOn);
      expect([window?.fromOn, window?.untilOn]).to.deep.equal([fromOn, untilOn]);
    });

  it("there is none before the demand is served, and none while a remedy goes on", () => {
    expect(applicationWindow(file(), unitParty.id, null)).to.equal(null);
    const pending = file(filed("litigation", "2026-07-20"));
    expect(applicationWindow(pending, unitParty.id, "2026-08-03")).to.equal(null);
  });

  it("a decision is served on the party that it is about, not on another one", () => {
    const base = aPenaltyFile();
    expect(servedOn(base, unitParty.id)).to.equal("2026-07-09");
    const unserved = base.deliveries.filter(({ partyId }) => partyId !== unitParty.id);
    expect(servedOn({ ...base, deliveries: unserved }, unitParty.id)).to.equal(null);
  });
});
