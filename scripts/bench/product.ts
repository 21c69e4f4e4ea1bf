import { randomUUID } from "node:crypto";
import Type from "typebox";
import { form } from "../../forms/form.ts";
import { completeTask } from "../../server/acts/task.ts";
import { loadModels } from "../../server/models.ts";
import { defineWorker } from "../../workers/define-worker.ts";
import { type Pace, pace, percentile } from "./pace.ts";
import { measuredCase, openSharedOffice, recordedEnds } from "./shared-office.ts";

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
  const office = await openSharedOffice(options.dataDir);
  const { deps, workers } = office;
  const models = await loadModels(import.meta.dirname);
  try {
    workers.engine.serve(noteWorker, deps);
    const actor = await deps.read.people.actor("00000000-0000-4000-8000-000000000006");
    if (!actor) throw new Error("the example bureau is missing");

    const begin = (number: string) =>
      deps.transaction(async (tx) => {
        const caseId = randomUUID();
        tx.soon(tx.cases.open({ id: caseId, ...measuredCase(number) }));
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
      office.done(taskKey);
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
      await office.answered(taskKey);
    };
    const once = (round: string) => async (n: number) => {
      const caseId = await begin(`${round}-${n}`);
      await complete(await office.listed(caseId));
    };
    await pace(options.warm, options.clients, once("warm"));
    const measured = await pace(options.count, options.clients, once("measured"));
    const recorded = await recordedEnds(office, options.warm + options.count);
    const successor = await idle();
    return { pace: measured, recorded, incidents: await office.count("incidents"), successor };

    /** One case at a time through two user tasks in a row. */
    async function idle() {
      const times: number[] = [];
      for (let n = 0; n < options.idleRuns; n++) {
        const caseId = await deps.transaction(async (tx) => {
          const id = await tx.cases.open(measuredCase(`idle-${n}`));
          await tx.outbox.send({
            kind: "publish",
            name: "bench-pair-requested",
            correlationKey: id,
            messageId: id,
            variables: { caseId: id },
          });
          return id;
        });
        const first = await office.listed(caseId);
        const started = performance.now();
        await complete(first);
        const second = await office.listed(caseId);
        times.push(performance.now() - started);
        await complete(second);
      }
      return { p50: percentile(times, 0.5), p99: percentile(times, 0.99), runs: times.length };
    }
  } finally {
    await office.stop();
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
