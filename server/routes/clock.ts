import Type from "typebox";
import { DomainError } from "../../domain/errors.ts";
import { defineRoute } from "../define-route.ts";

const DAY_MS = 86_400_000;
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
      await advanceClock(body.byMs);
      return { now: clock.now(), today: clock.today(), controlled: true };
    },
  }),
];
