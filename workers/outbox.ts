import type { Knex } from "knex";
import type { Clock } from "../server/clock.ts";
import { ledger, system } from "../server/db/ledger.ts";
import type { Command } from "../server/db/outbox.ts";
import { tasks } from "../server/db/tasks.ts";
import type { Engine } from "./zeebe.ts";

interface OutboxRow {
  id: string;
  kind: Command["kind"];
  case_id: string | null;
  payload: object;
  attempts: number;
}

interface RelayOptions {
  knex: Knex;
  clock: Clock;
  engine: Pick<Engine, "send">;
  log: { error(fields: object, message: string): void };
  /** how many batches may be under way at once in this process */
  lanes?: number;
}

const BATCH = 16;
const IDLE_MS = 1_000;

/**
 * Sends committed commands to the engine, in any number of processes: a row is locked by the one that sends it.
 * A crash between sending and committing sends the command again, which the engine refuses or ignores.
 * @returns wake: look now; stop: finish what is under way
 */
export function startRelay({ knex, clock, engine, log, lanes = 3 }: RelayOptions) {
  let stopping = false;
  const sleepers = new Set<() => void>();
  let woken = 0;

  const idle = (seen: number) =>
    new Promise<void>((resolve) => {
      if (seen !== woken || stopping) return resolve();
      const timer = setTimeout(awake, IDLE_MS);
      function awake() {
        clearTimeout(timer);
        sleepers.delete(awake);
        resolve();
      }
      sleepers.add(awake);
    });

  const wake = () => {
    woken++;
    for (const awake of [...sleepers]) awake();
  };

  async function lane(): Promise<void> {
    while (!stopping) {
      const seen = woken;
      try {
        if ((await relayBatch({ knex, clock, engine, log })) === 0) await idle(seen);
      } catch (error) {
        log.error({ err: error }, "outbox not relayed");
        await idle(woken);
      }
    }
  }

  const running = Promise.all(Array.from({ length: lanes }, lane));
  return {
    wake,
    async stop() {
      stopping = true;
      wake();
      await running;
    },
  };
}

/** One batch in one transaction. @returns how many rows were taken */
export async function relayBatch({ knex, clock, engine, log }: Omit<RelayOptions, "lanes">): Promise<number> {
  return knex.transaction(async (trx) => {
    const rows: OutboxRow[] = await trx("outbox")
      .whereNull("done_at")
      .whereRaw("next_at <= clock_timestamp()")
      .orderBy("id")
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .select("id", "kind", "case_id", "payload", "attempts");
    const results = await Promise.allSettled(
      rows.map((row) => engine.send({ kind: row.kind, ...row.payload } as Command)),
    );
    for (const [i, row] of rows.entries()) {
      const result = results[i];
      if (result?.status === "fulfilled") {
        const final = await settle(trx, clock, row, result.value);
        await trx("outbox")
          .where({ id: row.id })
          .update(
            final
              ? { done_at: trx.raw("clock_timestamp()"), result: final, error: null }
              : retryLater(trx, row, "waiting for the engine's record of this task"),
          );
      } else {
        const reason = String((result as PromiseRejectedResult).reason);
        log.error(
          { outboxId: row.id, kind: row.kind, attempts: row.attempts + 1, reason },
          "command not sent",
        );
        await trx("outbox")
          .where({ id: row.id })
          .update(retryLater(trx, row, reason));
      }
    }
    return rows.length;
  });
}

const retryLater = (trx: Knex, row: OutboxRow, error: string) => ({
  attempts: row.attempts + 1,
  error: error.slice(0, 1000),
  next_at: trx.raw("clock_timestamp() + make_interval(secs => ?)", [Math.min(30, 0.25 * 2 ** row.attempts)]),
});

/** What the answer means for our own rows. null: not known yet, ask again. */
async function settle(
  trx: Knex,
  clock: Clock,
  row: OutboxRow,
  answer: "done" | "gone",
): Promise<string | null> {
  if (row.kind !== "complete") return answer;
  const { taskKey } = row.payload as { taskKey: string };
  if (answer === "done") {
    await tasks(trx, clock).answered(taskKey, "accepted");
    return answer;
  }
  // Gone: cancelled meanwhile, or completed by our own earlier attempt whose answer was lost. The record knows.
  const task = await trx("tasks").where({ key: taskKey }).first<{ state: string }>("state");
  if (task?.state === "open") return null;
  const accepted = task?.state === "completed";
  await tasks(trx, clock).answered(taskKey, accepted ? "accepted" : "cancelled");
  if (!accepted && row.case_id)
    await ledger(trx, clock).append({
      caseId: row.case_id,
      actor: system,
      type: "task-cancelled-before-completion",
      payload: { taskKey },
    });
  return accepted ? "done" : "gone";
}
