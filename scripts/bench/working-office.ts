import { rmSync } from "node:fs";
import path from "node:path";
import { connect } from "../../server/db/connect.ts";
import { migrate } from "../../server/db/migrate.ts";
import { startChild } from "../../server/embedded/child.ts";
import { freePorts } from "../../server/embedded/ports.ts";
import { startEngines } from "../../server/embedded/system.ts";
import { castOf } from "../demo/cast.ts";
import type { Cast, Stage } from "../demo/stage.ts";
import { exampleEnterprise, seedExampleBureau } from "../seed.ts";
import { stoppable } from "./interrupt.ts";

export interface WorkingOffice {
  /** the example's people on real time; `seat` lets somebody watch each of them */
  stage(seat?: (cast: Cast) => Cast): Promise<Stage>;
  server: { pid: number };
  workers: { pid: number };
  /** how many rows a table of the register has */
  count(table: string): Promise<number>;
  stop(): Promise<void>;
}

/** Engines, server and workers as an operator runs them, each a process of its own, with the example bureau. */
export async function openOffice(dataDir: string): Promise<WorkingOffice> {
  const engines = await stoppable(startEngines({ dataDir }));
  await migrate({ ownerUrl: engines.ownerUrl });
  const accounts = await seedExampleBureau(engines.ownerUrl);
  const [port] = await freePorts(1);
  const env = {
    DATABASE_URL: engines.appUrl,
    ZEEBE_ADDRESS: engines.zeebeAddress,
    PORT: String(port),
    SINK_PORT: String(engines.sink.port),
    SINK_USERNAME: engines.sink.username,
    SINK_PASSWORD: engines.sink.password,
    LOG_LEVEL: "error",
  };
  const start = (name: string, folder: string) =>
    startChild({ name, script: `${folder}/main.ts`, env, logFile: path.join(dataDir, `${folder}.log`) });
  const server = await stoppable(start("服务", "server"));
  const workers = await stoppable(start("工作进程", "workers"));
  const knex = connect({ url: engines.ownerUrl, max: 1 });
  return {
    server,
    workers,
    async stage(seat = (cast) => cast) {
      const cast = seat(await castOf(server.address ?? "", accounts));
      const clock = async () => (await cast.admin.get<{ now: string; today: string }>("/clock")).body;
      return {
        cast,
        clock: { now: async () => (await clock()).now, today: async () => (await clock()).today },
        enterpriseId: exampleEnterprise.id,
        say: () => undefined,
      };
    },
    async count(table) {
      const [row] = (await knex(table).count("* as n")) as [{ n: string }];
      return Number(row.n);
    },
    async stop() {
      await knex.destroy();
      await workers.stop();
      await server.stop();
      await engines.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
