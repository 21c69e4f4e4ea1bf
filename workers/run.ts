import { setTimeout as delay } from "node:timers/promises";
import type { Clock } from "../server/clock.ts";
import { connect } from "../server/db/connect.ts";
import { depsOf } from "../server/db/deps.ts";
import { keepListening } from "../server/db/keep-listening.ts";
import { gather } from "./gather.ts";
import { loadWorkers } from "./load.ts";
import { startRelay } from "./outbox.ts";
import { startRetention } from "./retention.ts";
import { connectEngine, type Engine } from "./zeebe.ts";

export interface WorkersOptions {
  databaseUrl: string;
  /** role to act as in the database */
  role?: string;
  /** host:port of the engine's gateway */
  zeebeAddress: string;
  clock: Clock;
  log: { error(fields: object, message: string): void; info(fields: object, message: string): void };
  /** folder of the models to deploy; the same models again change nothing */
  processes?: string;
}

/**
 * Deploys the models and serves their jobs, sees the user tasks and relays the outbox. Any number may run at once.
 * @returns stop: takes no more, finishes what is under way, closes its connections
 */
export async function startWorkers(options: WorkersOptions) {
  const { databaseUrl, role, zeebeAddress, clock, log } = options;
  const knex = connect({ url: databaseUrl, max: 12, ...(role ? { role } : {}) });
  const engine = connectEngine({ address: zeebeAddress, log });
  const deps = depsOf(knex, clock);
  try {
    const workers = await loadWorkers();
    await untilReady(engine, zeebeAddress, log);
    const deployed = await engine.deploy(options.processes ?? `${import.meta.dirname}/../processes`);
    log.info({ deployed }, "models deployed");
    const relay = startRelay({ knex, clock, engine, log });
    const retention = startRetention({ knex, clock, log });
    const listening = keepListening(databaseUrl, ["outbox"], {
      heard: relay.wake,
      resumed: relay.wake,
      failed: (err) => log.error({ err }, "notifications interrupted"),
    });
    for (const worker of workers.values()) engine.serve(worker, deps);
    engine.watchTasks(gather(deps.read.tasks.seen), clock.now);
    return {
      engine,
      async stop() {
        await relay.stop();
        await retention.stop();
        await engine.close();
        await listening.stop();
        await knex.destroy();
      },
    };
  } catch (error) {
    await engine.close();
    await knex.destroy();
    throw error;
  }
}

/** So long between two looks whether the engine is there, and so many of them between two lines in the log. */
const LOOK_MS = 1_000;
const LOOKS_PER_LINE = 10;

/** Workers may be started before the engine: they wait for it, and say so. */
async function untilReady(
  engine: Pick<Engine, "healthy">,
  zeebeAddress: string,
  log: WorkersOptions["log"],
): Promise<void> {
  for (let looks = 0; !(await engine.healthy()); looks++) {
    if (looks % LOOKS_PER_LINE === 0) log.info({ zeebeAddress }, "waiting for the engine");
    await delay(LOOK_MS);
  }
}
