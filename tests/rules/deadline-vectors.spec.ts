import { expect } from "chai";
import { derive } from "../../domain/deadlines.ts";
import { deriveApplicable } from "../../domain/deadlines-selection.ts";

/** Row of the register, rule, event, last day, and why it is that day. */
const vectors = [
  ["D1", "decision-delivery", "2026-09-28", "2026-10-13", "7 workdays, 10 October is a worked Saturday"],
  ["C5", "hearing-request", "2026-02-12", "2026-02-26", "5 workdays, 14 February is a worked Saturday"],
  ["B6", "evidence-preservation", "2026-04-30", "2026-05-13", "7 workdays, 9 May is a worked Saturday"],
  ["A9", "red-code-inspection", "2026-09-17", "2026-09-23", "5 workdays, 20 September is a worked Sunday"],
  ["A8", "emergency-inspection-filing", "2026-04-30", "2026-05-06", "1 workday, 劳动节 lies between"],
  ["A8", "emergency-inspection-filing", "2026-05-08", "2026-05-09", "1 workday, Saturday 9 May is worked"],
  ["E23", "credit-repair-check", "2026-02-13", "2026-02-25", "3 workdays, 14 worked, 15 to 23 February off"],
  ["D7", "proactive-disclosure", "2026-09-21", "2026-10-26", "20 workdays over 中秋节 and 国庆节"],
  ["E13", "demand-notice", "2026-04-29", "2026-05-15", "10 full workdays over 劳动节"],
  ["E1", "fine-payment", "2026-09-20", "2026-10-08", "15 days end on 5 October and roll over 国庆节"],
  [
    "E5",
    "reconsideration-application",
    "2026-03-02",
    "2026-05-06",
    "60 days end on 1 May and roll over 劳动节",
  ],
  ["B12", "penalty-decision", "2026-07-06", "2026-10-04", "90 days on the bureau's power do not roll"],
  ["E10", "litigation", "2026-08-31", "2027-03-01", "6 months end on Sunday 28 February 2027"],
  ["C6", "hearing-notice", "2026-05-15", "2026-05-06", "7 full workdays between notice and hearing"],
  ["E3", "surcharge-cap", "2026-10-08", "2026-11-11", "3 % a day reaches the fine on overdue day 34"],
  ["C6", "hearing-notice", "2026-10-16", "2026-09-30", "10 October is worked, 1 to 7 October are off"],
  [
    "A6",
    "special-inspection-filing",
    "2026-10-12",
    "2026-09-30",
    "full workdays 8, 9 and worked Saturday 10 October",
  ],
  [
    "A29",
    "activity-plan-report",
    "2026-03-12",
    "2026-03-06",
    "9, 10, 11 March lie between; the act falls on Friday",
  ],
  ["A19", "rectification-recheck", "2026-05-20", "2026-05-30", "10 days end on a Saturday and do not roll"],
  ["A20", "fire-recheck", "2026-05-20", "2026-05-25", "3 workdays over a weekend"],
  ["B9", "sealing", "2026-09-01", "2026-10-01", "30 days end on 国庆节 and do not roll"],
  ["D4", "public-notice-delivery", "2026-09-03", "2026-10-03", "30 days after publication, deemed served"],
  [
    "D6",
    "penalty-publicity",
    "2026-02-12",
    "2026-02-28",
    "7 workdays from the decision, 14 and 28 February worked",
  ],
  [
    "D9",
    "publicity-withdrawal",
    "2026-09-30",
    "2026-10-10",
    "3 workdays after 国庆节, Saturday 10 October worked",
  ],
  ["E8", "reconsideration-reply", "2026-04-30", "2026-05-18", "10 workdays from receipt, 9 May worked"],
  ["E9", "reconsideration-decision", "2026-08-03", "2026-10-08", "60 days end on 2 October and roll"],
  ["E11", "court-answer", "2026-06-05", "2026-06-22", "15 days end on Saturday 20 June, 端午节 to 21 June"],
  [
    "E15",
    "court-enforcement-application",
    "2026-06-19",
    "2026-09-20",
    "3 months end on Saturday, Sunday is worked",
  ],
  ["B1", "limitation-2-years", "2024-02-29", "2026-02-28", "two years, no 29 February: the month's last day"],
  ["F2", "criminal-transfer-approval", "2026-09-30", "2026-10-03", "3 calendar days, not workdays"],
] as const;

describe("期限推算 Deadlines of 2026, day of the event excluded", () => {
  for (const [ref, rule, start, dueOn, because] of vectors)
    it(`${ref} ${rule}: ${start} → ${dueOn}, ${because}`, () => {
      const derivation = deriveApplicable(ref, start);
      expect([derivation.rule, derivation.dueOn]).to.deep.equal([rule, dueOn]);
      expect(derive(rule, start).dueOn).to.equal(dueOn);
    });

  it("F3 criminal-transfer: approved 1 October 09:30, transferred within 24 hours, 国庆节 does not stop them", () => {
    const { dueAt, dueOn } = derive("criminal-transfer", "2026-10-01T09:30");
    expect([dueAt, dueOn]).to.deep.equal(["2026-10-02T09:30:00+08:00", "2026-10-02"]);
  });

  it("only the vector that reaches into 2027 is provisional", () => {
    const provisional = vectors.filter(([, rule, start]) => derive(rule, start).provisional);
    expect(provisional.map(([ref]) => ref)).to.deep.equal(["E10"]);
  });
});
