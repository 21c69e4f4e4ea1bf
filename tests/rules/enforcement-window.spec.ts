import { expect } from "chai";
import type { CaseFile } from "../../domain/case-file.ts";
import { applicationWindow, servedOn } from "../../domain/penalty/enforcement.ts";
import { at, bureauHead, submission } from "../support/example-inspection/submission.ts";
import { aPenaltyFile, unitParty } from "../support/penalty-file.ts";

const own = { partyId: unitParty.id };
const filed = (remedy: string, filedOn: string) =>
  submission("remedies/filed", "remedy-filed", `${filedOn}T09:00`, { remedy, filedOn }, own);
const ended = (effectiveOn: string, partyReceivedOn = effectiveOn, outcome = "upheld") =>
  submission(
    "remedies/outcome",
    "record-outcome",
    `${effectiveOn}T09:00`,
    { outcome, effectiveOn, partyReceivedOn },
    own,
  );
const withdrawn = (on: string) => ended(on, on, "withdrawn");
const notAccepted = (on: string) => ended(on, on, "not-accepted");
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
/** The case with a final demand that was served on that day. */
const demanded = (given: CaseFile, on: string): CaseFile => {
  const [document] = given.documents;
  const [delivery] = given.deliveries;
  if (!document || !delivery) throw new Error("the decision was served");
  const [id, demandId] = ["s-final-demand", "d-final-demand"];
  return {
    ...given,
    documents: [
      ...given.documents,
      { ...document, id: demandId, template: "performance/final-demand", issuedOn: on, ...own },
    ],
    deliveries: [...given.deliveries, { ...delivery, id, documentIds: [demandId], deliveredOn: on, ...own }],
  };
};
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
      "a reconsideration that was withdrawn leaves the six months for litigation as they were",
      [filed("reconsideration", "2026-07-20"), withdrawn("2026-07-27")],
      "2026-08-03",
      "2027-01-12",
      "2027-04-12",
    ],
    [
      "so does one that was not taken up",
      [filed("reconsideration", "2026-07-20"), notAccepted("2026-07-27")],
      "2026-08-03",
      "2027-01-12",
      "2027-04-12",
    ],
    [
      "and a suit that was not taken up",
      [filed("litigation", "2026-07-20"), notAccepted("2026-07-27")],
      "2026-08-03",
      "2027-01-12",
      "2027-04-12",
    ],
    [
      "a reconsideration that was withdrawn when the six months were over counts until its end",
      [filed("reconsideration", "2026-07-20"), withdrawn("2027-02-01")],
      "2026-08-03",
      "2027-02-02",
      "2027-05-03",
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
      const window = applicationWindow(demanded(file(...submissions), demandedOn), unitParty.id);
      expect([window?.fromOn, window?.untilOn]).to.deep.equal([fromOn, untilOn]);
    });

  describe("of a decision on the spot, which goes to the reviewing body before the court (行政复议法 第二十三条第一款第一项)", () => {
    const spot = (...more: CaseFile["submissions"]): CaseFile => {
      const base = file(...more);
      const decision = submission(
        "simplified/decision",
        "decide-on-the-spot",
        "2026-07-08T10:00",
        { decidedOn: "2026-07-08" },
        own,
      );
      return {
        ...base,
        submissions: [decision, ...base.submissions.filter(({ formId }) => !formId.startsWith("penalty/"))],
        documents: base.documents.map((d) => ({
          ...d,
          template: d.template === "penalty/decision" ? "simplified/decision" : d.template,
        })),
      };
    };
    for (const [because, given, fromOn, untilOn] of [
      [
        "without it the sixty days for reconsideration count, not six months",
        spot(),
        "2026-09-08",
        "2026-12-07",
      ],
      [
        "after it the fifteen days for the suit",
        spot(filed("reconsideration", "2026-07-20"), ended("2026-09-14")),
        "2026-09-30",
        "2026-12-29",
      ],
      [
        "what the bureau changed itself before it passed the application on counts from that day",
        spot(
          filed("reconsideration", "2026-07-20"),
          submission(
            "remedies/self-review",
            "review-own-decision",
            "2026-07-22T09:00",
            { outcome: "changed", reviewedOn: "2026-07-22", newFineFen: 5_000_000 },
            own,
          ),
        ),
        "2026-08-07",
        "2026-11-06",
      ],
    ] as const)
      it(`${because}: from ${fromOn} until ${untilOn}`, () => {
        const window = applicationWindow(demanded(given, "2026-07-13"), unitParty.id);
        expect([window?.fromOn, window?.untilOn]).to.deep.equal([fromOn, untilOn]);
      });
  });

  it("there is none before the demand is served, and none while a remedy goes on", () => {
    expect(applicationWindow(file(), unitParty.id)).to.equal(null);
    const pending = file(filed("litigation", "2026-07-20"));
    expect(applicationWindow(demanded(pending, "2026-08-03"), unitParty.id)).to.equal(null);
  });

  it("a decision is served on the party that it is about, not on another one", () => {
    const base = aPenaltyFile();
    expect(servedOn(base, unitParty.id)).to.equal("2026-07-09");
    const unserved = base.deliveries.filter(({ partyId }) => partyId !== unitParty.id);
    expect(servedOn({ ...base, deliveries: unserved }, unitParty.id)).to.equal(null);
  });
});
