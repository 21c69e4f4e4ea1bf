import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Knex } from "knex";
import { castOf } from "../../scripts/demo/cast.ts";
import { untilMorning } from "../../scripts/demo/morning.ts";
import type { Stage } from "../../scripts/demo/stage.ts";
import { exampleEnterprise } from "../../scripts/seed.ts";
import { type Config, loadConfig } from "../../server/config.ts";
import { connect } from "../../server/db/connect.ts";
import { freePorts } from "../../server/embedded/ports.ts";
import { startWholeSystem, type WholeSystem } from "../../server/embedded/whole-system.ts";
import { JOB_MS } from "../../workers/zeebe.ts";
import { patient } from "./patience.ts";

/** The parts of a running system, by the names under which its supervisor speaks of them. */
export const parts = { server: "服务", workers: "工作进程", broker: "流程引擎", database: "数据库" } as const;
export type Part = keyof typeof parts;

/** A whole system of its own, as `npm start` runs it, whose parts can be killed. */
export interface BreakableSystem {
  /** its people, who try again when something does not answer */
  stage: Stage;
  /** the database as its owner sees it */
  owner: Knex;
  /** pids of the parts as they run now, as the system itself has noted them */
  pids(): Record<Part, number>;
  /**
   * Kills parts by `kill -9` in the middle of a step: as soon as a table has a row that it had not before.
   * @returns once the supervisor has started them again, jobs that they held are offered anew, and the step is done
   */
  kill(victims: Part[], whenNewIn: string, step: () => Promise<unknown>): Promise<void>;
  /** The same at once. @param killed is done when they are dead, before they are started again */
  killNow(victims: Part[], killed?: () => Promise<void>): Promise<void>;
  /** Looks until it holds, for as long as a system that was killed needs. @throws when it never does */
  until(what: string, holds: () => Promise<boolean>): Promise<void>;
  /** Waits until all that the engine did for a case has been recorded here. */
  recorded(caseId: string): Promise<void>;
  stop(): Promise<void>;
}

const LOOK_EVERY_MS = 5;
const PATIENCE_MS = 240_000;

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    if (await Promise.resolve(holds()).catch(() => false)) return;
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await delay(LOOK_EVERY_MS);
  }
}

/** The settings of `npm start` on a folder of its own, with the programs that this machine's settings name. */
async function settings(dataDir: string): Promise<Config> {
  const { ANJIAN_CACHE, ZEEBE_HOME, JAVA_HOME } = loadConfig();
  const [port] = await freePorts(1);
  return {
    ...loadConfig({}),
    ...{ ANJIAN_CACHE, ANJIAN_DATA: dataDir, PORT: port ?? 0, CLOCK_CONTROLLED: true },
    ...(ZEEBE_HOME === undefined ? {} : { ZEEBE_HOME }),
    ...(JAVA_HOME === undefined ? {} : { JAVA_HOME }),
  };
}

export async function aBreakableSystem(): Promise<BreakableSystem> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "anjian-recovery-"));
  chmodSync(dataDir, 0o711);
  const said: string[] = [];
  const system = await startWholeSystem(await settings(dataDir), (line) => said.push(line));
  const stop = async () => {
    await system.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return await breakable(system, dataDir, said, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** @param said what the supervisor has said so far; it goes on saying it there */
async function breakable(
  system: WholeSystem,
  dataDir: string,
  said: readonly string[],
  stop: () => Promise<void>,
): Promise<BreakableSystem> {
  const { ownerPassword, port } = JSON.parse(readFileSync(path.join(dataDir, "postgres.json"), "utf8")) as {
    ownerPassword: string;
    port: number;
  };
  const cast = await castOf(system.address, system.accounts);
  for (const desk of Object.values(cast)) patient(desk);
  const clock = async () => (await cast.admin.get<{ now: string; today: string }>("/clock")).body;
  const advance = async (byMs: number) => {
    const answer = await cast.admin.send("POST", "/clock/advance", { byMs });
    if (answer.status !== 200) throw new Error(`the clock stands still: ${answer.status}`);
  };
  await advance(untilMorning((await clock()).now));
  const owner = connect({ url: `postgres://anjian_owner:${ownerPassword}@127.0.0.1:${port}/anjian`, max: 3 });

  const brokerState = () =>
    JSON.parse(readFileSync(path.join(dataDir, "zeebe", "broker.json"), "utf8")) as {
      process: { pid: number };
      ports: { management: number };
    };
  const logged = (part: "server" | "workers"): number => {
    // What follows the last line break is still being written.
    const lines = readFileSync(path.join(dataDir, "logs", `${part}.log`), "utf8")
      .split("\n")
      .slice(0, -1);
    const last = lines.findLast((line) => line.startsWith("{")) ?? "{}";
    return (JSON.parse(last) as { pid: number }).pid;
  };
  const pids = () => ({
    server: logged("server"),
    workers: logged("workers"),
    broker: brokerState().process.pid,
    database: Number(readFileSync(path.join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]),
  });

  /** A broker that was started again has forgotten how far its clock was moved. */
  async function alignEngineClock(): Promise<void> {
    const address = `http://127.0.0.1:${brokerState().ports.management}/actuator/clock`;
    const { epochMilli } = (await (await fetch(address)).json()) as { epochMilli: number };
    const behind = Date.parse((await clock()).now) - epochMilli;
    if (behind < 1_000) return;
    const answer = await fetch(`${address}/add`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ offsetMilli: behind }),
    });
    if (!answer.ok) throw new Error(`the engine's clock stands still: ${answer.status}`);
  }

  const restarts = (part: Part) => said.filter((line) => line === `${parts[part]}已重新启动。`).length;
  const rowsOf = async (table: string) => Number((await owner(table).count({ n: "*" }))[0]?.["n"]);

  async function killNow(victims: Part[], killed?: () => Promise<void>): Promise<void> {
    const restarted = victims.map((part) => [part, restarts(part)] as const);
    const running = pids();
    for (const part of victims) process.kill(running[part], "SIGKILL");
    await killed?.();
    for (const [part, times] of restarted)
      await until(`${part} is started again`, () => restarts(part) > times);
    await advance(JOB_MS + 1_000);
    await alignEngineClock();
  }

  return {
    ...{ owner, pids },
    stage: {
      ...{ cast, enterpriseId: exampleEnterprise.id, say: () => undefined },
      clock: { now: async () => (await clock()).now, today: async () => (await clock()).today },
    },
    async kill(victims, whenNewIn, step) {
      const before = await rowsOf(whenNewIn);
      const killed = async () => {
        await until(`a new row in ${whenNewIn}`, async () => (await rowsOf(whenNewIn)) > before);
        await killNow(victims);
      };
      await Promise.all([step(), killed()]);
    },
    ...{ killNow, until },
    recorded: (caseId) =>
      until(
        "every process of the case has ended",
        async () =>
          (await owner("process_instances").where({ state: "active", case_id: caseId })).length === 0,
      ),
    async stop() {
      await owner.destroy();
      await stop();
    },
  };
}
