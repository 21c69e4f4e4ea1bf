import { expect } from "chai";
import { calendarOf, shippedNotices } from "../../domain/calendar.ts";
import { derive } from "../../domain/deadlines.ts";
import { deriveAnew } from "../../domain/deadlines-recomputation.ts";

// Invented for the test: the real notice for 2027 is not published.
const calendar2027 = calendarOf([
  ...shippedNotices,
  {
    year: 2027,
    notice: "国办发明电〔2026〕0号",
    issuedOn: "2026-11-05",
    source: "国务院办公厅关于2027年部分节假日安排的通知",
    holidays: [
      { name: "元旦", from: "2027-01-01", to: "2027-01-03" },
      { name: "春节", from: "2027-02-05", to: "2027-02-12" },
    ],
    makeupWorkdays: [{ on: "2027-02-14", name: "春节" }],
  },
]);

describe("Deadlines that reach into a year without notice are provisional and are derived anew (CA14)", () => {
  for (const [rule, start, before, after, because] of [
    ["decision-delivery", "2026-12-28", "2027-01-06", "2027-01-07", "元旦 is no longer counted"],
    ["hearing-request", "2027-02-04", "2027-02-11", "2027-02-18", "春节 is off, Sunday 14 February worked"],
    ["fine-payment", "2026-12-17", "2027-01-01", "2027-01-04", "元旦 is off, so the last day rolls"],
    ["litigation", "2026-08-12", "2027-02-12", "2027-02-14", "the last day of 春节 rolls to a worked Sunday"],
    ["hearing-notice", "2027-01-06", "2026-12-25", "2026-12-24", "counting back over 元旦"],
  ] as const)
    it(`${rule} from ${start}: ${before} for now, ${after} once 2027 is confirmed, ${because}`, () => {
      const provisional = derive(rule, start);
      expect([provisional.dueOn, provisional.provisional, provisional.provisionalYears]).to.deep.equal([
        before,
        true,
        [2027],
      ]);
      const confirmed = derive(rule, start, { calendar: calendar2027 });
      expect([confirmed.dueOn, confirmed.provisional, confirmed.provisionalYears]).to.deep.equal([
        after,
        false,
        [],
      ]);
    });

  it("says for each day on what assumption it was counted, and that a statutory holiday was counted", () => {
    const [, , , , newYear] = derive("decision-delivery", "2026-12-28").steps;
    expect(newYear).to.deep.equal({
      on: "2027-01-01",
      counted: true,
      why: "第4个工作日（星期五，元旦法定休假日，2027年放假通知尚未确认，暂按工作日计）",
    });
  });

  it("a period that does not roll keeps its end, but the day to act may still change", () => {
    const [before, after] = [undefined, calendar2027].map((calendar) =>
      derive("penalty-decision", "2026-11-10", { calendar }),
    );
    expect([before?.dueOn, before?.lastWorkdayBefore, before?.provisional]).to.deep.equal([
      "2027-02-08",
      "2027-02-08",
      true,
    ]);
    expect([after?.dueOn, after?.lastWorkdayBefore, after?.provisional]).to.deep.equal([
      "2027-02-08",
      "2027-02-04",
      false,
    ]);
  });

  it("what the office configured and what an order set is kept when a deadline is derived anew", () => {
    const review = derive("legal-review", "2027-02-04", { amount: 10 });
    expect([review.dueOn, deriveAnew(review, calendar2027).dueOn]).to.deep.equal([
      "2027-02-18",
      "2027-02-25",
    ]);
    const order = derive("rectification-order", "2026-12-01", { dueOn: "2027-02-08" });
    const anew = deriveAnew(order, calendar2027);
    expect([anew.dueOn, anew.lastWorkdayBefore]).to.deep.equal(["2027-02-08", "2027-02-04"]);
    const transfer = derive("criminal-transfer", "2027-02-05T09:00");
    expect(deriveAnew(transfer, calendar2027)).to.deep.equal(transfer);
  });

  it("what was derived survives being stored as JSON", () => {
    const derived = derive("decision-delivery", "2026-12-28");
    const stored = JSON.parse(JSON.stringify(derived)) as typeof derived;
    expect(deriveAnew(stored, calendar2027)).to.deep.equal(
      derive("decision-delivery", "2026-12-28", { calendar: calendar2027 }),
    );
  });

  it("hours, and calendar days that only have to run out, never depend on a notice", () => {
    expect(derive("criminal-transfer", "2027-02-05T09:00").provisional).to.equal(false);
    expect(derive("credit-publicity-general-min", "2026-11-10").provisional).to.equal(false);
  });

  it("a period that ends in a confirmed year is final, whatever comes after", () =>
    expect(derive("fine-payment", "2026-12-16").provisional).to.equal(false));
});
