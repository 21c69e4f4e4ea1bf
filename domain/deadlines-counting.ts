import {
  addDays,
  addMonths,
  addWorkdays,
  type Calendar,
  type Day,
  type LegalDate,
  nextWorkday,
} from "./calendar.ts";
import { daysBetween, weekdayOf } from "./calendar-dates.ts";

/** One day of a derivation, or with `to` a run of days that count alike. */
export interface Step {
  on: LegalDate;
  to?: LegalDate;
  counted: boolean;
  why: string;
}

/** The result of counting and how it was reached. */
export interface Count {
  lastOn: LegalDate;
  /** the earliest day of which it mattered whether it is worked, null if it mattered of none */
  decidedFrom: LegalDate | null;
  steps: Step[];
}

/** Runs of calendar days up to this length are listed day by day, longer ones as one step. */
const LISTED_DAYS = 31;
const START_EXCLUDED = "起算当日不计入，自次日开始计算（民法典 第二百零一条第一款）";

/** 星期六，国庆节调休上班 … : what a day is called. */
function nameOf(on: LegalDate, day: Day): string {
  const parts = [weekdayOf(on)];
  if (day.kind === "holiday") parts.push(`${day.name}放假`);
  if (day.kind === "makeup-workday") parts.push(`${day.name}调休上班`);
  if (day.kind === "workday" && day.statutory) parts.push(`${day.statutory}法定休假日`);
  return parts.join("，");
}

/** The assumption made for a day of a year whose notice is not known; empty otherwise. */
const assumptionOf = (on: LegalDate, day: Day): string =>
  day.confirmed ? "" : `，${on.slice(0, 4)}年放假通知尚未确认，暂按${day.worked ? "工作日" : "休息日"}计`;

/** What a day is called, and on what assumption, where it matters whether the day is worked. */
const describe = (on: LegalDate, day: Day): string => nameOf(on, day) + assumptionOf(on, day);

/** Counts `n` workdays forward; the day of the event is excluded, rest days are skipped. */
export function countWorkdays(start: LegalDate, n: number, calendar: Calendar): Count {
  const steps: Step[] = [{ on: start, counted: false, why: START_EXCLUDED }];
  let on = start;
  for (let counted = 0; counted < n; ) {
    on = addDays(on, 1);
    const day = calendar.day(on);
    if (day.worked) counted++;
    steps.push({
      on,
      counted: day.worked,
      why: day.worked ? `第${counted}个工作日（${describe(on, day)}）` : `不计入（${describe(on, day)}）`,
    });
  }
  return { lastOn: on, decidedFrom: addDays(start, 1), steps };
}

/**
 * Counts `n` full workdays back from an event. The act falls on the workday before them at the latest, so rest
 * days just before them are passed over too: the earlier reading is the safe one.
 */
export function countWorkdaysBack(event: LegalDate, n: number, calendar: Calendar): Count {
  const steps: Step[] = [{ on: event, counted: false, why: "倒推的起点，当日不计入" }];
  const lastOn = addWorkdays(event, -(n + 1), calendar);
  let counted = 0;
  for (let on = addDays(event, -1); on > lastOn; on = addDays(on, -1)) {
    const day = calendar.day(on);
    if (day.worked) counted++;
    const why = `${day.worked ? `第${counted}个整工作日` : "不计入"}（${describe(on, day)}）`;
    steps.push({ on, counted: day.worked, why });
  }
  const why = `最迟日：其与${event}之间有${n}个整工作日（${describe(lastOn, calendar.day(lastOn))}）`;
  return { lastOn, decidedFrom: lastOn, steps: [...steps, { on: lastOn, counted: false, why }] };
}

/** Counts `n` calendar days forward; rest days within them count. */
export function countDays(start: LegalDate, n: number, calendar: Calendar): Count {
  const lastOn = addDays(start, n);
  return { lastOn, decidedFrom: null, steps: runOf(start, lastOn, calendar, START_EXCLUDED) };
}

/** Counts `n` full calendar days back from an event; the act falls on the day before them at the latest. */
export function countDaysBack(event: LegalDate, n: number, calendar: Calendar): Count {
  const lastOn = addDays(event, -(n + 1));
  const why = `最迟日：其与${event}之间有${n}个整日（${nameOf(lastOn, calendar.day(lastOn))}）`;
  const run: Step = {
    on: addDays(lastOn, 1),
    to: addDays(event, -1),
    counted: true,
    why: `${n}个整日，连续计算`,
  };
  return {
    lastOn,
    decidedFrom: null,
    steps: [
      { on: event, counted: false, why: "倒推的起点，当日不计入" },
      run,
      { on: lastOn, counted: false, why },
    ],
  };
}

/** Counts `n` months forward to the corresponding day, or to the last day of a shorter month. */
export function countMonths(start: LegalDate, n: number, calendar: Calendar): Count {
  const lastOn = addMonths(start, n);
  const corresponding = lastOn.slice(8) === start.slice(8);
  const length = n % 12 === 0 ? `${n / 12}年` : `${n}个月`;
  const why = corresponding
    ? `${length}后的对应日（${nameOf(lastOn, calendar.day(lastOn))}；民法典 第二百零二条）`
    : `${length}后没有对应日，以月末日为最后一日（${nameOf(lastOn, calendar.day(lastOn))}；民法典 第二百零二条）`;
  return {
    lastOn,
    decidedFrom: null,
    steps: [
      { on: start, counted: false, why: START_EXCLUDED },
      { on: addDays(start, 1), to: addDays(lastOn, -1), counted: true, why: "连续计算，周末、节假日在内" },
      { on: lastOn, counted: true, why },
    ],
  };
}

/** Moves a last day that is not worked to the first workday after it, and says why for each day passed over. */
export function roll({ lastOn, steps }: Count, calendar: Calendar): Count {
  const dueOn = nextWorkday(lastOn, calendar);
  const last = steps.at(-1) as Step;
  const rests = dueOn === lastOn ? "" : "；最后一日是休息日，顺延至其次日（民法典 第二百零三条第一款）";
  const why = last.why + assumptionOf(lastOn, calendar.day(lastOn)) + rests;
  const rolled: Step[] = [...steps.slice(0, -1), { ...last, why }];
  for (let on = addDays(lastOn, 1); on <= dueOn; on = addDays(on, 1)) {
    const day = calendar.day(on);
    const outcome = on === dueOn ? "顺延后的最后一日" : "继续顺延";
    rolled.push({ on, counted: false, why: `${outcome}（${describe(on, day)}）` });
  }
  return { lastOn: dueOn, decidedFrom: lastOn, steps: rolled };
}

function runOf(start: LegalDate, lastOn: LegalDate, calendar: Calendar, excluded: string): Step[] {
  const steps: Step[] = [{ on: start, counted: false, why: excluded }];
  const n = daysBetween(start, lastOn);
  const listedFrom = n > LISTED_DAYS ? n : 1;
  if (listedFrom > 1)
    steps.push({
      on: addDays(start, 1),
      to: addDays(lastOn, -1),
      counted: true,
      why: `第1日至第${n - 1}日，连续计算，周末、节假日在内`,
    });
  for (let i = listedFrom; i <= n; i++) {
    const on = addDays(start, i);
    steps.push({ on, counted: true, why: `第${i}日（${nameOf(on, calendar.day(on))}）` });
  }
  return steps;
}
