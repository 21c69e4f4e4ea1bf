import Type from "typebox";
import type { Gauges } from "../db/gauges.ts";
import { defineRawRoute, defineRoute } from "../define-route.ts";

const readiness = Type.Object({
  ready: Type.Boolean(),
  database: Type.Boolean(),
  engine: Type.Boolean(),
  sinkLagSeconds: Type.Union([Type.Number(), Type.Null()], {
    description: "最近一条流程引擎记录存下时已过的秒数",
  }),
});

export default [
  defineRoute({
    method: "get",
    path: "/health/live",
    atRoot: true,
    summary: "进程是否在运行",
    tag: "运行状况",
    access: "public",
    reply: Type.Object({ live: Type.Literal(true) }),
    handle: async () => ({ live: true as const }),
  }),
  defineRawRoute({
    method: "get",
    path: "/health/ready",
    atRoot: true,
    summary: "能否受理业务（数据库和流程引擎均可用时为 200，否则 503）",
    tag: "运行状况",
    access: "public",
    raw: { gives: "application/json", reply: readiness },
    async handle({ response }, deps) {
      const [gauges, engine] = await Promise.all([
        deps.gauges().catch((): Gauges | undefined => undefined),
        deps.engineReachable().catch(() => false),
      ]);
      const database = gauges !== undefined;
      const ready = database && engine;
      response
        .status(ready ? 200 : 503)
        .set("cache-control", "no-store")
        .json({ ready, database, engine, sinkLagSeconds: gauges?.sinkLagSeconds ?? null });
    },
  }),
];
