import { expect } from "chai";
import { addDays, calendarOf, isWorkday } from "../../domain/calendar.ts";
import { daysBetween } from "../../domain/calendar-dates.ts";
import { deadlineRules, derive, ruleIds } from "../../domain/deadlines.ts";

/**
 * The notice for 2026 written down a second time, as days of the year, and counted with plain arithmetic: two
 * independent ways must agree on every day.
 */
const OFF = ["0101-0103", "0215-0223", "0404-0406", "0501-0505", "0619-0621", "0925-0927", "1001-1007"];
const MADE_UP = ["0104", "0214", "0228", "0509", "0920", "1010"];
const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const days = MONTHS.flatMap((length, month) =>
  Array.from({ length }, (_, day) => String(month + 1).padStart(2, "0") + String(day + 1).padStart(2, "0")),
);
// 1 January 2026 is a Thursday.
const worked = days.map((day, i) => {
  const off = OFF.some((run) => day >= run.slice(0, 4) && day <= run.slice(5));
  return MADE_UP.includes(day) || (!off && (i + 4) % 7 !== 0 && (i + 4) % 7 !== 6);
});
const dateOf = (i: number) => `2026-${days[i]?.slice(0, 2)}-${days[i]?.slice(2)}`;

/** The n-th worked day after (or before) day i, -1 when it lies outside the year. */
function nthWorked(i: number, n: number, step: 1 | -1): number {
  let at = i;
  for (let left = n; left > 0; ) {
    at += step;
    if (at < 0 || at >= days.length) return -1;
    if (worked[at]) left--;
  }
  return at;
}

const periods = ruleIds.flatMap((id) => {
  const rule = deadlineRules[id];
  return rule.kind === "period" && rule.unit !== "hour" ? [{ id, ...rule }] : [];
});
const forward = periods.filter((rule) => rule.direction !== "backward");
function each(check: (i: number, on: string) => void): void {
  for (let i = 0; i < days.length; i++) check(i, dateOf(i));
}

describe("Every day of 2026 as the day of the event", () => {
  it("is worked or not as counted by hand", () =>
    each((i, on) => expect(isWorkday(on), on).to.equal(worked[i])));

  for (const { id, amount } of forward.filter((rule) => rule.unit === "workday"))
    it(`${id}: ${amount} workdays later`, () =>
      each((i, on) => {
        const end = nthWorked(i, amount, 1);
        if (end >= 0) expect(derive(id, on).dueOn, on).to.equal(dateOf(end));
      }));

  for (const { id, amount } of periods.filter((r) => r.direction === "backward" && r.unit === "workday"))
    it(`${id}: ${amount} full workdays between the act and the event, and no later workday would do`, () =>
      each((i, on) => {
        const latest = nthWorked(i, amount + 1, -1);
        if (latest < 0) return;
        expect(derive(id, on).dueOn, on).to.equal(dateOf(latest));
        const between = worked.slice(latest + 1, i).filter(Boolean).length;
        expect(between, on).to.equal(amount);
      }));

  for (const { id, amount, rolls } of forward.filter((rule) => rule.unit === "day"))
    it(`${id}: ${amount} days later${rolls ? ", from a rest day on to the next workday" : " exactly"}`, () =>
      each((i, on) => {
        const last = i + amount;
        const end = rolls && worked[last] === false ? nthWorked(last, 1, 1) : last;
        if (end >= 0 && end < days.length) expect(derive(id, on).dueOn, on).to.equal(dateOf(end));
      }));
});

describe("Every derivation accounts for every day", () => {
  for (const { id, amount, unit, direction } of periods)
    it(`${id}: the steps run without gap from the event to the end, and ${amount} of them count`, () => {
      for (let i = 0; i < days.length; i += 7) {
        const on = dateOf(i);
        const { steps, dueOn, dueAt } = derive(id, on);
        const forwards = direction !== "backward";
        const spans = forwards ? steps : steps.toReversed();
        let expected = forwards ? on : dueOn;
        let counted = 0;
        for (const step of spans) {
          expect(step.on, `${on}: gap`).to.equal(expected);
          const to = step.to ?? step.on;
          if (step.counted) counted += daysBetween(step.on, to) + 1;
          expected = addDays(to, 1);
        }
        expect(expected).to.equal(addDays(forwards ? dueOn : on, 1));
        if (unit === "workday" || unit === "day") expect(counted, on).to.equal(amount);
        expect(dueAt).to.equal(`${addDays(dueOn, 1)}T00:00:00+08:00`);
        for (const step of steps) expect(step.why).to.match(/\S/);
      }
    });

  it("names the article in its last step", () => {
    for (const id of ruleIds) {
      const { steps, basis } = derive(id, "2026-03-02T09:00");
      expect(steps.at(-1)?.why, id).to.include(basis);
    }
  });

  it("without any notice at all only weekends are off and everything is provisional", () => {
    const none = calendarOf([]);
    for (let i = 0; i < 300; i++) {
      const { dueOn, provisional, provisionalYears } = derive("decision-delivery", dateOf(i), {
        calendar: none,
      });
      const naive = (() => {
        let at = i;
        for (let left = 7; left > 0; ) if ((++at + 4) % 7 !== 0 && (at + 4) % 7 !== 6) left--;
        return at;
      })();
      expect([dueOn, provisional]).to.deep.equal([dateOf(naive), true]);
      expect(provisionalYears).to.deep.equal([2026]);
    }
  });
});
