import { execFileSync } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { migrate } from "../../server/db/migrate.ts";
import { startChild } from "../../server/embedded/child.ts";
import { freePorts } from "../../server/embedded/ports.ts";
import { startEngines } from "../../server/embedded/system.ts";
import { castOf } from "../demo/cast.ts";
import { jointInspection } from "../demo/joint-inspection.ts";
import { exampleEnterprise, seedExampleBureau } from "../seed.ts";
import { stoppable } from "./interrupt.ts";

const CASES = 3;
/** Runs server and workers apart, takes some inspections through all that a day allows, and asks for their memory. */
export async function measureMemory(dataDir: string): Promise<{ server: number; workers: number }> {
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
  try {
    const cast = await castOf(server.address ?? "", accounts);
    const clock = async () => (await cast.admin.get<{ now: string; today: string }>("/clock")).body;
    const stage = {
      cast,
      clock: { now: async () => (await clock()).now, today: async () => (await clock()).today },
      enterpriseId: exampleEnterprise.id,
      say: () => undefined,
    };
    for (let n = 0; n < CASES; n++) await jointInspection(stage, undefined);
    return { server: megabytes(server.pid), workers: megabytes(workers.pid) };
  } finally {
    await workers.stop();
    await server.stop();
    await engines.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** Resident memory of a process, as the system's own list shows it. */
const megabytes = (pid: number): number =>
  Math.round(Number(execFileSync("ps", ["-o", "rss=", "-p", String(pid)]).toString()) / 1024);
