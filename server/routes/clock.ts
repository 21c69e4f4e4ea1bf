import { setTimeout as delay } from "node:timers/promises";
import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { defineRoute } from "../define-route.ts";

const DAY_MS = 86_400_000;
const HEARD_WITHIN_MS = 5_000;
const now = Type.Object({ now: Type.String(), today: Type.String(), controlled: Type.Boolean() });

export default [
  defineRoute({
    method: "get",
    path: "/clock",
    summary: "系统时间",
    tag: "运行",
    access: "public",
    reply: now,
    handle: async (_call, { clock, advanceClock }) => ({
      now: clock.now(),
      today: clock.today(),
      controlled: advanceClock !== undefined,
    }),
  }),
  defineRoute({
    method: "post",
    path: "/clock/advance",
    summary: "拨快时钟（仅限演示和测试系统）",
    tag: "运行",
    access: ["administrator"],
    body: Type.Object({
      byMs: Type.Integer({ title: "毫秒数", minimum: 1, maximum: 400 * DAY_MS }),
    }),
    reply: now,
    async handle({ body }, { clock, advanceClock }) {
      if (!advanceClock) throw new DomainError("NOT_FOUND", { reason: "本系统使用真实时间" });
      const reached = Date.parse(clock.now()) + body.byMs;
      await advanceClock(body.byMs);
      // This process hears of the move by the database: whoever reads the clock after the answer must find it moved.
      const until = Date.now() + HEARD_WITHIN_MS;
      while (Date.parse(clock.now()) < reached && Date.now() < until) await delay(2);
      return { now: clock.now(), today: clock.today(), controlled: true };
    },
  }),
];
