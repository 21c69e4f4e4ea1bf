import Type from "typebox";
import type { HolidayNotice } from "../../domain/calendar.ts";
import { assertConfirmable } from "../../domain/calendar-confirmation.ts";
import { authorOf } from "../auth/actor.ts";
import { defineRoute } from "../define-route.ts";
import { date } from "../replies/case.ts";

const day = (title: string) => Type.String({ title, format: "date" });
const line = (title: string, maxLength: number) =>
  Type.String({ title, minLength: 1, maxLength, pattern: "^(?=.*\\S)[^\\p{Cc}\\p{Cf}\\p{Co}]*$" });

const notice = {
  notice: line("放假通知文号", 100),
  issuedOn: day("发布日期"),
  source: line("通知标题", 200),
  holidays: Type.Array(Type.Object({ name: line("节日", 20), from: day("放假起"), to: day("放假止") }), {
    title: "放假安排",
    minItems: 1,
    maxItems: 20,
  }),
  makeupWorkdays: Type.Array(Type.Object({ on: day("上班日期"), name: line("节日", 20) }), {
    title: "调休上班",
    maxItems: 30,
  }),
};

const params = Type.Object({ year: Type.Integer({ minimum: 2020, maximum: 2100 }) });
const tag = "工作日历";

export default [
  defineRoute({
    method: "get",
    path: "/calendar/:year",
    summary: "一年的放假安排",
    tag,
    access: "signed-in",
    params,
    reply: Type.Object({
      year: Type.Integer(),
      confirmed: Type.Boolean({ description: "false：放假通知尚未录入，期限按周一至周五暂算" }),
      notice: Type.Union([
        Type.Object({
          ...{ year: Type.Integer(), notice: Type.String(), issuedOn: date, source: Type.String() },
          holidays: Type.Array(Type.Object({ name: Type.String(), from: date, to: date })),
          makeupWorkdays: Type.Array(Type.Object({ on: date, name: Type.String() })),
        }),
        Type.Null(),
      ]),
    }),
    async handle({ params: { year } }, { read }) {
      const found = (await read.calendar()).notices.find((known) => known.year === year);
      return { year, confirmed: found !== undefined, notice: found ? writable(found) : null };
    },
  }),
  defineRoute({
    method: "put",
    path: "/calendar/:year",
    summary: "确认一年的放假安排，并重新计算暂算的期限",
    tag,
    access: ["administrator"],
    params,
    body: Type.Object(notice),
    reply: Type.Object({
      year: Type.Integer(),
      recomputed: Type.Integer({ description: "届满日因此重新计算的期限数" }),
    }),
    handle: ({ params: { year }, body, actor }, { transaction }) =>
      transaction(async (tx) => {
        const confirmed: HolidayNotice = { year, ...body };
        // Refuses what cannot be right before it is stored: every deadline of the year would follow it.
        assertConfirmable(confirmed, tx.clock.today());
        await tx.calendarYears.confirm(confirmed, actor.personId);
        const recomputed = await tx.deadlines.recompute(year);
        await tx.officeLedger.append({
          actor: authorOf(actor),
          type: "calendar-confirmed",
          payload: { year, notice: body, recomputed },
        });
        return { year, recomputed };
      }),
  }),
];

const writable = ({ holidays, makeupWorkdays, ...rest }: HolidayNotice) => ({
  ...rest,
  holidays: [...holidays],
  makeupWorkdays: [...makeupWorkdays],
});
