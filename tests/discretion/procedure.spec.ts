import { expect } from "chai";
import { isLegalDate } from "../../domain/calendar.ts";
import {
  collectiveDiscussionThresholds,
  hearingThresholds,
  rowFor,
} from "../../domain/discretion/thresholds.ts";
import { type DiscretionInput, discretion } from "../../domain/discretion.ts";
import { aQuestion, wan, yuan } from "./question.ts";

const jiangxi = "江西省赣州市南康区";
/** 103(2) fines unit and person as found, each below every other ground for a hearing. */
const person = { violation: "V09", partyType: "citizen", stage: "overdue" } as const;

describe("听证 From which fine a party may ask for a hearing (PL63)", () => {
  for (const [different, due, because] of [
    [{ proposedFen: wan(5) }, true, "M18 not read: 50 000 for a unit, included"],
    [{ proposedFen: wan(5) - 1 }, false, "M18 not read: below it"],
    [{ ...person, proposedFen: wan(5) }, true, "M18 not read: 20 000 for a citizen"],
    [{ proposedFen: wan(5), decidedOn: "2026-01-31" }, true, "M15 on its last day"],
    [{ proposedFen: wan(5), decidedOn: "2026-02-01" }, true, "M18 on its first day"],
    [{ proposedFen: yuan(20_000), region: jiangxi }, true, "江西: 20 000 for a unit"],
    [{ proposedFen: yuan(20_000) - 1, region: jiangxi }, false, "江西: below it"],
    [
      { violation: "V19", partyType: "citizen", proposedFen: yuan(3_000), region: "江西" },
      true,
      "江西: 3 000",
    ],
    [
      { violation: "V19", partyType: "citizen", proposedFen: yuan(3_000) - 1, region: "江西" },
      false,
      "江西: below it",
    ],
    [
      { violation: "V19", partyType: "citizen", proposedFen: yuan(3_000) },
      false,
      "elsewhere 3 000 is not much",
    ],
    [{ proposedFen: yuan(20_000), region: "山东省济南市" }, false, "no row for the place: the general one"],
    [{ stage: "overdue", proposedFen: wan(10) }, true, "PL63(1)(4): a suspension, whatever the fine"],
    [{ violation: "V17", stage: "overdue" }, true, "PL63(1)(4): a suspension without a fine"],
    [{}, true, "no amount yet: the highest lawful one stands in"],
    [{ violation: "V02", partyType: "citizen" }, true, "no amount yet: 30 000 are possible"],
  ] as const)
    it(`${because}: ${due ? "a right" : "none"}`, () =>
      expect(discretion(aQuestion(different as Partial<DiscretionInput>)).hearingRequired).to.equal(due));

  it("96: suspending or revoking a qualification gives the right (PL63(1)(3))", () =>
    expect(
      discretion(aQuestion({ violation: "V02", partyType: "citizen", accidentClass: "ordinary" }))
        .hearingRequired,
    ).to.equal(true));

  it("what rests on an amount that was not read is marked, and says which text is missing", () => {
    const { provisional, reasons } = discretion(aQuestion({ proposedFen: wan(6) }));
    const threshold = reasons.find(({ basis }) => basis.includes("第六十三条"));
    expect(provisional).to.equal(true);
    expect(threshold).to.deep.include({ provenance: "unverified", provisional: true });
    expect(threshold?.text).to.include("18号令的数额尚未核对");
  });

  it("a place without a row of its own is told so", () => {
    const { reasons } = discretion(aQuestion({ proposedFen: wan(6), region: "广东省深圳市坪山区" }));
    expect(reasons.some(({ text }) => text.includes("没有录入本地标准"))).to.equal(true);
  });

  it("on a day for which no amount is known the right is kept rather than lost", () => {
    const { hearingRequired, reasons } = discretion(
      aQuestion({
        violation: "V25",
        stage: "overdue",
        proposedFen: wan(3),
        decidedOn: "2015-04-30",
        actEndedOn: undefined,
      }),
      { table: [{ ...oldRow, validFrom: "2010-01-01" }] },
    );
    expect(hearingRequired).to.equal(true);
    expect(reasons.some(({ text }) => text.includes("数额标准未录入"))).to.equal(true);
  });
  const oldRow = {
    code: "V25",
    zh: "预案未备案",
    article: "旧法 第一条",
    duty: "旧法 第二条",
    tiers: { overdue: { unit: { kind: "amount", min: wan(3), max: wan(5) } } },
    provenance: "read",
    validFrom: "2010-01-01",
  } as const;
});

describe("法制审核与集体讨论 Before the head decides (PL57, 58)", () => {
  for (const [different, review, discussion, because] of [
    [{ proposedFen: wan(1) }, false, false, "a small fine in a plain case"],
    [{ proposedFen: wan(1), region: jiangxi }, true, false, "南康: every case is reviewed"],
    [{ proposedFen: wan(1), region: "江西省南昌市" }, false, false, "the rest of 江西 does not follow 南康"],
    [{ proposedFen: wan(1), publicInterest: true }, true, false, "PL58(1)(1): great public interest"],
    [{ proposedFen: wan(1), complex: true }, true, true, "PL58(1)(3), 57(2): difficult"],
    [{ proposedFen: wan(1), seriousness: "serious" }, false, true, "PL57(2): grave"],
    [{ proposedFen: wan(5) }, true, true, "PL58(1)(2): a hearing right; M15 29: 50 000"],
    [{ proposedFen: wan(5) - 1 }, false, false, "a fen below"],
    [{ ...person, proposedFen: wan(6) }, true, true, "50 000 also for a person"],
    [{ stage: "overdue", proposedFen: wan(10) }, true, true, "a suspension is always great"],
  ] as const)
    it(`${because}: review ${review}, discussion ${discussion}`, () => {
      const answer = discretion(aQuestion(different as Partial<DiscretionInput>));
      expect([answer.legalReviewRequired, answer.collectiveDiscussionRequired]).to.deep.equal([
        review,
        discussion,
      ]);
    });
});

describe("数额标准 The amounts are dated configuration", () => {
  for (const { id, citizen, unit, basis, validFrom, validTo } of [
    ...hearingThresholds,
    ...collectiveDiscussionThresholds,
  ])
    it(`${id} is a whole number of fen, with law and time`, () => {
      expect([citizen, unit].every(Number.isSafeInteger)).to.equal(true);
      expect(basis).to.match(/办法|令/);
      expect(isLegalDate(validFrom)).to.equal(true);
      if (validTo !== undefined) expect(validTo > validFrom).to.equal(true);
    });

  it("on 31 January 2026 the repealed measures, on 1 February the new ones", () => {
    expect(
      ["2026-01-31", "2026-02-01", undefined].map((on) => rowFor(hearingThresholds, "河南", on)?.id),
    ).to.deep.equal(["hearing-default-before-2026-02", "hearing-default", "hearing-default"]);
  });
});
