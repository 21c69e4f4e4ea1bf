import { type Calendar, shippedCalendar } from "../../calendar.ts";
import { dateOf } from "../../calendar-instants.ts";
import type { CaseFile } from "../../case-file.ts";
import type { Problem } from "../../problem.ts";
import { applicationProblems } from "../court-application.ts";
import { unclearedOf } from "../demanded.ts";
import { penaltyGrounds } from "../grounds.ts";
import { paymentGrounds } from "../payment-grounds.ts";
import { partyNeeded } from "./case.ts";
import { against } from "./record.ts";

/** 夜间: the statute does not say which hours; those of 噪声污染防治法 第八十八条第二款 stand in. */
const night = { from: 22, to: 6 };

/**
 * 不得在夜间或者法定节假日实施行政强制执行, unless it is urgent. Holidays are the days off of the State Council's
 * notice; where that is not published yet, the days of the regulation itself. Plain weekends are none.
 * @param at the moment of the act, with offset
 */
export function* restProblems(at: string, calendar: Calendar = shippedCalendar): Generator<Problem> {
  const local = new Date(Date.parse(at) + 8 * 3_600_000).toISOString();
  const hour = Number(local.slice(11, 13));
  if (hour >= night.from || hour < night.to)
    yield against(`${local.slice(11, 16)}属于夜间，不得实施行政强制执行`, penaltyGrounds.night);
  const on = dateOf(at);
  const day = calendar.day(on);
  if (day.kind === "holiday" || (day.kind === "workday" && day.statutory !== undefined))
    yield against(`${on}是法定节假日，不得实施行政强制执行`, penaltyGrounds.night);
}

/** The same for what is done now. */
export const restGuard = (file: Pick<CaseFile, "now">, calendar?: Calendar): Iterable<Problem> =>
  restProblems(file.now.at, calendar);

/** Before 强制执行申请书: what stood against the application may have come after it was drawn up. */
export function* applicationGuard(file: CaseFile, calendar?: Calendar): Generator<Problem> {
  yield* partyNeeded(file);
  const { partyId } = file.scope;
  if (partyId === undefined) return;
  yield* applicationProblems(file, partyId, calendar);
  // Not asked while it is drawn up: it is by the return of the draft that the objection comes to be looked into.
  const { objection } = unclearedOf(file, partyId);
  if (objection)
    yield against(
      `当事人于${objection.data["statedOn"]}对催告提出的陈述申辩尚未复核，不得申请强制执行；应当退回申请，先复核陈述申辩`,
      paymentGrounds.objection,
    );
}
