import { expect } from "chai";
import { assertInTime, derive } from "../../domain/deadlines.ts";
import { codeOf } from "./code-of.ts";

const act = (rule: string, start: string, acted: string) =>
  codeOf(() => assertInTime(rule, acted, derive(rule, start)));

describe("An act in time or late", () => {
  for (const [rule, start, acted, outcome, because] of [
    ["hearing-request", "2026-09-30", "2026-10-13", "accepted", "the fifth workday itself"],
    ["hearing-request", "2026-09-30", "2026-10-13T23:59:59", "accepted", "the last second of the last day"],
    ["hearing-request", "2026-09-30", "2026-10-14", "DEADLINE_PASSED", "the day after"],
    [
      "hearing-request",
      "2026-09-30",
      "2026-10-14T00:00:00",
      "DEADLINE_PASSED",
      "the first second of the day after",
    ],
    ["hearing-request", "2026-09-30", "2026-10-13T16:00:00Z", "DEADLINE_PASSED", "midnight in China"],
    ["criminal-transfer", "2026-10-01T09:30", "2026-10-02T09:30", "accepted", "the last moment of 24 hours"],
    [
      "criminal-transfer",
      "2026-10-01T09:30",
      "2026-10-02T09:31",
      "DEADLINE_PASSED",
      "a minute more than 24 hours",
    ],
    ["criminal-transfer", "2026-10-01T09:30", "2026-10-02", "INVALID_DATE", "hours need the time of the act"],
    ["demand-notice", "2026-04-29", "2026-05-15", "INVALID_INPUT", "ten full workdays have not yet passed"],
    ["demand-notice", "2026-04-29", "2026-05-16", "accepted", "the day after the tenth workday"],
    ["public-notice-delivery", "2026-04-29", "2026-12-01", "accepted", "an effect of the law cannot be late"],
    ["hearing-request", "2026-09-30", "2026-02-30", "INVALID_DATE", "no such day"],
  ] as const)
    it(`${rule} from ${start}, done ${acted}: ${outcome}, ${because}`, () =>
      expect(act(rule, start, acted)).to.equal(outcome));

  it("a late act is told by which article it is late", () => {
    const due = derive("hearing-request", "2026-09-30");
    expect(() => assertInTime("hearing-request", "2026-10-14", due))
      .to.throw()
      .with.property("details")
      .that.includes({ dueOn: "2026-10-13", basis: "行政处罚法 第六十四条第一项、第八十五条" });
  });
});
