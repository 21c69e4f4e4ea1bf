import { randomUUID } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import Type from "typebox";
import { form } from "../../forms/form.ts";
import { completeTask } from "../../server/acts/task.ts";
import { clockOf } from "../../server/clock.ts";
import { connect } from "../../server/db/connect.ts";
import { depsOf } from "../../server/db/deps.ts";
import { keepListening } from "../../server/db/keep-listening.ts";
import { migrate } from "../../server/db/migrate.ts";
import { appRole } from "../../server/embedded/postgres-cluster.ts";
import { startEngines } from "../../server/embedded/system.ts";
import { createLog } from "../../server/log.ts";
import { loadModels } from "../../server/models.ts";
import { startServer } from "../../server/run.ts";
import { changeOf } from "../../server/sse.ts";
import { defineWorker } from "../../workers/define-worker.ts";
import { startWorkers } from "../../workers/run.ts";
import { exampleEnterprise, seedExampleBureau } from "../seed.ts";
import { stoppable } from "./interrupt.ts";
import { mailbox, type Pace, pace, percentile } from "./pace.ts";

export interface ProductFigures {
  pace: Pace;
  /** of the measured instances, how many were recorded as completed when the sink had caught up */
  recorded: number;
  incidents: number;
  /** completion of a task → its successor listed, ms, on the idle system */
  successor: { p50: number; p99: number; runs: number };
}

/**
 * The same model through the product's own parts: case and ledger rows, outbox, relay, worker once, task list,
 * rules and submission of a form, every record of the engine stored and projected.
 */
export async function measureProduct(options: {
  dataDir: string;
  warm: number;
  count: number;
  clients: number;
  idleRuns: number;
}): Promise<ProductFigures> {
  const engines = await stoppable(startEngines({ dataDir: options.dataDir }));
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
  const deps = depsOf(knex, clock);
  const models = await loadModels(import.meta.dirname);
  const [listed, answered] = [mailbox<string>(), mailbox<true>()];
  const listening = keepListening(engines.appUrl, ["changes", "answers"], {
    heard(channel, text) {
      if (channel === "answers") answered.put(text, true);
      const change = changeOf(text);
      if (change?.kind === "task" && change.caseId && change.key && !sent.has(change.key))
        listed.put(change.caseId, change.key);
    },
    resumed: () => undefined,
    failed: () => undefined,
  });
  const sent = new Set<string>();
  try {
    await listening.ready;
    workers.engine.serve(noteWorker, deps);
    const actor = await deps.read.people.actor("00000000-0000-4000-8000-000000000006");
    if (!actor) throw new Error("the example bureau is missing");

    const begin = (number: string) =>
      deps.transaction(async (tx) => {
        const caseId = randomUUID();
        tx.soon(
          tx.cases.open({
            id: caseId,
            kind: "inspection",
            number,
            title: "量测",
            leadUnitId: "emergency",
            enterpriseId: exampleEnterprise.id,
            dispatch: {},
            departments: [{ unitId: "emergency", officerIds: [] }],
          }),
        );
        tx.ledger.append({ caseId, actor: by(actor), type: "inspection-dispatched" });
        tx.outbox.send({
          kind: "publish",
          name: "bench-requested",
          correlationKey: caseId,
          messageId: caseId,
          variables: { caseId },
        });
        return caseId;
      });
    const complete = async (taskKey: string) => {
      sent.add(taskKey);
      await deps.transaction(async (tx) => {
        const [, task] = await Promise.all([tx.tasks.lock(taskKey), tx.tasks.get(taskKey)]);
        if (!task.caseId) throw new Error("a task without a case");
        await completeTask(
          tx,
          models,
          actor,
          { ...task, caseId: task.caseId },
          { decision: "approved" },
          form(task.formId).hash,
        );
      });
      await answered.take(taskKey);
    };
    const once = (round: string) => async (n: number) => {
      const caseId = await begin(`${round}-${n}`);
      await complete(await listed.take(caseId));
    };
    await pace(options.warm, options.clients, once("warm"));
    const measured = await pace(options.count, options.clients, once("measured"));
    const recorded = await caughtUp(options.warm + options.count);
    const successor = await idle();
    const [{ n }] = (await knex("incidents").count("* as n")) as [{ n: string }];
    return { pace: measured, recorded, incidents: Number(n), successor };

    /** Waits until the sink has stored the end of every instance. */
    async function caughtUp(expected: number): Promise<number> {
      const until = Date.now() + 60_000;
      for (;;) {
        const [{ n }] = (await knex("process_instances")
          .where({ state: "completed", bpmn_process_id: "bench" })
          .count("* as n")) as [{ n: string }];
        if (Number(n) >= expected || Date.now() > until) return Number(n);
      }
    }

    /** One case at a time through two user tasks in a row. */
    async function idle() {
      const times: number[] = [];
      for (let n = 0; n < options.idleRuns; n++) {
        const caseId = await deps.transaction(async (tx) => {
          const id = await tx.cases.open({
            kind: "inspection",
            number: `idle-${n}`,
            title: "量测",
            leadUnitId: "emergency",
            enterpriseId: exampleEnterprise.id,
            dispatch: {},
            departments: [{ unitId: "emergency", officerIds: [] }],
          });
          await tx.outbox.send({
            kind: "publish",
            name: "bench-pair-requested",
            correlationKey: id,
            messageId: id,
            variables: { caseId: id },
          });
          return id;
        });
        const first = await listed.take(caseId);
        const started = performance.now();
        await complete(first);
        const second = await listed.take(caseId);
        times.push(performance.now() - started);
        await complete(second);
      }
      return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), runs: times.length };
    }
  } finally {
    await listening.stop();
    await workers.stop();
    await server.stop();
    await knex.destroy();
    await engines.stop();
    rmSync(path.resolve(options.dataDir), { recursive: true, force: true });
  }
}

const by = ({ personId, name }: { personId: string; name: string }) => ({ id: personId, name });

/** A service task of the usual weight: one row and one event in one transaction, once. */
const noteWorker = defineWorker({
  type: "bench.note",
  headers: Type.Object({}),
  input: Type.Object({ caseId: Type.String() }),
  async handle({ caseId }, _headers, tx) {
    tx.ledger.append({ caseId, actor: { id: "system", name: "系统" }, type: "findings-recorded" });
    return {};
  },
});
