import { expect } from "chai";
import { shippedCalendar } from "../../domain/calendar.ts";
import { derive } from "../../domain/deadlines.ts";
import { codeOf } from "./code-of.ts";

const due = (rule: string, start: string) => derive(rule, start).dueOn;
const whyOn = (rule: string, start: string, on: string) =>
  derive(rule, start).steps.find((step) => step.on === on)?.why;

describe("期限计算惯例 Conventions of counting", () => {
  it("CA1 the day of the event is not counted, and the derivation says by which article", () =>
    expect(derive("fine-payment", "2026-03-02").steps[0]).to.deep.equal({
      on: "2026-03-02",
      counted: false,
      why: "起算当日不计入，自次日开始计算（民法典 第二百零一条第一款）",
    }));

  it("CA1 an event late in the day starts the same period as one early in it", () =>
    expect(due("fine-payment", "2026-03-02T23:59")).to.equal(due("fine-payment", "2026-03-02T00:01")));

  for (const [start, end, because] of [
    ["2026-08-31", "2027-02-28", "no 31 February"],
    ["2026-08-28", "2027-02-28", "the same day number"],
    ["2023-08-31", "2024-02-29", "leap year"],
  ] as const)
    it(`CA2 six months from ${start} end on ${end}: ${because}`, () =>
      expect(due("network-log-retention", start)).to.equal(end));

  for (const [rule, start, end, because] of [
    ["fine-payment", "2026-09-16", "2026-10-08", "1 October is a holiday: after the whole of 国庆节"],
    ["fine-payment", "2026-09-05", "2026-09-20", "a Sunday that is worked is no rest day"],
    ["fine-payment", "2026-03-06", "2026-03-23", "an ordinary Saturday rolls to Monday"],
    ["fine-payment", "2026-03-08", "2026-03-23", "a Monday stays"],
    ["fine-payment", "2025-12-19", "2026-01-04", "3 January is off, Sunday 4 January is worked"],
  ] as const)
    it(`CA3 a last day on a rest day moves to the first workday: ${start} → ${end}, ${because}`, () =>
      expect(due(rule, start)).to.equal(end));

  it("CA4 the last day ends at 24:00", () =>
    expect(derive("fine-payment", "2026-09-20").dueAt).to.equal("2026-10-09T00:00:00+08:00"));

  it("CA5 “三日” is three workdays in the penalty law, three calendar days in the transfer regulation", () =>
    expect([
      due("publicity-withdrawal", "2026-09-30"),
      due("criminal-transfer-approval", "2026-09-30"),
    ]).to.deep.equal(["2026-10-10", "2026-10-03"]));

  it("CA6 a worked Saturday counts as a workday, a weekday off does not, and each says why", () => {
    expect(whyOn("hearing-request", "2026-02-12", "2026-02-14")).to.equal(
      "第2个工作日（星期六，春节调休上班）",
    );
    expect(whyOn("hearing-request", "2026-02-12", "2026-02-16")).to.equal("不计入（星期一，春节放假）");
    expect(whyOn("hearing-request", "2026-03-05", "2026-03-07")).to.equal("不计入（星期六）");
  });

  for (const [start, at] of [
    ["2026-10-01T09:30", "2026-10-02T09:30:00+08:00"],
    ["2026-12-31 23:59:30", "2027-01-01T23:59:30+08:00"],
    ["2026-09-30T18:00:00Z", "2026-10-02T02:00:00+08:00"],
    ["2026-02-27T08:00+08:00", "2026-02-28T08:00:00+08:00"],
  ] as const)
    it(`CA7 24 hours from ${start} end at ${at}; holidays do not stop them`, () => {
      const derivation = derive("criminal-transfer", start);
      expect([derivation.dueAt, derivation.provisional]).to.deep.equal([at, false]);
    });

  it("CA7 an hour period needs a time, and a time must exist", () => {
    for (const start of [
      "2026-10-01",
      "2026-10-01T24:00",
      "2026-10-01T09:60",
      "2026-02-30T09:30",
      "2026-10-01T9:30",
    ])
      expect(
        codeOf(() => derive("criminal-transfer", start)),
        start,
      ).to.equal("INVALID_DATE");
  });

  for (const [rule, start, end, workday] of [
    ["sealing", "2026-09-03", "2026-10-03", "2026-09-30"],
    ["penalty-decision", "2026-07-06", "2026-10-04", "2026-09-30"],
    ["sealing", "2026-09-10", "2026-10-10", "2026-10-10"],
  ] as const)
    it(`CA8 CA11 ${rule} from ${start} ends on ${end} without rolling; the day to act is ${workday}`, () => {
      const { dueOn, lastWorkdayBefore } = derive(rule, start);
      expect([dueOn, lastWorkdayBefore]).to.deep.equal([end, workday]);
    });

  it("CA8 the last step names the day to act when a rest day does not move the end", () =>
    expect(derive("sealing", "2026-09-03").steps.at(-1)?.why).to.include("最后一个工作日2026-09-30"));

  it("CA8 a short period wholly in holidays has no day to act", () =>
    expect(derive("criminal-transfer-approval", "2026-10-01").lastWorkdayBefore).to.equal(null));

  it("CA9 thirteen statutory days, shown by name where the notice is missing (CA14)", () =>
    expect(shippedCalendar.day("2027-02-08")).to.include({
      statutory: "春节",
      worked: true,
      confirmed: false,
    }));

  for (const [rule, event, latest, because] of [
    ["hearing-notice", "2026-05-15", "2026-05-06", "seven full workdays lie between, not six"],
    ["hearing-notice", "2026-03-12", "2026-03-02", "one weekend"],
    [
      "special-inspection-filing",
      "2026-03-12",
      "2026-03-06",
      "rest days before the third workday are passed over",
    ],
    ["special-inspection-filing", "2026-05-12", "2026-05-07", "8, worked Saturday 9, and 11 May lie between"],
    ["activity-plan-report", "2026-10-10", "2026-09-29", "30 September, 8 and 9 October lie between"],
  ] as const)
    it(`CA12 counting back from ${event}: ${rule} by ${latest}, ${because}`, () =>
      expect(due(rule, event)).to.equal(latest));

  it("CA12 ten full days lie between a request and the expiry where a local rule asks for ten days", () =>
    expect(due("rectification-extension-request-ahead", "2026-06-30")).to.equal("2026-06-19"));

  for (const [rule, start, end, workday] of [
    ["inspection-plan-upload", "2026-01-15", "2026-03-31", "2026-03-31"],
    ["inspection-plan-upload", "2026-04-01", "2027-03-31", "2027-03-31"],
    ["random-inspection-filing", "2026-09-06", "2026-10-05", "2026-09-30"],
    ["random-inspection-filing", "2026-09-05", "2026-09-05", "2026-09-04"],
    ["monthly-joint-report", "2026-12-06", "2027-01-05", "2027-01-05"],
    ["next-month-plan-exchange", "2026-02-03", "2026-02-28", "2026-02-28"],
    ["half-year-summary", "2026-01-06", "2026-07-05", "2026-07-03"],
    ["half-year-summary", "2026-07-06", "2027-01-05", "2027-01-05"],
    ["legal-reviewer-list", "2026-06-30", "2026-06-30", "2026-06-30"],
  ] as const)
    it(`CA13 ${rule}: from ${start} the next date is ${end}, it stays; the day to act is ${workday}`, () => {
      const { dueOn, lastWorkdayBefore, rolls } = derive(rule, start);
      expect([dueOn, lastWorkdayBefore, rolls]).to.deep.equal([end, workday, false]);
    });

  it("CA15 the surcharge starts the day after the rolled due day", () => {
    const payment = derive("fine-payment", "2026-09-20");
    expect(due("surcharge-start", payment.dueOn)).to.equal("2026-10-09");
    expect(due("surcharge-cap", payment.dueOn)).to.equal("2026-11-11");
  });

  it("CA17 three months to apply for enforcement run from the rolled end of the litigation period", () => {
    const litigation = derive("litigation", "2026-04-01");
    expect([litigation.dueOn, due("court-enforcement-application", litigation.dueOn)]).to.deep.equal([
      "2026-10-08",
      "2027-01-08",
    ]);
  });

  it("a period set by an order ends on the date of the order, a rest day does not move it", () => {
    const derivation = derive("rectification-order", "2026-09-10", { dueOn: "2026-10-03" });
    expect([derivation.dueOn, derivation.lastWorkdayBefore]).to.deep.equal(["2026-10-03", "2026-09-30"]);
    expect(due("rectification-order", "2026-10-03")).to.equal("2026-10-03");
  });

  for (const [because, rule, options, code] of [
    [
      "the order sets a date before it was given",
      "rectification-order",
      { dueOn: "2026-03-01" },
      "INVALID_INPUT",
    ],
    [
      "the order sets a date that does not exist",
      "rectification-order",
      { dueOn: "2026-02-30" },
      "INVALID_DATE",
    ],
    ["somebody configures a statutory amount", "fine-payment", { amount: 30 }, "INVALID_INPUT"],
    ["a configured amount is not a whole number", "rectification-recheck", { amount: 2.5 }, "INVALID_INPUT"],
    ["a configured amount is none", "rectification-recheck", { amount: 0 }, "INVALID_INPUT"],
    ["a fixed date is given an amount", "random-inspection-filing", { amount: 3 }, "INVALID_INPUT"],
    ["no such rule exists", "toString", {}, "UNKNOWN_RULE"],
  ] as const)
    it(`is refused when ${because}`, () =>
      expect(codeOf(() => derive(rule, "2026-03-02", options))).to.equal(code));

  it("no order moves a period that the law sets", () =>
    expect(derive("fine-payment", "2026-03-02", { dueOn: "2026-05-01" }).dueOn).to.equal("2026-03-17"));

  it("where the law is open, the office's own amount is counted", () =>
    expect(derive("rectification-recheck", "2026-03-02", { amount: 15 }).dueOn).to.equal("2026-03-17"));
});
