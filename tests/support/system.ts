import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { castOf } from "../../scripts/demo/cast.ts";
import { untilMorning } from "../../scripts/demo/morning.ts";
import { type Desk, signIn } from "../../scripts/demo/office.ts";
import type { Stage } from "../../scripts/demo/stage.ts";
import { exampleEnterprise, type SeededAccount, seedExampleBureau } from "../../scripts/seed.ts";
import { loadConfig } from "../../server/config.ts";
import { followController } from "../../server/controlled-clock.ts";
import { sinkAccess } from "../../server/embedded/data-folder.ts";
import { engineProgram } from "../../server/embedded/engine-program.ts";
import { appRole } from "../../server/embedded/postgres-cluster.ts";
import { startZeebe } from "../../server/embedded/zeebe.ts";
import { recordGeneration } from "../../server/embedded/zeebe-state.ts";
import { createLog } from "../../server/log.ts";
import { startServer } from "../../server/run.ts";
import { startWorkers } from "../../workers/run.ts";
import { testDatabase } from "./database.ts";
import { atTheEnd } from "./run.ts";

/** Where the parts of the system are. */
export interface Engines {
  ownerUrl: string;
  appUrl: string;
  zeebeAddress: string;
  managementAddress: string;
}

/** The whole product in this process, on a real broker with its clock under control and a real database. */
export interface System {
  url: string;
  engines: Engines;
  desk(username: string): Promise<Desk>;
  /** a stage with the example's cast, for the steps of the joint inspection */
  stage(): Promise<Stage>;
  /** moves time forward by so many ms */
  advance(byMs: number): Promise<void>;
  today(): Promise<string>;
}

let running: Promise<System> | undefined;

/** Starts the system at the first call; it is shared by all specs of the run and stopped at its end. */
export function theSystem(): Promise<System> {
  running ??= start();
  return running;
}

async function start(): Promise<System> {
  // Each part is stopped at the end, also when the start of a later one fails.
  const dataDir = mkdtempSync(path.join(tmpdir(), "anjian-test-"));
  atTheEnd(async () => rmSync(dataDir, { recursive: true, force: true }));
  const database = await testDatabase();
  const accounts = await seedExampleBureau(database.ownerUrl);
  const config = loadConfig();
  const sink = await sinkAccess(dataDir, config);
  const zeebe = await startZeebe({
    ...(await engineProgram(config, () => undefined)),
    dataDir,
    sink,
    generation: recordGeneration(dataDir),
    partitions: 1,
    clockControlled: true,
  });
  atTheEnd(() => zeebe.stop());
  const engines: Engines = { ...database, ...zeebe };
  const log = createLog({ level: "error", name: "test" });
  const { clock, close } = await followController(
    { CLOCK_CONTROLLED: true, DATABASE_URL: engines.appUrl },
    log,
  );
  atTheEnd(close);
  const server = await startServer({
    databaseUrl: engines.appUrl,
    role: appRole,
    zeebeAddress: engines.zeebeAddress,
    host: "127.0.0.1",
    port: 0,
    sink,
    clock,
    clockControl: engines.managementAddress,
    secureCookies: false,
    checkReplies: true,
    log,
  });
  atTheEnd(() => server.stop());
  const workers = await startWorkers({
    databaseUrl: engines.appUrl,
    role: appRole,
    zeebeAddress: engines.zeebeAddress,
    clock,
    log,
  });
  atTheEnd(() => workers.stop());
  const system = systemAt(server.address, engines, accounts);
  await system.advance(untilMorning(clock.now()));
  return system;
}

function systemAt(url: string, engines: Engines, accounts: SeededAccount[]): System {
  const desks = new Map<string, Promise<Desk>>();
  let onStage: Stage["cast"] | undefined;
  const desk = (username: string): Promise<Desk> => {
    const account = accounts.find((a) => a.username === username);
    if (!account) throw new Error(`no example account ${username}`);
    const known = desks.get(username) ?? signIn(url, account);
    desks.set(username, known);
    return known;
  };
  const clock = async () => (await (await desk("admin")).get<{ now: string; today: string }>("/clock")).body;
  const system: System = {
    url,
    engines,
    desk,
    today: async () => (await clock()).today,
    async advance(byMs) {
      const answer = await (await desk("admin")).send("POST", "/clock/advance", { byMs });
      if (answer.status !== 200) throw new Error(`the clock stands still: ${JSON.stringify(answer.body)}`);
    },
    async stage() {
      onStage ??= await castOf(url, accounts);
      return {
        cast: onStage,
        clock: { now: async () => (await clock()).now, today: async () => (await clock()).today },
        enterpriseId: exampleEnterprise.id,
        say: () => undefined,
      };
    },
  };
  return system;
}
