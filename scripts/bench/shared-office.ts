import { rmSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";
import { clockOf } from "../../server/clock.ts";
import { connect } from "../../server/db/connect.ts";
import { depsOf } from "../../server/db/deps.ts";
import { keepListening } from "../../server/db/keep-listening.ts";
import { migrate } from "../../server/db/migrate.ts";
import { appRole } from "../../server/embedded/postgres-cluster.ts";
import { startEngines } from "../../server/embedded/system.ts";
import { createLog } from "../../server/log.ts";
import { startServer } from "../../server/run.ts";
import { changeOf } from "../../server/sse.ts";
import { startWorkers } from "../../workers/run.ts";
import { exampleEnterprise, seedExampleBureau } from "../seed.ts";
import { stoppable } from "./interrupt.ts";
import { mailbox } from "./pace.ts";

/** What opens a case to measure with. */
export const measuredCase = (number: string) => ({
  kind: "inspection" as const,
  number,
  title: "量测",
  leadUnitId: "emergency",
  enterpriseId: exampleEnterprise.id,
  dispatch: {},
  departments: [{ unitId: "emergency", officerIds: [] }],
});

/**
 * Engines, server (with its sink) and workers in this process, the models of this folder deployed, so that a
 * measurement reaches their parts.
 */
export async function openSharedOffice(dataDir: string) {
  const engines = await stoppable(startEngines({ dataDir }));
  const log = createLog({ level: "fatal", name: "bench" });
  const clock = clockOf();
  await migrate({ ownerUrl: engines.ownerUrl });
  await seedExampleBureau(engines.ownerUrl);
  const common = {
    databaseUrl: engines.appUrl,
    role: appRole,
    zeebeAddress: engines.zeebeAddress,
    clock,
    log,
  };
  const server = await startServer({
    ...common,
    host: "127.0.0.1",
    port: 0,
    sink: engines.sink,
    secureCookies: false,
  });
  const workers = await startWorkers({ ...common, processes: import.meta.dirname });
  const knex = connect({ url: engines.appUrl, role: appRole, max: 30 });
  const [listed, answered] = [mailbox<string>(), mailbox<true>()];
  const done = new Set<string>();
  const listening = keepListening(engines.appUrl, ["changes", "answers"], {
    heard(channel, text) {
      if (channel === "answers") answered.put(text, true);
      const change = changeOf(text);
      if (change?.kind === "task" && change.caseId && change.key && !done.has(change.key))
        listed.put(change.caseId, change.key);
    },
    resumed: () => undefined,
    failed: () => undefined,
  });
  await listening.ready;
  return {
    engines,
    deps: depsOf(knex, clock),
    workers,
    /** the key of the next task of a case, when browsers would hear of it */
    listed: (caseId: string): Promise<string> => listed.take(caseId),
    /** when the engine's answer to a command about a task is known */
    answered: (taskKey: string): Promise<true> => answered.take(taskKey),
    /** further changes of this task are no listing of it */
    done: (taskKey: string): void => void done.add(taskKey),
    async count(table: string, where: Record<string, string> = {}): Promise<number> {
      const [row] = (await knex(table).where(where).count("* as n")) as [{ n: string }];
      return Number(row.n);
    },
    async stop(): Promise<void> {
      await listening.stop();
      await workers.stop();
      await server.stop();
      await knex.destroy();
      await engines.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

export type SharedOffice = Awaited<ReturnType<typeof openSharedOffice>>;

const LOOK_MS = 200;

/** Waits until the sink has stored the end of so many measured instances, a minute at most. @returns how many it has */
export async function recordedEnds(office: Pick<SharedOffice, "count">, expected: number): Promise<number> {
  const until = Date.now() + 60_000;
  for (;;) {
    const found = await office.count("process_instances", { state: "completed", bpmn_process_id: "bench" });
    if (found >= expected || Date.now() > until) return found;
    await delay(LOOK_MS);
  }
}
