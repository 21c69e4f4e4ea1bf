import path from "node:path";
import { seedExampleBureau } from "../../scripts/seed.ts";
import type { Config, Environment } from "../config.ts";
import { migrate } from "../db/migrate.ts";
import { type RunningChild, startChild } from "./child.ts";
import { claimDataFolder, sinkAccess } from "./data-folder.ts";
import { ensureRoom, roomForData } from "./disk.ts";
import { assertSameLife } from "./engine-life.ts";
import { type EngineProgram, engineProgram } from "./engine-program.ts";
import { type ExampleAccount, exampleAccounts } from "./example-bureau.ts";
import { type RunningPostgres, startPostgres } from "./postgres.ts";
import { assertCombination, assertReachable } from "./reachable.ts";
import { StartFailure } from "./start-failure.ts";
import { supervise } from "./supervise.ts";
import { plannedPorts, startZeebe, stopLeftover } from "./zeebe.ts";
import type { BrokerPorts, SinkTarget } from "./zeebe-settings.ts";
import { engineDataOf, recordGeneration, setEngineDataAside } from "./zeebe-state.ts";

export type WholeSystem = {
  /** Where people go, e.g. "http://127.0.0.1:8080". */
  address: string;
  accounts: ExampleAccount[];
  /** Stops everything in the reverse order of its start. */
  stop(): Promise<void>;
};

type Databases = { ownerUrl: string; appUrl: string; embedded: boolean };
type Engine = {
  environment: Environment;
  start?: { program: EngineProgram; ports: BrokerPorts; sink: SinkTarget; generation: string };
};
type Run = {
  config: Config;
  say: (message: string) => void;
  signal: AbortSignal;
  started: { stop(): Promise<void> }[];
};

/**
 * Starts all that one machine needs and keeps it running: database, broker, server and workers, the first two only
 * where the configuration names none of the user's own.
 * @param say tells the operator, in Chinese, what happens
 * @param signal gives up the start; what was started is stopped again
 * @throws StartFailure with one sentence, or the signal's reason; nothing is left running then
 */
export async function startWholeSystem(
  config: Config,
  say: (message: string) => void,
  signal: AbortSignal = new AbortController().signal,
): Promise<WholeSystem> {
  assertCombination(config);
  await ensureRoom(config.ANJIAN_DATA, roomForData, "ANJIAN_DATA");
  const release = claimDataFolder(config.ANJIAN_DATA);
  const giveUp = new AbortController();
  const run: Run = { config, say, signal: AbortSignal.any([signal, giveUp.signal]), started: [] };
  const stop = async () => {
    for (const part of run.started.splice(0).reverse()) await part.stop();
    release();
  };
  try {
    await assertReachable(config);
    const program =
      config.ZEEBE_ADDRESS === undefined ? await engineProgram(config, say, run.signal) : undefined;
    const databases = await provideDatabases(run);
    run.signal.throwIfAborted();
    const created = await bringUpToDate(databases.ownerUrl);
    const accounts = databases.embedded
      ? await exampleAccounts(config, created, () => seedExampleBureau(databases.ownerUrl))
      : [];
    run.signal.throwIfAborted();
    const engine = await planEngine(run, program, created);
    if (engine.start)
      await assertSameLife(databases.ownerUrl, engine.start.generation, engineDataOf(config.ANJIAN_DATA));
    const environment = {
      ...engine.environment,
      ...commonEnvironment(config),
      DATABASE_URL: databases.appUrl,
      DATABASE_OWNER_URL: "",
    };
    // The broker takes its eight seconds while the server comes up; its first records need the sink, which is there.
    const both = [startPart(run, "服务", "server", environment), startBroker(run, engine)] as const;
    for (const part of both) part.catch((reason) => giveUp.abort(reason));
    await Promise.allSettled(both);
    run.signal.throwIfAborted();
    const server = await both[0];
    await startPart(run, "工作进程", "workers", environment);
    return { address: server.address ?? `http://${config.HOST}:${config.PORT}`, accounts, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function provideDatabases({ config, say, started, signal }: Run): Promise<Databases> {
  const { DATABASE_URL: given, ANJIAN_DATA: dataDir, ANJIAN_CACHE: cacheDir } = config;
  if (given !== undefined)
    return { appUrl: given, ownerUrl: config.DATABASE_OWNER_URL ?? given, embedded: false };
  const postgres = await supervise<RunningPostgres>({
    name: "数据库",
    start: (before) => startPostgres({ dataDir, cacheDir, signal, ...(before && { port: before.port }) }),
    say,
  });
  started.push(postgres);
  const { appUrl, ownerUrl, adopted } = postgres.current();
  say(adopted ? "已接管仍在运行的数据库。" : "数据库已启动。");
  return { appUrl, ownerUrl, embedded: true };
}

async function bringUpToDate(ownerUrl: string): Promise<boolean> {
  try {
    const { created } = await migrate({ ownerUrl });
    return created;
  } catch (error) {
    throw new StartFailure(`数据库结构未能更新：${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
}

/** What server and workers are told of the engine, and what is needed to start it when it is ours. */
async function planEngine(
  { config, say }: Run,
  program: EngineProgram | undefined,
  newDatabase: boolean,
): Promise<Engine> {
  if (!program) return { environment: {} };
  const dataDir = config.ANJIAN_DATA;
  if (newDatabase) {
    await stopLeftover(dataDir);
    const aside = setEngineDataAside(dataDir);
    if (aside !== undefined) say(`数据库是新的，流程引擎原有的数据已移到 ${aside}。`);
  }
  const sink = await sinkAccess(dataDir, config);
  const generation = config.RECORD_GENERATION ?? recordGeneration(dataDir);
  const ports = await plannedPorts(dataDir);
  return {
    environment: {
      ZEEBE_ADDRESS: `127.0.0.1:${ports.gateway}`,
      ZEEBE_MANAGEMENT_ADDRESS: `127.0.0.1:${ports.management}`,
      SINK_PORT: String(sink.port),
      SINK_USERNAME: sink.username,
      SINK_PASSWORD: sink.password,
      RECORD_GENERATION: generation,
    },
    start: { program, ports, sink, generation },
  };
}

async function startBroker({ config, say, started, signal }: Run, { start }: Engine): Promise<void> {
  if (!start) return;
  const { program, ...settings } = start;
  const zeebe = await supervise({
    name: "流程引擎",
    start: () =>
      startZeebe({
        ...{ ...program, ...settings, signal, dataDir: config.ANJIAN_DATA },
        ...{ partitions: config.ZEEBE_PARTITIONS, clockControlled: config.CLOCK_CONTROLLED },
      }),
    say,
  });
  started.push(zeebe);
  say(zeebe.current().adopted ? "已接管仍在运行的流程引擎。" : "流程引擎已启动。");
}

async function startPart(
  { config, say, started, signal }: Run,
  name: string,
  folder: "server" | "workers",
  env: Environment,
): Promise<RunningChild> {
  const logFile = path.join(config.ANJIAN_DATA, "logs", `${folder}.log`);
  const part = await supervise({
    name,
    start: () => startChild({ name, script: `${folder}/main.ts`, env, logFile, signal }),
    say,
  });
  started.push(part);
  say(`${name}已启动。`);
  return part.current();
}

/** The settings that were checked here, so that a child sees what this process saw. */
function commonEnvironment(config: Config): Environment {
  return {
    HOST: config.HOST,
    PORT: String(config.PORT),
    SINK_HOST: config.SINK_HOST,
    LOG_LEVEL: config.LOG_LEVEL,
    CLOCK_CONTROLLED: String(config.CLOCK_CONTROLLED),
    ANJIAN_DATA: config.ANJIAN_DATA,
    ANJIAN_CACHE: config.ANJIAN_CACHE,
    ANJIAN_FONTS: config.ANJIAN_FONTS,
    TRUST_PROXY: config.TRUST_PROXY,
  };
}
